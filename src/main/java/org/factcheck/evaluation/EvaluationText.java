package org.factcheck.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factcheck.evaluation.ConfusionMatrix.ClassFigures;
import org.factcheck.evaluation.GoldFigures.CitedArticles;
import org.factcheck.evaluation.GoldFigures.WrongClaim;
import org.factcheck.evaluation.PairFigures.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Figures as tables for the console, shares in percent to one decimal; a figure that is not defined is a dash. Lines end
 * in {@code \n}.
 */
public final class EvaluationText {

    private static final String UNDEFINED = "-";

    private EvaluationText() {}

    /** The figures of labelled pairs: what the model says alone, then what it and the checks beside it hold. */
    public static String of(PairFigures alone, PairFigures withChecks) {
        Double speed = alone.pairsPerSecond();
        TextTable timed = new TextTable().row("pairs a second", speed == null ? UNDEFINED : format("%.1f", speed));
        return "The model alone: " + of(alone) + timed.text() + "\nThe model and the checks: " + of(withChecks);
    }

    private static String of(PairFigures figures) {
        TextTable agreement = new TextTable().row("", "accuracy", "macro-F1");
        agreement.row(agreement("three stances", new Agreement(figures.accuracy(), figures.macroF1())));
        if (figures.twoWay() != null) {
            agreement.row(agreement("SUPPORTS or REFUTES, NEUTRAL left out", figures.twoWay()));
        }
        agreement.row(agreement("SUPPORTS or not", figures.follows()));
        TextTable rest = new TextTable().row("calibration error (10 bins)", decimals(figures.calibrationError()));
        return plural(figures.count(), "labelled pair") + "\n\n" + agreement.text() + '\n'
                + classes(figures.confusion()) + '\n' + confusion(figures.confusion()) + '\n' + rest.text();
    }

    /** The figures of gold claims, then the wrong claims one by one. */
    public static String of(GoldFigures figures) {
        CitedArticles cited = figures.cited();
        TextTable verdicts = new TextTable()
                .row("verdict accuracy", percent(figures.accuracy()), right(figures.confusion()))
                .row("verdict macro-F1", percent(figures.macroF1()), "")
                .row("calibration error (10 bins)", decimals(figures.calibrationError()), "")
                .row(
                        "cited articles, precision",
                        percent(cited.precision()),
                        of(cited.citedAndExpected(), cited.cited()))
                .row("cited articles, recall", percent(cited.recall()), of(cited.expectedAndFound(), cited.expected()));
        RetrievedArticles retrieved = figures.retrieved();
        for (RetrievedArticles.Depth depth : retrieved.depths()) {
            verdicts.row(
                    "articles found, recall at " + plural(depth.passages(), "passage"),
                    percent(retrieved.recall(depth)),
                    of(depth.found(), retrieved.expected()));
        }
        return plural(figures.count(), "gold claim") + ", " + cited.claims() + " of them naming articles\n\n"
                + verdicts.text() + '\n' + classes(figures.confusion()) + '\n' + confusion(figures.confusion()) + '\n'
                + (figures.calibration() == null ? "" : of(figures.calibration()) + '\n')
                + wrong(figures.wrong());
    }

    private static List<String> agreement(String name, Agreement agreement) {
        return List.of(name, percent(agreement.accuracy()), percent(agreement.macroF1()));
    }

    private static <E extends Enum<E>> String classes(ConfusionMatrix<E> confusion) {
        TextTable table = new TextTable().row("class", "precision", "recall", "F1", "gold", "answered");
        for (E label : confusion.classes()) {
            ClassFigures figures = confusion.figures(label);
            table.row(
                    label.name(),
                    percent(figures.precision()),
                    percent(figures.recall()),
                    percent(figures.f1()),
                    String.valueOf(figures.gold()),
                    String.valueOf(figures.predicted()));
        }
        return table.text();
    }

    /** The column of failures is left out where nothing failed. */
    private static <E extends Enum<E>> String confusion(ConfusionMatrix<E> confusion) {
        boolean failures = confusion.failed() > 0;
        List<String> head = new ArrayList<>(List.of("gold \\ answered"));
        confusion.classes().forEach(label -> head.add(label.name()));
        if (failures) {
            head.add("failed");
        }
        TextTable table = new TextTable().row(head);
        for (E gold : confusion.classes()) {
            List<String> row = new ArrayList<>(List.of(gold.name()));
            confusion.classes().forEach(answered -> row.add(String.valueOf(confusion.count(gold, answered))));
            if (failures) {
                row.add(String.valueOf(confusion.failed(gold)));
            }
            table.row(row);
        }
        return table.text();
    }

    /** Whether confidence is what comes true. Bins that hold nothing are left out. */
    public static String of(Calibration calibration) {
        TextTable table = new TextTable().row("confidence", "cases", "mean confidence", "share right");
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.cases() > 0) {
                table.row(
                        format("%.1f", bin.above()) + format(" to %.1f", bin.upTo()),
                        String.valueOf(bin.cases()),
                        percent(bin.meanConfidence()),
                        percent(bin.shareRight()));
            }
        }
        return table.text() + "Brier score " + decimals(calibration.brier()) + ", calibration error "
                + decimals(calibration.error()) + ", over " + plural(calibration.cases(), "case")
                + (calibration.isIndicative() ? ": indicative, for want of 200 cases\n" : "\n");
    }

    private static String wrong(List<WrongClaim> wrong) {
        if (wrong.isEmpty()) {
            return "No claim got a wrong verdict.\n";
        }
        StringBuilder text = new StringBuilder(plural(wrong.size(), "claim") + " without the right verdict\n");
        for (WrongClaim one : wrong) {
            String got = one.got() == null ? "judging failed: " + one.error() : "got " + one.got();
            text.append('\n').append(one.id()).append("  ").append(one.claim()).append('\n');
            text.append("    gold ").append(one.gold()).append(", ").append(got).append('\n');
            text.append("    expected articles: ").append(names(one.expectedArticles()));
            text.append("; cited: ").append(names(one.citedArticles())).append('\n');
        }
        return text.toString();
    }

    private static String names(List<String> articles) {
        return articles.isEmpty() ? "none" : String.join(", ", articles);
    }

    private static String right(ConfusionMatrix<?> confusion) {
        return of(confusion.right(), confusion.total());
    }

    private static String of(int part, int whole) {
        return part + " of " + whole;
    }

    private static String plural(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String percent(@Nullable Double share) {
        return share == null ? UNDEFINED : format("%.1f %%", 100 * share);
    }

    private static String decimals(@Nullable Double value) {
        Double rounded = EvaluationJson.rounded(value);
        return rounded == null ? UNDEFINED : format("%.4f", rounded);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}

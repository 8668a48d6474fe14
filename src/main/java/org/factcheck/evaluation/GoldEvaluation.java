package org.factcheck.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.factcheck.evaluation.GoldFigures.CitedArticles;
import org.factcheck.evaluation.GoldFigures.WrongClaim;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Compares what became of claims with what a person holds right. */
public final class GoldEvaluation {

    private GoldEvaluation() {}

    /** A gold claim beside its outcome, taken apart. */
    private record Compared(
            GoldClaim gold,
            @Nullable Judgement judgement,
            @Nullable String error,
            List<String> cited) {

        @Nullable
        Verdict got() {
            return judgement == null ? null : judgement.verdict();
        }

        boolean isRight() {
            return got() == gold.verdict();
        }
    }

    /**
     * Counts.
     *
     * @param gold at least one; no two with the same claim id
     * @param outcomes one for every gold claim, matched by the claim's id, in any order
     * @throws IllegalArgumentException where there are no gold claims, or one has no outcome or several
     */
    public static GoldFigures evaluate(List<GoldClaim> gold, List<ClaimOutcome> outcomes) {
        List<Compared> compared = compare(gold, outcomes);
        ConfusionMatrix<Verdict> confusion = ConfusionMatrix.of(
                Verdict.class,
                compared.stream()
                        .map(c -> new ConfusionMatrix.Case<>(c.gold().verdict(), c.got()))
                        .toList());
        List<WrongClaim> wrong = compared.stream()
                .filter(c -> !c.isRight())
                .map(GoldEvaluation::wrong)
                .toList();
        return new GoldFigures(
                confusion,
                citedArticles(compared),
                RetrievedArticles.of(gold, judgements(compared)),
                calibration(compared),
                wrong);
    }

    private static Map<String, Judgement> judgements(List<Compared> compared) {
        Map<String, Judgement> judgements = new HashMap<>();
        for (Compared each : compared) {
            if (each.judgement() != null) {
                judgements.put(each.gold().claim().id(), each.judgement());
            }
        }
        return judgements;
    }

    private static List<Compared> compare(List<GoldClaim> gold, List<ClaimOutcome> outcomes) {
        Map<String, ClaimOutcome> byId = new HashMap<>();
        for (ClaimOutcome outcome : outcomes) {
            if (byId.put(outcome.claim().id(), outcome) != null) {
                throw new IllegalArgumentException(
                        "The claim '" + outcome.claim().id() + "' has two outcomes.");
            }
        }
        List<Compared> compared = new ArrayList<>();
        for (GoldClaim one : gold) {
            ClaimOutcome outcome = byId.get(one.claim().id());
            if (outcome == null) {
                throw new IllegalArgumentException(
                        "The gold claim '" + one.claim().id()
                                + "' has no outcome. Have every gold claim judged, or hand over its failure.");
            }
            compared.add(compare(one, outcome));
        }
        return compared;
    }

    private static Compared compare(GoldClaim gold, ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Judged judged) {
            return new Compared(gold, judged.judgement(), null, cited(judged.judgement()));
        }
        if (outcome instanceof ClaimOutcome.Skipped skipped) {
            return new Compared(
                    gold, null, "Not judged: " + skipped.doubts().get(0).reason(), List.of());
        }
        return new Compared(gold, null, ((ClaimOutcome.Failed) outcome).error(), List.of());
    }

    private static List<String> cited(Judgement judgement) {
        return Stream.concat(judgement.supporting().stream(), judgement.contradicting().stream())
                .flatMap(origin -> origin.articles().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static WrongClaim wrong(Compared c) {
        return new WrongClaim(
                c.gold().claim().id(),
                c.gold().claim().text(),
                c.gold().verdict(),
                c.got(),
                c.error(),
                c.gold().articles(),
                c.cited());
    }

    private static CitedArticles citedArticles(List<Compared> compared) {
        int claims = 0;
        int cited = 0;
        int citedAndExpected = 0;
        int expected = 0;
        int expectedAndFound = 0;
        for (Compared c : compared) {
            List<String> wanted = c.gold().articles();
            if (wanted.isEmpty()) {
                continue;
            }
            claims++;
            cited += c.cited().size();
            expected += wanted.size();
            citedAndExpected += count(c.cited(), id -> wanted.stream().anyMatch(w -> GoldClaim.isMeant(w, id)));
            expectedAndFound += count(wanted, w -> c.cited().stream().anyMatch(id -> GoldClaim.isMeant(w, id)));
        }
        return new CitedArticles(claims, cited, citedAndExpected, expected, expectedAndFound);
    }

    private static int count(List<String> all, Predicate<String> wanted) {
        return (int) all.stream().filter(wanted).count();
    }

    private static @Nullable Calibration calibration(List<Compared> compared) {
        List<CalibrationError.Answer> answers = new ArrayList<>();
        for (Compared c : compared) {
            if (c.judgement() != null) {
                answers.add(new CalibrationError.Answer(c.judgement().confidence(), c.isRight()));
            }
        }
        return answers.isEmpty() ? null : Calibration.of(answers);
    }
}

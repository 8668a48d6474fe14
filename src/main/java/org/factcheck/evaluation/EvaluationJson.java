package org.factcheck.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.factcheck.evaluation.ConfusionMatrix.ClassFigures;
import org.factcheck.evaluation.GoldFigures.CitedArticles;
import org.factcheck.evaluation.GoldFigures.WrongClaim;
import org.factcheck.evaluation.PairFigures.Agreement;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures as JSON: shares from 0 to 1 to 4 decimals, a figure that is not defined as null, keys in a fixed order. The same
 * figures give the same bytes; only {@code seconds} and {@code pairs_per_second}, which are the model's, are measured anew each
 * time.
 */
public final class EvaluationJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = JSON.writer().with(printer());

    private EvaluationJson() {}

    /** The figures of labelled pairs: what the model says alone, and what it and the checks beside it hold. */
    public static String of(PairFigures alone, PairFigures withChecks) {
        ObjectNode root = JSON.createObjectNode();
        root.set("model_alone", node(alone));
        root.set("model_and_checks", node(withChecks));
        root.put("seconds", rounded(alone.elapsed().toNanos() / 1e9));
        root.put("pairs_per_second", rounded(alone.pairsPerSecond()));
        return text(root);
    }

    private static ObjectNode node(PairFigures figures) {
        ObjectNode root = JSON.createObjectNode();
        root.put("pairs", figures.count());
        root.put("accuracy", rounded(figures.accuracy()));
        root.put("macro_f1", rounded(figures.macroF1()));
        root.set("without_neutral", agreement(figures.twoWay()));
        root.set("supports_or_not", agreement(figures.follows()));
        root.set("classes", classes(figures.confusion()));
        root.set("confusion", confusion(figures.confusion()));
        root.put("calibration_error", rounded(figures.calibrationError()));
        return root;
    }

    /** The figures of gold claims. */
    public static String of(GoldFigures figures) {
        ObjectNode root = JSON.createObjectNode();
        root.put("claims", figures.count());
        root.put("failed", figures.confusion().failed());
        root.put("accuracy", rounded(figures.accuracy()));
        root.put("macro_f1", rounded(figures.macroF1()));
        root.set("classes", classes(figures.confusion()));
        root.set("confusion", confusion(figures.confusion()));
        root.set("cited_articles", cited(figures.cited()));
        root.set("retrieved_articles", retrieved(figures.retrieved()));
        root.put("calibration_error", rounded(figures.calibrationError()));
        root.set("calibration", calibration(figures.calibration()));
        ArrayNode wrong = root.putArray("wrong");
        figures.wrong().forEach(one -> wrong.add(wrong(one)));
        return text(root);
    }

    /** Writes what {@code of} gave into a file, in UTF-8, making the folder it lies in. */
    public static void write(String json, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, json, StandardCharsets.UTF_8);
    }

    private static @Nullable ObjectNode agreement(@Nullable Agreement agreement) {
        if (agreement == null) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode();
        node.put("accuracy", rounded(agreement.accuracy()));
        node.put("macro_f1", rounded(agreement.macroF1()));
        return node;
    }

    private static <E extends Enum<E>> ObjectNode classes(ConfusionMatrix<E> confusion) {
        ObjectNode all = JSON.createObjectNode();
        for (E label : confusion.classes()) {
            ClassFigures figures = confusion.figures(label);
            ObjectNode one = all.putObject(label.name());
            one.put("precision", rounded(figures.precision()));
            one.put("recall", rounded(figures.recall()));
            one.put("f1", rounded(figures.f1()));
            one.put("gold", figures.gold());
            one.put("answered", figures.predicted());
            one.put("right", figures.right());
        }
        return all;
    }

    private static <E extends Enum<E>> ObjectNode confusion(ConfusionMatrix<E> confusion) {
        ObjectNode all = JSON.createObjectNode();
        for (E gold : confusion.classes()) {
            ObjectNode row = all.putObject(gold.name());
            confusion.classes().forEach(answered -> row.put(answered.name(), confusion.count(gold, answered)));
            row.put("failed", confusion.failed(gold));
        }
        return all;
    }

    private static ObjectNode cited(CitedArticles cited) {
        ObjectNode node = JSON.createObjectNode();
        node.put("claims_naming_articles", cited.claims());
        node.put("precision", rounded(cited.precision()));
        node.put("recall", rounded(cited.recall()));
        node.put("cited", cited.cited());
        node.put("cited_and_expected", cited.citedAndExpected());
        node.put("expected", cited.expected());
        node.put("expected_and_found", cited.expectedAndFound());
        return node;
    }

    private static ObjectNode retrieved(RetrievedArticles retrieved) {
        ObjectNode node = JSON.createObjectNode();
        node.put("claims_naming_articles", retrieved.claims());
        node.put("expected", retrieved.expected());
        ArrayNode depths = node.putArray("at");
        for (RetrievedArticles.Depth depth : retrieved.depths()) {
            ObjectNode at = depths.addObject();
            at.put("passages", depth.passages());
            at.put("found", depth.found());
            at.put("recall", rounded(retrieved.recall(depth)));
        }
        return node;
    }

    private static @Nullable ObjectNode calibration(@Nullable Calibration calibration) {
        if (calibration == null) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode();
        node.put("cases", calibration.cases());
        node.put("indicative", calibration.isIndicative());
        node.put("brier", rounded(calibration.brier()));
        node.put("error", rounded(calibration.error()));
        ArrayNode bins = node.putArray("bins");
        for (Calibration.Bin each : calibration.bins()) {
            ObjectNode bin = bins.addObject();
            bin.put("above", rounded(each.above()));
            bin.put("up_to", rounded(each.upTo()));
            bin.put("cases", each.cases());
            bin.put("mean_confidence", rounded(each.meanConfidence()));
            bin.put("share_right", rounded(each.shareRight()));
        }
        return node;
    }

    private static ObjectNode wrong(WrongClaim wrong) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", wrong.id());
        node.put("claim", wrong.claim());
        node.put("gold", wrong.gold().name());
        node.put("got", wrong.got() == null ? null : wrong.got().name());
        node.put("error", wrong.error());
        node.set("expected_articles", names(wrong.expectedArticles()));
        node.set("cited_articles", names(wrong.citedArticles()));
        return node;
    }

    private static ArrayNode names(List<String> names) {
        ArrayNode array = JSON.createArrayNode();
        names.forEach(array::add);
        return array;
    }

    /** As all figures are rounded, on the console too. */
    static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Math.rint(value * 10_000) / 10_000;
    }

    private static String text(ObjectNode root) {
        return WRITER.writeValueAsString(root) + "\n";
    }

    /** Ends lines alike on every system. */
    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}

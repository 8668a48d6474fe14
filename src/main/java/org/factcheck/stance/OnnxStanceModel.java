package org.factcheck.stance;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.DoublePredicate;
import org.factcheck.claim.BuildHash;
import org.factcheck.evidence.OnnxTransformer;
import org.factcheck.evidence.OnnxTransformer.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A cross-encoder in an ONNX file that reads evidence and claim together and answers with three logits. Batches are made
 * of pairs of similar length; a pair's probabilities do not depend on its batch.
 */
public final class OnnxStanceModel implements StanceModel {

    /** A claim keeps at most this many tokens, as in training; longer evidence is cut to what is left. */
    private static final int LONGEST_CLAIM = 64;

    /** A claim, a word of evidence and the three marks around them. */
    private static final int FEWEST_TOKENS = LONGEST_CLAIM + 4;

    private final OnnxTransformer transformer;
    private final List<Stance> labels;
    private final double temperature;
    private final int longest;
    private final int batchSize;
    private final @Nullable Calibration calibration;

    private OnnxStanceModel(
            OnnxTransformer transformer,
            double temperature,
            int longest,
            List<Stance> labels,
            int batchSize,
            @Nullable Calibration calibration) {
        this.transformer = transformer;
        this.labels = List.copyOf(labels);
        this.temperature = temperature;
        this.longest = longest;
        this.batchSize = batchSize;
        this.calibration = calibration;
    }

    /** Loads the model that comes with the program. */
    public static OnnxStanceModel load(int batchSize) {
        return load(OnnxStanceModel::resource, List.of(Stance.values()), batchSize);
    }

    /**
     * Loads another model.
     *
     * @param folder holds model.onnx, tokenizer.json and, where the defaults (temperature 1, 128 tokens) do not fit,
     *     model.properties; where it was measured how often it is right, calibration.csv
     * @param labels the stances in the order of the model's outputs
     */
    public static OnnxStanceModel load(Path folder, List<Stance> labels, int batchSize) {
        return load(name -> Files.readAllBytes(folder.resolve(name)), labels, batchSize);
    }

    private interface ModelFiles {
        byte[] read(String name) throws IOException;
    }

    private static OnnxStanceModel load(ModelFiles files, List<Stance> labels, int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch holds at least one pair, not " + batchSize + ".");
        }
        if (labels.size() != 3 || !labels.containsAll(List.of(Stance.values()))) {
            throw new IllegalArgumentException(
                    "A stance model's labels are SUPPORTS, REFUTES and NEUTRAL in the order of its outputs, not "
                            + labels + ".");
        }
        try {
            Properties card = new Properties();
            try {
                card.load(new ByteArrayInputStream(files.read("model.properties")));
            } catch (FileNotFoundException | NoSuchFileException e) {
                card.clear();
            }
            double temperature = number(card, "temperature", "1", "a number over 0", value -> value > 0);
            double longest = number(
                    card,
                    "max-tokens",
                    "128",
                    "a whole number from " + FEWEST_TOKENS + " on",
                    value -> value >= FEWEST_TOKENS && value == Math.rint(value) && value <= Short.MAX_VALUE);
            return new OnnxStanceModel(
                    OnnxTransformer.load(files.read("model.onnx"), files.read("tokenizer.json")),
                    temperature,
                    (int) longest,
                    labels,
                    batchSize,
                    calibration(files));
        } catch (IOException e) {
            throw new StanceModelException(
                    "The stance model could not be loaded: " + e.getMessage()
                            + ". Its folder needs model.onnx and tokenizer.json.",
                    e);
        }
    }

    private static @Nullable Calibration calibration(ModelFiles files) throws IOException {
        try {
            return Calibration.read(files.read(Calibration.NAME));
        } catch (FileNotFoundException | NoSuchFileException e) {
            return null;
        }
    }

    private static double number(
            Properties card, String key, String otherwise, String wanted, DoublePredicate allowed) {
        String given = card.getProperty(key, otherwise).strip();
        try {
            double value = Double.parseDouble(given);
            if (allowed.test(value) && !Double.isInfinite(value)) {
                return value;
            }
            throw new NumberFormatException("out of range");
        } catch (NumberFormatException e) {
            throw new StanceModelException(
                    "The stance model's model.properties gives the " + key + " '" + given + "'. Write " + wanted + ".",
                    e);
        }
    }

    @Override
    public List<StanceProbabilities> classify(List<Pair> pairs) {
        return classify(pairs, IdleThreads.NONE);
    }

    @Override
    public List<StanceProbabilities> classify(List<Pair> pairs, IdleThreads idle) {
        Map<String, long[]> words = new HashMap<>();
        List<Tokens> tokens = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            long[] evidence = words.computeIfAbsent(pair.evidence(), transformer::words);
            long[] claim = words.computeIfAbsent(pair.claim(), transformer::words);
            tokens.add(transformer.pair(evidence, claim, longest, LONGEST_CLAIM));
        }
        Integer[] byLength = new Integer[pairs.size()];
        Arrays.setAll(byLength, i -> i);
        Arrays.sort(byLength, Comparator.comparingInt(i -> tokens.get(i).length()));
        StanceProbabilities[] answers = new StanceProbabilities[pairs.size()];
        List<Runnable> batches = new ArrayList<>();
        for (int from = 0; from < byLength.length; from += batchSize) {
            List<Integer> batch = Arrays.asList(byLength).subList(from, Math.min(from + batchSize, byLength.length));
            batches.add(() -> classifyBatch(batch, tokens, answers));
        }
        idle.doAll(batches);
        return List.of(answers);
    }

    private void classifyBatch(List<Integer> batch, List<Tokens> tokens, StanceProbabilities[] answers) {
        float[] logits;
        try {
            logits = transformer.run(batch.stream().map(tokens::get).toList()).values();
        } catch (IllegalStateException e) {
            throw new StanceModelException("The stance model failed on " + batch.size() + " pairs.", e);
        }
        for (int row = 0; row < batch.size(); row++) {
            answers[batch.get(row)] = softmax(logits, 3 * row);
        }
    }

    private StanceProbabilities softmax(float[] logits, int from) {
        double[] odds = new double[3];
        double most = Math.max(logits[from], Math.max(logits[from + 1], logits[from + 2]));
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            odds[i] = Math.exp((logits[from + i] - most) / temperature);
            sum += odds[i];
        }
        return new StanceProbabilities(
                odds[labels.indexOf(Stance.SUPPORTS)] / sum,
                odds[labels.indexOf(Stance.REFUTES)] / sum,
                odds[labels.indexOf(Stance.NEUTRAL)] / sum);
    }

    @Override
    public String fingerprint() {
        String program = BuildHash.INFERENCE.abbreviated();
        return transformer.sha256() + "/" + program + "/" + temperature + "/" + longest + "/" + labels;
    }

    @Override
    public Optional<Calibration> calibration() {
        return Optional.ofNullable(calibration);
    }

    @Override
    public void close() {
        transformer.close();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OnnxStanceModel.class.getResourceAsStream("/models/stance/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("models/stance/" + name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}

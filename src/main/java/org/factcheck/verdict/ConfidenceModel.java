package org.factcheck.verdict;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How probable it is that a verdict is right, by claims whose verdicts people gave: Platt scaling (Platt, 1999) of the
 * strength of its evidence, with an intercept for each verdict. The log-odds are base + shift(verdict) + slope × strength,
 * where a verdict of NOT_ENOUGH_EVIDENCE has a slope of its own.
 *
 * @param base log-odds of any verdict
 * @param shifts what is added for each verdict; every verdict has one
 * @param slope of the strength of evidence that decides, 0 and up
 * @param silenceSlope of what came nearest to telling where nothing decides, 0 and down
 * @param cases how many claims it was fitted on
 */
public record ConfidenceModel(double base, Map<Verdict, Double> shifts, double slope, double silenceSlope, int cases) {

    private static final String RESOURCE = "confidence.properties";
    private static final int DECIMALS = 10_000;

    public ConfidenceModel {
        Map<Verdict, Double> complete = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            Double shift = shifts.get(verdict);
            if (shift == null) {
                throw new IllegalArgumentException("The confidence has no shift for " + verdict + ".");
            }
            complete.put(verdict, shift);
        }
        shifts = Collections.unmodifiableMap(complete);
        if (!(slope >= 0 && silenceSlope <= 0)) {
            throw new IllegalArgumentException("More evidence makes a verdict surer, and less sure that there is none;"
                    + " the slopes " + slope + " and " + silenceSlope + " say otherwise.");
        }
    }

    /** The model that comes with the program. */
    static ConfidenceModel builtIn() {
        try (InputStream in = ConfidenceModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new FileNotFoundException(RESOURCE + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return of(properties);
        } catch (IOException e) {
            throw new UncheckedIOException("The figures of the confidence could not be read.", e);
        }
    }

    static ConfidenceModel of(Properties properties) {
        Map<Verdict, Double> shifts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            shifts.put(verdict, number(properties, verdict.name()));
        }
        return new ConfidenceModel(
                number(properties, "base"),
                shifts,
                number(properties, "slope"),
                number(properties, "silence-slope"),
                (int) number(properties, "cases"));
    }

    private static double number(Properties properties, String key) {
        String given = properties.getProperty(key);
        if (given == null) {
            throw new IllegalArgumentException(RESOURCE + " lacks '" + key + "'. Fit the confidence anew.");
        }
        return Double.parseDouble(given.strip());
    }

    /** The probability that the verdict is right, 0 to 1, 4 decimals. */
    public double probability(ConfidenceGround ground) {
        // The same to the last bit on every Java machine, as everything that is printed.
        return Balance.round(1 / (1 + StrictMath.exp(-logOdds(ground))));
    }

    private double logOdds(ConfidenceGround ground) {
        return base + shift(ground.verdict()) + slope(ground.verdict()) * ground.strength();
    }

    private double shift(Verdict verdict) {
        return shifts.getOrDefault(verdict, 0.0);
    }

    private double slope(Verdict verdict) {
        return verdict == Verdict.NOT_ENOUGH_EVIDENCE ? silenceSlope : slope;
    }

    /** The probability with the figures it comes from. */
    Explanation explain(ConfidenceGround ground) {
        Verdict verdict = ground.verdict();
        Explanation strength = Explanation.of(
                switch (verdict) {
                    case SUPPORTED, REFUTED ->
                        "Strength: probability that at least one origin of the side that prevails is right, times that"
                                + " side's share of the weight";
                    case CONFLICTING -> "Strength: probability that at least one origin of the weaker side is right";
                    case NOT_ENOUGH_EVIDENCE -> "Strength of the passage that comes nearest to telling";
                },
                ground.strength());
        Explanation odds = new Explanation(
                "Log-odds: the sum of these, the last times the strength",
                Balance.round(logOdds(ground)),
                List.of(
                        Explanation.of("Of any verdict", base),
                        Explanation.of("For the verdict " + verdict.words(), shift(verdict)),
                        Explanation.of("By the strength", slope(verdict))));
        return new Explanation(
                "Confidence: probability that the verdict is right, as often as verdicts like it were",
                probability(ground),
                List.of(strength, odds, Explanation.of("Claims whose verdicts people gave, for comparison", cases)));
    }

    /** The figures as {@code confidence.properties} holds them, each line with its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "base", base);
        shifts.forEach((verdict, shift) -> line(text, verdict.name(), shift));
        line(text, "slope", slope);
        line(text, "silence-slope", silenceSlope);
        return text.append("cases=").append(cases).append('\n').toString();
    }

    private static void line(StringBuilder text, String key, double value) {
        text.append(key)
                .append('=')
                .append(String.format(Locale.ROOT, "%.4f", Math.rint(value * DECIMALS) / DECIMALS + 0.0))
                .append('\n');
    }
}

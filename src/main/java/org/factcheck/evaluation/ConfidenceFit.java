package org.factcheck.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.ConfidenceGround;
import org.factcheck.verdict.ConfidenceModel;
import org.factcheck.verdict.Verdict;

/**
 * Fits the confidence to claims whose verdicts people gave: logistic regression, its coefficients but the base drawn
 * towards 0 by a ridge penalty, so that a verdict that was given a few times only is not taken for sure. The slopes keep
 * their signs: more evidence never makes a verdict less sure.
 *
 * @param model the figures fitted on all cases
 * @param crossValidated how well figures that are fitted in the same way hold on cases they were not fitted on: each fifth
 *     is answered by the model of the other four
 */
public record ConfidenceFit(ConfidenceModel model, Calibration crossValidated) {

    private static final double RIDGE = 1;
    private static final int PARTS = 5;
    private static final int MOST_SWEEPS = 20_000;
    private static final double STILL = 1e-9;

    private static final int BASE = 0;
    private static final int FIRST_SHIFT = 1;
    private static final int SLOPE = FIRST_SHIFT + Verdict.values().length;
    private static final int SILENCE_SLOPE = SLOPE + 1;

    /** A verdict that was given, and whether it was right. */
    record Case(ConfidenceGround ground, boolean right) {

        double[] features() {
            double[] features = new double[SILENCE_SLOPE + 1];
            features[BASE] = 1;
            features[FIRST_SHIFT + ground.verdict().ordinal()] = 1;
            features[ground.verdict() == Verdict.NOT_ENOUGH_EVIDENCE ? SILENCE_SLOPE : SLOPE] = ground.strength();
            return features;
        }
    }

    /**
     * Fits.
     *
     * @param outcomes of the gold claims, matched by the claim's id; those without a judgement are left out
     * @throws IllegalArgumentException where fewer than five gold claims were judged
     */
    public static ConfidenceFit of(List<GoldClaim> gold, List<ClaimOutcome> outcomes) {
        Map<String, Verdict> right = new HashMap<>();
        gold.forEach(claim -> right.put(claim.claim().id(), claim.verdict()));
        List<Case> cases = new ArrayList<>();
        for (ClaimOutcome outcome : outcomes) {
            if (outcome instanceof ClaimOutcome.Judged judged
                    && right.containsKey(judged.claim().id())) {
                ConfidenceGround ground = ConfidenceGround.of(judged.judgement());
                cases.add(new Case(
                        ground, ground.verdict() == right.get(judged.claim().id())));
            }
        }
        return of(cases);
    }

    static ConfidenceFit of(List<Case> cases) {
        if (cases.size() < PARTS) {
            throw new IllegalArgumentException("The confidence cannot be fitted to " + cases.size()
                    + " claims. Give at least " + PARTS + " claims with verdicts, better 200.");
        }
        return new ConfidenceFit(fit(cases), crossValidated(cases));
    }

    private static Calibration crossValidated(List<Case> cases) {
        List<CalibrationError.Answer> answers = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<Case> others = new ArrayList<>();
            List<Case> these = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                (i % PARTS == part ? these : others).add(cases.get(i));
            }
            ConfidenceModel model = fit(others);
            these.forEach(
                    each -> answers.add(new CalibrationError.Answer(model.probability(each.ground()), each.right())));
        }
        return Calibration.of(answers);
    }

    /** Newton's step for one coefficient after the other, until none moves. */
    private static ConfidenceModel fit(List<Case> cases) {
        double[][] x = cases.stream().map(Case::features).toArray(double[][]::new);
        double[] w = new double[SILENCE_SLOPE + 1];
        double[] odds = new double[x.length];
        double moved = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && moved > STILL; sweep++) {
            moved = 0;
            for (int j = 0; j < w.length; j++) {
                double next = within(j, w[j] - step(j, w[j], x, odds, cases));
                for (int i = 0; i < x.length; i++) {
                    odds[i] += (next - w[j]) * x[i][j];
                }
                moved = Math.max(moved, Math.abs(next - w[j]));
                w[j] = next;
            }
        }
        Map<Verdict, Double> shifts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            shifts.put(verdict, rounded(w[FIRST_SHIFT + verdict.ordinal()]));
        }
        return new ConfidenceModel(
                rounded(w[BASE]), shifts, rounded(w[SLOPE]), rounded(w[SILENCE_SLOPE]), cases.size());
    }

    private static double step(int j, double w, double[][] x, double[] odds, List<Case> cases) {
        double ridge = j == BASE ? 0 : RIDGE;
        double gradient = ridge * w;
        double curvature = ridge;
        for (int i = 0; i < x.length; i++) {
            double p = 1 / (1 + StrictMath.exp(-odds[i]));
            gradient += x[i][j] * (p - (cases.get(i).right() ? 1 : 0));
            curvature += x[i][j] * x[i][j] * p * (1 - p);
        }
        // A base whose cases are all right would run off to infinity.
        return gradient / Math.max(curvature, 0.01);
    }

    private static double within(int j, double value) {
        if (j == SLOPE) {
            return Math.max(0, value);
        }
        return j == SILENCE_SLOPE ? Math.min(0, value) : value;
    }

    private static double rounded(double value) {
        return Math.rint(value * 10_000) / 10_000;
    }
}

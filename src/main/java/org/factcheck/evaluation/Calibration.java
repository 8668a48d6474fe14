package org.factcheck.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.evaluation.CalibrationError.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Whether the confidence of verdicts is what comes true.
 *
 * @param bins ten of equal width, in rising order
 * @param cases answers in all of them, at least 1
 * @param brier mean squared distance between confidence and outcome (Brier, 1950), 0 to 1
 * @param error expected calibration error, 0 to 1
 */
public record Calibration(List<Bin> bins, int cases, double brier, double error) {

    /** Fewer cases give figures that another set of claims may well turn. */
    private static final int ENOUGH = 200;

    /**
     * The answers whose confidence lies above one bound and up to the other.
     *
     * @param meanConfidence null where there are no cases
     * @param shareRight null where there are no cases
     */
    public record Bin(
            double above,
            double upTo,
            int cases,
            @Nullable Double meanConfidence,
            @Nullable Double shareRight) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** Whether there are too few cases for more than a hint. */
    public boolean isIndicative() {
        return cases < ENOUGH;
    }

    static Calibration of(List<Answer> answers) {
        List<Bin> bins = new ArrayList<>();
        for (int m = 0; m < CalibrationError.BINS; m++) {
            int number = m;
            bins.add(bin(
                    number,
                    answers.stream()
                            .filter(answer -> CalibrationError.bin(answer.confidence()) == number)
                            .toList()));
        }
        double squares = answers.stream()
                .mapToDouble(answer -> answer.confidence() - (answer.right() ? 1 : 0))
                .map(distance -> distance * distance)
                .sum();
        return new Calibration(bins, answers.size(), squares / answers.size(), CalibrationError.of(answers));
    }

    private static Bin bin(int number, List<Answer> answers) {
        double width = 1.0 / CalibrationError.BINS;
        int cases = answers.size();
        return new Bin(
                number * width,
                (number + 1) * width,
                cases,
                cases == 0
                        ? null
                        : Double.valueOf(
                                answers.stream().mapToDouble(Answer::confidence).sum() / cases),
                cases == 0
                        ? null
                        : Double.valueOf(
                                (double) answers.stream().filter(Answer::right).count() / cases));
    }
}

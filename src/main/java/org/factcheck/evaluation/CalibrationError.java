package org.factcheck.evaluation;

import java.util.List;

/**
 * Expected calibration error (Guo, Pleiss, Sun, Weinberger, ICML 2017): answers are put into M = 10 bins of equal width by
 * their confidence, bin m holding the confidences above (m-1)/M and up to m/M, and the distance between accuracy and mean
 * confidence of each bin is averaged, weighted by the answers in it. 0 is perfect, 1 the worst.
 */
final class CalibrationError {

    private static final int BINS = 10;
    private static final int TEN_THOUSANDTHS = 10_000;

    private CalibrationError() {}

    /**
     * One answer.
     *
     * @param confidence the probability given for its being right, 0 to 1; told apart to 4 decimals
     */
    record Answer(double confidence, boolean right) {
        Answer {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + confidence + ".");
            }
        }
    }

    /** The error over these answers, of which there must be one at least. */
    static double of(List<Answer> answers) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("There is no calibration error of no answers.");
        }
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (Answer answer : answers) {
            int bin = bin(answer.confidence());
            confidence[bin] += answer.confidence();
            right[bin] += answer.right() ? 1 : 0;
        }
        double sum = 0;
        for (int m = 0; m < BINS; m++) {
            // |B_m|/n * |acc(B_m) - conf(B_m)|: the size of the bin cancels out.
            sum += Math.abs(right[m] - confidence[m]);
        }
        return sum / answers.size();
    }

    /** Counted in whole ten-thousandths, so that 0.3 lies in the third bin whatever 0.3 * 10 comes to. */
    private static int bin(double confidence) {
        long counted = Math.round(confidence * TEN_THOUSANDTHS);
        return (int) Math.max(0, (counted - 1) / (TEN_THOUSANDTHS / BINS));
    }
}

package org.factcheck.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.stance.Calibration;

/**
 * Expected calibration error (Guo, Pleiss, Sun, Weinberger, ICML 2017): answers are put into M = 10 bins of equal width by
 * their confidence, bin m holding the confidences above (m-1)/M and up to m/M, and the distance between accuracy and mean
 * confidence of each bin is averaged, weighted by the answers in it. 0 is perfect, 1 the worst.
 */
final class CalibrationError {

    static final int BINS = 10;
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
        double sum = 0;
        for (List<Answer> bin : binned(answers)) {
            // |B_m|/n * |acc(B_m) - conf(B_m)|: the size of the bin cancels out.
            sum += Math.abs(right(bin) - confidence(bin));
        }
        return sum / answers.size();
    }

    /** The bins that hold answers, from low to high confidence. */
    static List<Calibration.Bin> bins(List<Answer> answers) {
        List<Calibration.Bin> bins = new ArrayList<>();
        List<List<Answer>> binned = binned(answers);
        for (int m = 0; m < BINS; m++) {
            List<Answer> bin = binned.get(m);
            if (!bin.isEmpty()) {
                bins.add(new Calibration.Bin(
                        m / (double) BINS,
                        (m + 1) / (double) BINS,
                        bin.size(),
                        confidence(bin) / bin.size(),
                        (double) right(bin) / bin.size()));
            }
        }
        return bins;
    }

    private static List<List<Answer>> binned(List<Answer> answers) {
        List<List<Answer>> bins = new ArrayList<>();
        for (int m = 0; m < BINS; m++) {
            bins.add(new ArrayList<>());
        }
        answers.forEach(answer -> bins.get(bin(answer.confidence())).add(answer));
        return bins;
    }

    private static double confidence(List<Answer> bin) {
        return bin.stream().mapToDouble(Answer::confidence).sum();
    }

    private static long right(List<Answer> bin) {
        return bin.stream().filter(Answer::right).count();
    }

    /** Counted in whole ten-thousandths, so that 0.3 lies in the third bin whatever 0.3 * 10 comes to. */
    static int bin(double confidence) {
        long counted = Math.round(confidence * TEN_THOUSANDTHS);
        return (int) Math.max(0, (counted - 1) / (TEN_THOUSANDTHS / BINS));
    }
}

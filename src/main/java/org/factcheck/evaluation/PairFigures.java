package org.factcheck.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.factcheck.stance.Calibration;
import org.factcheck.stance.Stance;
import org.jspecify.annotations.Nullable;

/**
 * How well stances were told on labelled pairs. Shares lie between 0 and 1.
 *
 * @param confusion all three stances
 * @param twoWay for a set that has no NEUTRAL: accuracy and macro-F1 with NEUTRAL left out of the answers, that is with
 *     the likelier of SUPPORTS and REFUTES; null for a set that has NEUTRAL
 * @param follows accuracy and macro-F1 of telling SUPPORTS from all else: the figure for sets in which "does not follow"
 *     stands for both other stances
 * @param calibrationError expected calibration error of the likeliest stance's probability, 10 bins
 * @param elapsed how long the classifier took; not negative
 * @param bins how often the likeliest stance is right, by its probability
 */
public record PairFigures(
        ConfusionMatrix<Stance> confusion,
        @Nullable Agreement twoWay,
        Agreement follows,
        double calibrationError,
        Duration elapsed,
        List<Calibration.Bin> bins) {

    /**
     * Two figures of one way to look at the answers.
     *
     * @param accuracy share of right answers
     * @param macroF1 mean F1 of the classes that are right at least once
     */
    public record Agreement(double accuracy, double macroF1) {
        static Agreement of(ConfusionMatrix<?> confusion) {
            return new Agreement(confusion.accuracy(), confusion.macroF1());
        }
    }

    public PairFigures {
        Objects.requireNonNull(confusion, "confusion");
        Objects.requireNonNull(follows, "follows");
        bins = List.copyOf(bins);
        if (elapsed.isNegative()) {
            throw new IllegalArgumentException("The classifier cannot have taken " + elapsed + ".");
        }
    }

    PairFigures(
            ConfusionMatrix<Stance> confusion,
            @Nullable Agreement twoWay,
            Agreement follows,
            double calibrationError,
            Duration elapsed) {
        this(confusion, twoWay, follows, calibrationError, elapsed, List.of());
    }

    /** How many pairs were judged. */
    public int count() {
        return confusion.total();
    }

    /** Share of the pairs whose stance is right. */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** Mean F1 of the stances that are right at least once. */
    public double macroF1() {
        return confusion.macroF1();
    }

    /** Speed; null where the time taken was too short to be measured. */
    public @Nullable Double pairsPerSecond() {
        return elapsed.isZero() ? null : count() * 1e9 / elapsed.toNanos();
    }
}

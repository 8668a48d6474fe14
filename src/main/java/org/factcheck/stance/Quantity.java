package org.factcheck.stance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a text: "about 1,200 cubic metres", "between 80 and 90 people", "hundreds of drones".
 *
 * @param low the least it may mean; 0 and up
 * @param high the most it may mean; infinite for "more than"
 * @param unit what is counted or measured, as stems of the words behind the number ("cubic", "metre"), with "%" and the
 *     names of currencies; empty where nothing is named
 * @param words as it is shown to a reader
 * @param at where it stands in its text; null for a figure that stands there in parts
 */
record Quantity(
        double low,
        double high,
        Set<String> unit,
        String words,
        @Nullable Place at) {

    /**
     * Where a quantity stands.
     *
     * @param start the first char of the figure, with the words before it that bound it ("about", "$")
     * @param figureEnd the char after the figure
     * @param end the char after the words that say what is counted, as far as they are shown
     */
    record Place(int start, int figureEnd, int end) {}

    /** Two figures that differ by less than this share are one figure rounded differently. */
    private static final double ROUNDING = 0.005;

    /**
     * Who writes "more than 2,000" has counted no 20,000: from this many times a lower bound on, an exact figure is another
     * one. Small bounds bound nothing ("more than one").
     */
    private static final double FAR = 5;

    private static final double SMALL = 10;

    /** Who gives a measure in another unit rounds it: five miles are eight kilometres. */
    private static final double CONVERSION = 0.03;

    Quantity {
        if (!(low <= high)) {
            throw new IllegalArgumentException("Not a range: " + low + " to " + high + " in '" + words + "'.");
        }
        unit = Set.copyOf(unit);
    }

    /** Whether both speak of the same kind of thing: of boats, or of a length, be it in miles or in kilometres. */
    boolean isOfUnit(Quantity other) {
        return sharesAWord(other) || factorFrom(other).isPresent();
    }

    /** Whether the words behind both say the same of what is counted. */
    boolean sharesAWord(Quantity other) {
        return unit.stream().anyMatch(other.unit::contains);
    }

    /** Whether both are told in the same words, so that one number may take the place of the other. */
    boolean isInUnitOf(Quantity other) {
        return sharesAWord(other) && factorFrom(other).orElse(1) == 1;
    }

    /** What turns a figure of the other into one of this unit; empty where the two measure different things. */
    private OptionalDouble factorFrom(Quantity other) {
        Optional<UnitOfMeasure> mine = UnitOfMeasure.among(unit);
        Optional<UnitOfMeasure> theirs = UnitOfMeasure.among(other.unit);
        return mine.isPresent() && theirs.isPresent() && mine.get().measuresTheSameAs(theirs.get())
                ? OptionalDouble.of(theirs.get().in(mine.get(), 1))
                : OptionalDouble.empty();
    }

    /** Whether this can be claimed of what a passage gives as the other. */
    boolean canBe(Quantity other) {
        double times = factorFrom(other).orElse(1);
        double share = times == 1 ? ROUNDING : CONVERSION;
        double slack = share * Math.max(Math.abs(low), Math.abs(times * other.low));
        return low <= times * other.mostFor(this) + slack && times * other.low <= high + slack;
    }

    /** The most that a passage's figure leaves to a claimed one. */
    private double mostFor(Quantity claimed) {
        boolean isFarBound = Double.isInfinite(high) && low >= SMALL && claimed.isExact();
        return isFarBound ? FAR * low : high;
    }

    /**
     * Whether both tell the same, not merely something near: "8,568 metres" and "8,586 metres" do not, "148,200 people" and
     * "148,000 people" do.
     */
    boolean agreesWith(Quantity other) {
        if (!canBe(other)) {
            return false;
        }
        if (!isExact() || !other.isExact() || !sharesAWord(other)) {
            return true;
        }
        MathContext digits = new MathContext(Math.min(digits(low), digits(other.low)), RoundingMode.HALF_UP);
        return new BigDecimal(low).round(digits).compareTo(new BigDecimal(other.low).round(digits)) == 0;
    }

    /** How many digits a figure is told to: the zeros at its end are none. */
    private static int digits(double value) {
        return Math.max(1, BigDecimal.valueOf(value).stripTrailingZeros().precision());
    }

    /** Whether it is a stretch of time. */
    boolean isDuration() {
        return UnitOfMeasure.among(unit).filter(UnitOfMeasure::isOfTime).isPresent();
    }

    /** Whether it is one figure, neither a range nor a bound. */
    boolean isExact() {
        return low == high;
    }
}

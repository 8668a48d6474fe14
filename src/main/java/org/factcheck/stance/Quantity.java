package org.factcheck.stance;

import java.util.Set;

/**
 * A quantity of a text: "about 1,200 cubic metres", "between 80 and 90 people", "hundreds of drones".
 *
 * @param low the least it may mean; 0 and up
 * @param high the most it may mean; infinite for "more than"
 * @param unit what is counted or measured, as stems of the words behind the number ("cubic", "metre"), with "%" and the
 *     names of currencies; empty where nothing is named
 * @param words as it stands in the text
 */
record Quantity(double low, double high, Set<String> unit, String words) {

    /** Two figures that differ by less than this share are one figure rounded differently. */
    private static final double ROUNDING = 0.005;

    Quantity {
        if (!(low <= high)) {
            throw new IllegalArgumentException("Not a range: " + low + " to " + high + " in '" + words + "'.");
        }
        unit = Set.copyOf(unit);
    }

    /** Whether both speak of the same kind of thing. */
    boolean isOfUnit(Quantity other) {
        return unit.stream().anyMatch(other.unit::contains);
    }

    /** Whether both can hold at once. */
    boolean canBe(Quantity other) {
        double slack = ROUNDING * Math.max(Math.abs(low), Math.abs(other.low));
        return low <= other.high + slack && other.low <= high + slack;
    }
}

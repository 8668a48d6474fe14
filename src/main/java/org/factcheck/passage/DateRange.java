package org.factcheck.passage;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of days.
 *
 * @param start its first day
 * @param end its last day, included; not before start
 */
public record DateRange(LocalDate start, LocalDate end) {
    public DateRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A range of days cannot end on " + end + " when it starts on " + start + ".");
        }
    }

    /** One day. */
    public static DateRange of(LocalDate day) {
        return new DateRange(day, day);
    }

    /** Whether some day lies in both. */
    public boolean overlaps(DateRange other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }
}

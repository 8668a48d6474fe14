package org.factcheck.passage;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;

/**
 * An expression of time in a text.
 *
 * @param words the text's own characters ("March 20-22")
 * @param start its first char in the text
 * @param end the char after it
 * @param meaning which days it means, as far as that can be told
 */
public record TimeExpression(String words, int start, int end, Meaning meaning) {

    /** The days an expression means. */
    public sealed interface Meaning {

        /** Days of known years. */
        record Days(DateRange range) implements Meaning {
            public Days {
                Objects.requireNonNull(range, "range");
            }
        }

        /**
         * Days of a year that is not known: "24 May" in a text without a date.
         *
         * @param last the last day; before the first where the stretch runs over the turn of the year
         */
        record Yearless(MonthDay first, MonthDay last) implements Meaning {
            public Yearless {
                Objects.requireNonNull(first, "first");
                Objects.requireNonNull(last, "last");
            }

            boolean holds(MonthDay day) {
                return first.isAfter(last)
                        ? !day.isBefore(first) || !day.isAfter(last)
                        : !day.isBefore(first) && !day.isAfter(last);
            }
        }

        /** "yesterday" in a text without a date. */
        record Unknown() implements Meaning {}
    }

    public TimeExpression {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(meaning, "meaning");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("'" + words + "' has no extent: " + start + " to " + end + ".");
        }
    }

    /** The days it means; empty where their year is not known. */
    public Optional<DateRange> range() {
        return meaning instanceof Meaning.Days days ? Optional.of(days.range()) : Optional.empty();
    }

    /**
     * Whether both can mean the same day. "24 March" and "24 May" cannot, of whatever year; an expression of unknown
     * meaning can mean any day.
     */
    public boolean canMeet(TimeExpression other) {
        if (meaning instanceof Meaning.Unknown || other.meaning instanceof Meaning.Unknown) {
            return true;
        }
        if (meaning instanceof Meaning.Days mine && other.meaning instanceof Meaning.Days theirs) {
            return mine.range().overlaps(theirs.range());
        }
        if (meaning instanceof Meaning.Yearless mine) {
            return other.meaning instanceof Meaning.Yearless theirs
                    ? mine.holds(theirs.first()) || theirs.holds(mine.first())
                    : holdsDayOf(mine, ((Meaning.Days) other.meaning).range());
        }
        return other.canMeet(this);
    }

    private static boolean holdsDayOf(Meaning.Yearless yearless, DateRange range) {
        LocalDate day = range.start();
        for (int i = 0; i <= 366 && !day.isAfter(range.end()); i++) {
            if (yearless.holds(MonthDay.from(day))) {
                return true;
            }
            day = day.plusDays(1);
        }
        return false;
    }
}

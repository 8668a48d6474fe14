package org.factcheck.passage;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.claim.Fragments;
import org.factcheck.passage.TimeExpression.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * A form of expressions of time.
 *
 * @param needs what a text holds that it can fit
 * @param sense what a match means
 */
record TimeRule(Needs needs, Pattern pattern, Sense sense) {

    /** What a match means, given the day the text was written, if that is known. */
    interface Sense {
        @Nullable
        Meaning of(Matcher match, @Nullable LocalDate reference);
    }

    /** Letters of which every match of a rule holds some: most sentences hold none, and one look tells of all rules. */
    enum Needs {
        /** With its capital; the rules are for months so written alone. */
        MONTH_NAMED("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        YEAR_NAMED("19", "20"),
        DIGIT("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
        WEEKDAY_NAMED("day"),
        /** "Yesterday" and "today" are days, too. */
        NEAR("day", "tonight", "tomorrow", "this", "night"),
        THIS("this"),
        UNIT("week", "month", "year"),
        PAST("past", "last", "previous"),
        FOLLOWING("following", "next", "previous"),
        AGO("ago", "earlier");

        private static final Fragments CAPITALS = Fragments.of(MONTH_NAMED.letters);
        private static final Fragments ANY_CASE = Fragments.inAnyCase(Stream.of(values())
                .filter(each -> each != MONTH_NAMED)
                .flatMap(each -> each.letters.stream())
                .toList());
        private static final long[][] SETS = Stream.of(values())
                .map(each -> (each == MONTH_NAMED ? CAPITALS : ANY_CASE).set(each.letters))
                .toArray(long[][]::new);

        private final List<String> letters;

        Needs(String... letters) {
            this.letters = List.of(letters);
        }

        /** Which of them a text meets. */
        static Set<Needs> metBy(String text) {
            long[] capitals = CAPITALS.in(text);
            long[] others = ANY_CASE.in(text);
            Set<Needs> met = EnumSet.noneOf(Needs.class);
            for (Needs each : values()) {
                if (Fragments.meet(SETS[each.ordinal()], each == MONTH_NAMED ? capitals : others)) {
                    met.add(each);
                }
            }
            return met;
        }
    }

    /** A rule of whose matches each names a month, with its capital: "may" and "march" are none. */
    static TimeRule months(String pattern, Sense sense) {
        return of(Needs.MONTH_NAMED, pattern, sense);
    }

    /** A rule of whose matches each names a year in digits. */
    static TimeRule years(String pattern, Sense sense) {
        return of(Needs.YEAR_NAMED, pattern, sense);
    }

    /** A rule for whole words. */
    static TimeRule of(Needs needs, String pattern, Sense sense) {
        String bounded = pattern.startsWith("(?<=") ? pattern : "(?<![\\p{L}\\p{N}])" + pattern;
        boolean anyCase = needs != Needs.MONTH_NAMED;
        return new TimeRule(needs, Pattern.compile((anyCase ? "(?i)" : "") + bounded + "(?![\\p{L}\\p{N}])"), sense);
    }
}

package org.factcheck.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days, times and counts as the pages print them. */
final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d\u00a0MMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private Words() {}

    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** "7 s", "2 min 5 s", "1 h 20 min"; empty where it has not ended. */
    static String duration(Instant from, @Nullable Instant to) {
        if (to == null) {
            return "";
        }
        Duration taken = Duration.between(from, to);
        if (taken.compareTo(Duration.ofMinutes(1)) < 0) {
            return Math.max(0, taken.toSeconds()) + "\u00a0s";
        }
        return taken.compareTo(Duration.ofHours(1)) < 0
                ? taken.toMinutes() + "\u00a0min " + taken.toSecondsPart() + "\u00a0s"
                : taken.toHours() + "\u00a0h " + taken.toMinutesPart() + "\u00a0min";
    }

    /** A figure of two decimals, with the sign that print has for minus. */
    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
    }

    /** A figure of at most four decimals. */
    static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '\u2212');
    }

    /** A figure of two decimals, with its sign in front. */
    static String signed(double value) {
        return (value > 0 ? "+" : "") + two(value);
    }

    /** Every stretch of white space as one blank, none around it. */
    static String folded(String text) {
        return text.strip().replaceAll("(?U)\\s+", " ");
    }

    /** Whether an address can be linked to: what an article says of itself may be anything. */
    static boolean isWebAddress(@Nullable String address) {
        return address != null && address.matches("https?://[^\\s\\p{Cntrl}]+");
    }

    /** What is to be said of claims that cannot be found by source; empty where there are none. */
    static String unknownSources(int claims) {
        return claims == 0
                ? ""
                : count(claims, "claim") + (claims == 1 ? " that fits" : " that fit")
                        + " otherwise cannot be looked for"
                        + " by source: the details of the night that judged " + (claims == 1 ? "it" : "them")
                        + " last are past their time and were cleared away.";
    }

    /** A count with its noun: "1 claim", "1,250 claims". */
    static String count(long count, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? noun : noun + "s");
    }
}

package org.factcheck.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days, times and counts as the pages print them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d\u00a0MMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

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

    /** A count with its noun: "1 claim", "1,250 claims". */
    static String count(long count, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? noun : noun + "s");
    }
}

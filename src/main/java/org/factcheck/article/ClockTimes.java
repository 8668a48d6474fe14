package org.factcheck.article;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.article.PublicationDate.TimeOfDay;
import org.jspecify.annotations.Nullable;

/** Times of day in a line that gives a date: "11:58 p.m. ET", "23.58 Uhr", "7 pm", "1430 GMT", "09:15:00+02:00". */
final class ClockTimes {

    private static final String HALF = "(?i:[ap]\\.?\\s?m\\b\\.?)";
    private static final Pattern TIME = Pattern.compile("(?<![\\d.:/+−-])(?:(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})"
            + "(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?![\\d/])(?:\\s?(?<half>" + HALF + "))?"
            + "|(?<hourAlone>\\d{1,2})\\s?(?<halfAlone>" + HALF + ")"
            + "|(?<digits>\\d{4})(?=\\s?(?:GMT|UTC)\\b))"
            + "(?:\\s?(?i:Uhr|hrs|hours|h)\\b)?(?:,?\\s?\\(?(?<zone>" + Zones.REGEX + ")\\)?)?");

    private ClockTimes() {}

    /** The first time of day in a text. */
    static Optional<TimeOfDay> first(String text) {
        Matcher matcher = TIME.matcher(text);
        while (matcher.find()) {
            LocalTime local = local(matcher);
            if (local != null) {
                String zone = matcher.group("zone");
                return Optional.of(new TimeOfDay(local, zone == null ? null : Zones.of(zone)));
            }
        }
        return Optional.empty();
    }

    /** The text with a blank for each time of day. */
    static String without(CharSequence text) {
        return TIME.matcher(text).replaceAll(" ");
    }

    private static @Nullable LocalTime local(Matcher matcher) {
        String digits = matcher.group("digits");
        if (digits != null) {
            return time(Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2)), 0);
        }
        String alone = matcher.group("hourAlone");
        if (alone != null) {
            return time(hour(alone, matcher.group("halfAlone")), 0, 0);
        }
        String second = matcher.group("second");
        return time(
                hour(matcher.group("hour"), matcher.group("half")),
                Integer.parseInt(matcher.group("minute")),
                second == null ? 0 : Integer.parseInt(second));
    }

    /** "12 a.m." is midnight; "13:05 PM", which some pages print, is 13:05. */
    private static int hour(String written, @Nullable String half) {
        int hour = Integer.parseInt(written);
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static @Nullable LocalTime time(int hour, int minute, int second) {
        return hour < 24 && minute < 60 && second < 60 ? LocalTime.of(hour, minute, second) : null;
    }
}

package org.factcheck.article;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factcheck.article.PublicationDate.Zone;
import org.jspecify.annotations.Nullable;

/** Time zones as pages name them behind a time of day: "ET", "CET", "GMT+2", "-0500", "Eastern Time", "Kyiv time". */
final class Zones {

    /** Abbreviations that news pages use for one zone alone, or that hardly any reader takes for another. */
    private static final Map<String, String> KNOWN = table(
            "UTC Z GMT Z UT Z Z Z WET +00:00 WEST +01:00 BST +01:00 CET +01:00 CEST +02:00 MEZ +01:00 MESZ +02:00 EET +02:00"
                    + " EEST +03:00 MSK +03:00 TRT +03:00 IDT +03:00 WAT +01:00 CAT +02:00 SAST +02:00 EAT +03:00 PKT +05:00"
                    + " WIB +07:00 HKT +08:00 SGT +08:00 AWST +08:00 JST +09:00 KST +09:00 ACST +09:30 ACDT +10:30 AEST +10:00"
                    + " AEDT +11:00 NZST +12:00 NZDT +13:00 EST -05:00 EDT -04:00 CDT -05:00 MST -07:00 MDT -06:00 PST -08:00"
                    + " PDT -07:00 AKST -09:00 AKDT -08:00 HST -10:00 ET America/New_York CT America/Chicago MT America/Denver"
                    + " PT America/Los_Angeles AET Australia/Sydney");

    /** Of Ireland, India and Israel; of America, China and Cuba; of Arabia and the Atlantic; of the Gulf and the South. */
    private static final List<String> AMBIGUOUS = List.of("IST", "CST", "AST", "GST");

    private static final Map<String, String> AMERICAN = Map.of(
            "eastern", "America/New_York",
            "central", "America/Chicago",
            "mountain", "America/Denver",
            "pacific", "America/Los_Angeles");

    static final String REGEX = "(?:(?:UTC|GMT) ?[+−-] ?\\d{1,2}(?::?\\d{2})?(?!\\d)|[+−-]\\d{2}(?::?\\d{2})?(?!\\d)"
            + "|(?i:(?:eastern|central|mountain|pacific)(?: standard| daylight)? time)\\b|\\p{Lu}\\p{L}+ [Tt]ime\\b|(?:"
            + names() + ")\\b)";

    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT)? ?(?<sign>[+-]) ?(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?");

    private Zones() {}

    static Zone of(String written) {
        return new Zone(written, id(written.replace('−', '-')));
    }

    private static @Nullable ZoneId id(String written) {
        Matcher offset = OFFSET.matcher(written);
        try {
            if (offset.matches()) {
                int sign = offset.group("sign").equals("-") ? -1 : 1;
                String minutes = offset.group("minutes");
                return ZoneOffset.ofHoursMinutes(
                        sign * Integer.parseInt(offset.group("hours")),
                        minutes == null ? 0 : sign * Integer.parseInt(minutes));
            }
        } catch (DateTimeException e) {
            return null;
        }
        String american = AMERICAN.get(written.toLowerCase(Locale.ROOT).replaceFirst(" .*", ""));
        String known = american == null ? KNOWN.get(written) : american;
        return known == null ? null : ZoneId.of(known);
    }

    private static String names() {
        List<String> names = new ArrayList<>(KNOWN.keySet());
        names.addAll(AMBIGUOUS);
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }

    private static Map<String, String> table(String list) {
        String[] cells = list.split(" ");
        Map<String, String> table = new TreeMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            table.put(cells[i], cells[i + 1]);
        }
        return Map.copyOf(table);
    }
}

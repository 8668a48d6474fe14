package org.factcheck.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.factcheck.article.PublicationDate.TimeOfDay;
import org.factcheck.article.PublicationDate.Zone;
import org.factcheck.article.RelativeDates.Fetched;

/** Moments as programs write them into metadata without any mark between their parts: seconds of Unix, 20230224T235800Z. */
final class MachineDates {

    private static final Pattern SECONDS = Pattern.compile("@?\\d{9,10}(?:\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("@?\\d{12,13}");
    private static final Pattern COMPACT_DAY = Pattern.compile("(?:19|20)\\d{6}");
    private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d{6}T?\\d{6}");
    private static final Pattern COMPACT_ZONED = Pattern.compile("(?:19|20)\\d{6}T\\d{6}(?:Z|[+-]\\d{4})");
    private static final Zone UNIX = new Zone("UTC", ZoneOffset.UTC);

    private MachineDates() {}

    static Optional<Fetched> parse(String value) {
        String text = value.strip();
        try {
            return number(text).or(() -> compact(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Fetched> number(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(unix(Instant.ofEpochSecond(Long.parseLong(text.replaceAll("^@|\\..*$", "")))));
        }
        return MILLISECONDS.matcher(text).matches()
                ? Optional.of(unix(Instant.ofEpochMilli(Long.parseLong(text.replace("@", "")))))
                : Optional.empty();
    }

    private static Fetched unix(Instant instant) {
        LocalDateTime moment = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        return new Fetched(moment.toLocalDate(), new TimeOfDay(moment.toLocalTime(), UNIX));
    }

    private static Optional<Fetched> compact(String text) {
        if (COMPACT_DAY.matcher(text).matches()) {
            return Optional.of(new Fetched(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE), null));
        }
        if (COMPACT_ZONED.matcher(text).matches()) {
            OffsetDateTime moment = OffsetDateTime.parse(text, DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssXX"));
            return Optional.of(new Fetched(
                    moment.toLocalDate(), new TimeOfDay(moment.toLocalTime(), Zones.of(text.substring(15)))));
        }
        if (COMPACT.matcher(text).matches()) {
            LocalDateTime moment =
                    LocalDateTime.parse(text.replace("T", ""), DateTimeFormatter.ofPattern("uuuuMMddHHmmss"));
            return Optional.of(new Fetched(moment.toLocalDate(), new TimeOfDay(moment.toLocalTime(), null)));
        }
        return Optional.empty();
    }
}

package org.factcheck.article;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.article.PublicationDate.TimeOfDay;
import org.factcheck.claim.Fragments;
import org.jspecify.annotations.Nullable;

/** Dates that count from the moment a page was fetched: "2 days ago", "Yesterday, 14:05", "just now", "last Tuesday". */
final class RelativeDates {

    private static final String COUNT =
            "(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern AGO = pattern("\\b" + COUNT
            + "\\s?(?<unit>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mos?|years?|yrs?|y)\\.?"
            + "(?:,? (?:and )?\\d{1,2}\\s?(?:minutes?|mins?|m|hours?|hrs?|h)\\.?)? ago\\b");
    private static final Pattern NOW = pattern("\\b(?:just now|(?:a few |a )?(?:moments?|seconds|minutes) ago)\\b");
    private static final Pattern YESTERDAY = pattern("\\byesterday\\b");
    private static final Pattern TODAY = pattern("\\btoday\\b");
    private static final Pattern LAST_WEEKDAY = pattern("\\blast (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b");
    private static final Pattern BARE_WEEKDAY =
            pattern("\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b");
    private static final Pattern LABEL =
            pattern("\\b(?:published|posted|updated|modified|released|issued|uploaded)\\b");

    /** What stands in every text that one of the expressions fits, looked for all at once. */
    private static final Fragments STEMS =
            Fragments.inAnyCase(Stream.of(AGO, NOW, YESTERDAY, TODAY, LAST_WEEKDAY, BARE_WEEKDAY, LABEL)
                    .flatMap(pattern -> Stems.of(pattern.pattern()).stream())
                    .toList());

    private static final long[] OF_AGO = stems(AGO);
    private static final long[] OF_NOW = stems(NOW);
    private static final long[] OF_YESTERDAY = stems(YESTERDAY);
    private static final long[] OF_TODAY = stems(TODAY);
    private static final long[] OF_LAST_WEEKDAY = stems(LAST_WEEKDAY);
    private static final long[] OF_WEEKDAY = stems(BARE_WEEKDAY);
    private static final long[] OF_LABEL = stems(LABEL);

    private RelativeDates() {}

    /** How far back an expression goes. */
    enum Step {
        NOW,
        MINUTES,
        HOURS,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS,
        LAST_WEEKDAY,
        WEEKDAY
    }

    /**
     * An expression that counts from another day.
     *
     * @param count how many steps back it goes; 0 for today and for days of the week
     * @param weekday null where it names none
     * @param time the time of day beside it; null where there is none
     */
    record Relative(
            int start,
            int end,
            Step step,
            int count,
            @Nullable DayOfWeek weekday,
            @Nullable TimeOfDay time) {}

    /**
     * When a page was fetched.
     *
     * @param at null where only the day is known
     */
    record Fetched(LocalDate day, @Nullable TimeOfDay at) {}

    /**
     * The expressions of a line, in its order. "Today" and a day of the week are names of outlets and parts of headlines
     * too: they count where a time of day or a label ("Updated") stands beside them.
     */
    static List<Relative> in(String line) {
        List<Relative> found = new ArrayList<>();
        long[] held = STEMS.in(line);
        add(AGO, OF_AGO, held, line, found, RelativeDates::ago);
        add(NOW, OF_NOW, held, line, found, matcher -> relative(matcher, Step.NOW, 0, null, null));
        boolean today = Fragments.meet(held, OF_TODAY);
        boolean weekday = Fragments.meet(held, OF_WEEKDAY);
        if (!today && !weekday && !Fragments.meet(held, OF_YESTERDAY)) {
            return found;
        }
        TimeOfDay time = ClockTimes.first(line).orElse(null);
        add(YESTERDAY, OF_YESTERDAY, held, line, found, matcher -> relative(matcher, Step.DAYS, 1, null, time));
        add(LAST_WEEKDAY, OF_LAST_WEEKDAY, held, line, found, matcher -> weekday(matcher, Step.LAST_WEEKDAY, time));
        boolean labelled = time != null
                || Fragments.meet(held, OF_LABEL) && LABEL.matcher(line).find();
        if (labelled) {
            add(TODAY, OF_TODAY, held, line, found, matcher -> relative(matcher, Step.DAYS, 0, null, time));
        }
        if (labelled && weekday && found.isEmpty() && DateMentions.in(line).isEmpty()) {
            add(BARE_WEEKDAY, OF_WEEKDAY, held, line, found, matcher -> weekday(matcher, Step.WEEKDAY, time));
        }
        return found;
    }

    /** The date that an expression means on a page fetched then. What counts in weeks or more names no day. */
    static PublicationDate resolve(Relative relative, Fetched fetched, String basis) {
        LocalDate day = fetched.day();
        return switch (relative.step()) {
            case NOW -> new PublicationDate.Known(day, null, basis);
            case MINUTES -> back(fetched, ChronoUnit.MINUTES, relative.count(), basis);
            case HOURS -> back(fetched, ChronoUnit.HOURS, relative.count(), basis);
            case DAYS -> new PublicationDate.Known(day.minusDays(relative.count()), relative.time(), basis);
            case WEEKS -> new PublicationDate.InMonth(YearMonth.from(day.minusWeeks(relative.count())), basis);
            case MONTHS -> new PublicationDate.InMonth(YearMonth.from(day.minusMonths(relative.count())), basis);
            case YEARS -> new PublicationDate.InYear(Year.from(day.minusYears(relative.count())), basis);
            case LAST_WEEKDAY, WEEKDAY -> new PublicationDate.Known(weekday(relative, day), relative.time(), basis);
        };
    }

    private static LocalDate weekday(Relative relative, LocalDate day) {
        DayOfWeek weekday = relative.weekday() == null ? day.getDayOfWeek() : relative.weekday();
        return day.with(
                relative.step() == Step.LAST_WEEKDAY
                        ? TemporalAdjusters.previous(weekday)
                        : TemporalAdjusters.previousOrSame(weekday));
    }

    /** Where the hour of fetching is not known, the day of fetching is the latest day it can be, and is taken. */
    private static PublicationDate back(Fetched fetched, ChronoUnit unit, int count, String basis) {
        TimeOfDay at = fetched.at();
        if (at == null) {
            return new PublicationDate.Known(fetched.day(), null, basis);
        }
        LocalDateTime fetchedAt = fetched.day().atTime(at.local());
        ZoneId zone = at.zone() == null ? null : at.zone().id();
        LocalDateTime published = zone == null
                ? fetchedAt.minus(count, unit)
                : ZonedDateTime.of(fetchedAt, zone).minus(count, unit).toLocalDateTime();
        boolean exact = unit == ChronoUnit.MINUTES;
        return new PublicationDate.Known(
                published.toLocalDate(),
                exact ? new TimeOfDay(published.toLocalTime().truncatedTo(ChronoUnit.MINUTES), at.zone()) : null,
                basis);
    }

    private static Relative ago(Matcher matcher) {
        String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
        int count = count(matcher.group("count").toLowerCase(Locale.ROOT));
        Step step = unit.startsWith("mo")
                ? Step.MONTHS
                : switch (unit.charAt(0)) {
                    case 's' -> Step.NOW;
                    case 'm' -> Step.MINUTES;
                    case 'h' -> Step.HOURS;
                    case 'd' -> Step.DAYS;
                    case 'w' -> Step.WEEKS;
                    default -> Step.YEARS;
                };
        return relative(matcher, step, count, null, null);
    }

    private static int count(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return Math.max(1, NUMBERS.indexOf(written));
    }

    private static Relative weekday(Matcher matcher, Step step, @Nullable TimeOfDay time) {
        return relative(matcher, step, 0, DateMentions.weekday(matcher.group()).orElse(null), time);
    }

    private static Relative relative(
            Matcher matcher, Step step, int count, @Nullable DayOfWeek weekday, @Nullable TimeOfDay time) {
        return new Relative(matcher.start(), matcher.end(), step, count, weekday, time);
    }

    private static long[] stems(Pattern pattern) {
        return STEMS.set(Stems.of(pattern.pattern()));
    }

    private static void add(
            Pattern pattern,
            long[] stems,
            long[] held,
            String line,
            List<Relative> found,
            Function<Matcher, Relative> reading) {
        if (!Fragments.meet(held, stems)) {
            return;
        }
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            found.add(reading.apply(matcher));
        }
    }

    /** When a page was fetched, as its sidecar or crawler writes it; empty where it cannot be read. */
    static Optional<Fetched> fetched(@Nullable String written) {
        return Optional.ofNullable(written)
                .flatMap(MachineDates::parse)
                .or(() -> Optional.ofNullable(written)
                        .flatMap(text -> HeadDates.in(PageLine.fold(text)).stream()
                                .flatMap(date ->
                                        date.mention().date().stream().map(day -> new Fetched(day, date.time())))
                                .findFirst()));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}

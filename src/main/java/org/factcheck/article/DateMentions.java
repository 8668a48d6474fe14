package org.factcheck.article;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.claim.Fragments;
import org.jspecify.annotations.Nullable;

/** Finds days written out in a line: "4 March 2026", "March 4", "Feb. 24, 2023", "2026-03-04", "04.03.2026", "3/4/2026", "3/4/26". */
final class DateMentions {

    static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
    private static final String WIRE_TIME = "(?! ?(?:GMT|UTC)\\b)";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final String SHORT_YEAR = "(?<year>\\d\\d)";

    /** The first year that is meant by two digits: "90" is 1990, "89" is 2089, which is doubted like any future date. */
    private static final int FIRST_SHORT_YEAR = 1990;

    private static final String NAMED_YEAR = YEAR + "\\b" + WIRE_TIME;
    private static final String NO_YEAR = "(?!\\p{L}|,? ?(?:19|20)\\d\\d\\b" + WIRE_TIME + ")";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** What stands in every text that holds the form: the month, a part of the year or whatever else. */
    private record Form(Pattern pattern, long @Nullable [] stems) {
        static Form of(Pattern pattern) {
            Set<String> stems = Stems.of(pattern.pattern());
            return new Form(pattern, stems.isEmpty() ? null : STEMS.set(stems));
        }

        boolean mayStandIn(long[] held) {
            return stems == null || Fragments.meet(held, stems);
        }
    }

    private static final List<Pattern> PATTERNS = List.of(
            pattern(
                    YEAR
                            + "-(?<month>\\d\\d)-(?<day>\\d\\d)(?=\\D|$)(?:T(?<time>\\d\\d:\\d\\d(?::\\d\\d)?(?:[.,]\\d+)?\\s?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?))?"),
            pattern("(?<![\\d/.])" + YEAR + "(?<mark>[/.])(?<month>[01]?\\d)\\k<mark>(?<day>[0-3]?\\d)(?![\\d/.])"),
            pattern("\\b(?<month>" + MONTH + ") " + DAY
                    + " (?<time>\\d\\d:\\d\\d(?::\\d\\d)?(?: (?:[A-Z]{2,5}|[+-]\\d{4}))?) " + YEAR + "\\b"),
            pattern("\\b" + DAY + "\\.?(?: of)?[ -](?<month>" + MONTH + "),?[ -]" + NAMED_YEAR),
            pattern("\\b(?<month>" + MONTH + ")[ -]" + DAY + "(?:,? |, ?|-)" + NAMED_YEAR),
            pattern("\\b" + YEAR + ",?[ -](?<month>" + MONTH + ")[ -]" + DAY + "(?![\\d:])"),
            pattern("(?<![\\d.])(?<day>[0-3]?\\d)\\. ?(?<month>[01]?\\d)\\. ?" + YEAR + "(?!\\d)"),
            pattern("(?<![\\d/-])(?<first>[0-3]?\\d)(?<mark>[/-])(?<second>[0-3]?\\d)\\k<mark>" + YEAR + "(?![\\d-])"),
            pattern("(?<![\\d/.-])(?<first>[0-3]?\\d)/(?<second>[0-3]?\\d)/" + SHORT_YEAR + "(?![\\d/-])"),
            pattern("(?<![\\d/.-])(?<day>[0-3]\\d)\\.(?<month>[01]\\d)\\." + SHORT_YEAR + "(?!\\d|\\.\\d)"),
            pattern("\\b" + DAY + "(?<mark>-(?=\\p{L}+-)| (?=\\p{L}+\\.? ['’]))(?<month>" + MONTH + ")(?:-| ['’])"
                    + SHORT_YEAR + "\\b"),
            pattern("\\b" + DAY + "\\.?(?: of)? (?<month>" + MONTH + ")" + NO_YEAR),
            pattern("\\b(?<month>" + MONTH + ") " + DAY + "(?![\\d:]|,? (?:19|20)\\d\\d\\b" + WIRE_TIME + ")"));

    private static final Fragments STEMS = Fragments.inAnyCase(
            PATTERNS.stream().flatMap(form -> Stems.of(form.pattern()).stream()).toList());

    private static final List<Form> FORMS = PATTERNS.stream().map(Form::of).toList();

    private static final Pattern WEEKDAY =
            pattern("\\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b");

    private DateMentions() {}

    /**
     * A day as a text writes it.
     *
     * @param year null where the text gives none
     * @param alternative the other day that it may mean, as 3/4/2026 does; null where it means one
     * @param time the time written into the same expression; null where there is none
     */
    record DateMention(
            int start,
            int end,
            String text,
            @Nullable Integer year,
            MonthDay monthDay,
            @Nullable MonthDay alternative,
            @Nullable String time) {

        /** The day, where it is one, of the calendar, with its year. */
        Optional<LocalDate> date() {
            return alternative == null ? at(monthDay) : Optional.empty();
        }

        /** The days that it may mean. */
        List<LocalDate> dates() {
            return Stream.ofNullable(alternative)
                    .flatMap(other -> Stream.of(monthDay, other))
                    .flatMap(day -> at(day).stream())
                    .toList();
        }

        /** As one of the days that it may mean. */
        DateMention settled(LocalDate day) {
            return new DateMention(start, end, text, year, MonthDay.from(day), null, time);
        }

        private Optional<LocalDate> at(MonthDay day) {
            return year == null || !day.isValidYear(year) ? Optional.empty() : Optional.of(day.atYear(year));
        }
    }

    /** All days written in a text, in its order. */
    static List<DateMention> in(String text) {
        List<DateMention> found = new ArrayList<>();
        if (!holdsDigit(text)) {
            return found;
        }
        long[] stems = STEMS.in(text);
        for (Form form : FORMS) {
            if (!form.mayStandIn(stems)) {
                continue;
            }
            Matcher matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                mention(matcher, form.pattern())
                        .filter(mention -> isNew(mention, found))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(DateMention::start));
        return found;
    }

    /** Whether a text may hold a date at all. */
    static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '9' ? c >= '0' : c >= '\u0080' && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** The day of the week that a text names first. */
    static Optional<DayOfWeek> weekday(String text) {
        Matcher matcher = WEEKDAY.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String start = matcher.group(1).substring(0, 3).toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** The number of a month by its English name or abbreviation, 1 to 12. */
    static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static boolean isNew(DateMention mention, List<DateMention> found) {
        return found.stream().noneMatch(other -> mention.start() < other.end() && other.start() < mention.end());
    }

    private static Optional<DateMention> mention(Matcher matcher, Pattern form) {
        String groups = form.pattern();
        Integer year = groups.contains("<year>") ? year(matcher.group("year")) : null;
        String time = groups.contains("<time>") ? matcher.group("time") : null;
        return groups.contains("<first>")
                ? slashed(matcher, year)
                : Optional.ofNullable(monthDay(matcher.group("month"), Integer.parseInt(matcher.group("day"))))
                        .map(day -> mention(matcher, year, day, null, time));
    }

    private static Integer year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : FIRST_SHORT_YEAR + Math.floorMod(year - FIRST_SHORT_YEAR, 100);
    }

    /** 3/4/2026 is March in one country and April in another: only a day past 12 tells which number is the month. */
    private static Optional<DateMention> slashed(Matcher matcher, @Nullable Integer year) {
        int first = Integer.parseInt(matcher.group("first"));
        int second = Integer.parseInt(matcher.group("second"));
        MonthDay dayFirst = monthDay(Integer.toString(second), first);
        MonthDay monthFirst = monthDay(Integer.toString(first), second);
        MonthDay day = dayFirst == null ? monthFirst : dayFirst;
        boolean oneDay = dayFirst == null || monthFirst == null || first == second;
        return Optional.ofNullable(day).map(d -> mention(matcher, year, d, oneDay ? null : monthFirst, null));
    }

    private static DateMention mention(
            Matcher matcher,
            @Nullable Integer year,
            MonthDay day,
            @Nullable MonthDay alternative,
            @Nullable String time) {
        return new DateMention(matcher.start(), matcher.end(), matcher.group().strip(), year, day, alternative, time);
    }

    private static @Nullable MonthDay monthDay(String month, int day) {
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : month(month);
        try {
            return MonthDay.of(number, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}

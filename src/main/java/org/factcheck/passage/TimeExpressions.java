package org.factcheck.passage;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.factcheck.passage.TimeExpression.Meaning;
import org.factcheck.passage.TimeRule.Needs;
import org.jspecify.annotations.Nullable;

/** Finds the expressions of time in English text and the days they mean. */
public final class TimeExpressions {

    private static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|Jun(?:e|\\.)?|Jul(?:y|\\.)?"
                    + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d{1,3}\\b(?!\\d))";
    private static final String YEAR = "(?:19|20)\\d\\d(?![\\d,.]\\d|\\d)";
    private static final String TO = "\\s*(?:-|–|—|to|and|until|through)\\s*";
    private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final List<String> NUMBERS =
            List.of("one two three four five six seven eight nine ten eleven twelve".split(" "));
    private static final String NUMBER = "\\d{1,3}|an?|" + String.join("|", NUMBERS);

    /** All forms; where several match at a place the longest counts, then the first here. */
    private static final List<TimeRule> RULES = List.of(
            TimeRule.years("(?<y>" + YEAR + ")-(?<n>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])\\b", (m, r) -> iso(m)),
            TimeRule.years("(?<d>0?[1-9]|[12]\\d|3[01])\\.(?<n>0?[1-9]|1[0-2])\\.(?<y>" + YEAR + ")", (m, r) -> iso(m)),
            TimeRule.months(
                    "(?<m>" + MONTH + ")\\s+(?<d>" + DAY + ")(?:" + TO + "(?<d2>" + DAY + "))?(?:,?\\s+(?<y>" + YEAR
                            + "))?",
                    TimeExpressions::days),
            TimeRule.months(
                    "(?<d>" + DAY + ")(?:" + TO + "(?<d2>" + DAY + "))?\\s+(?:of\\s+)?(?<m>" + MONTH + ")(?:,?\\s+(?<y>"
                            + YEAR + "))?",
                    TimeExpressions::days),
            TimeRule.months(
                    "(?<m>" + MONTH + ")\\s+(?<d>" + DAY + ")" + TO + "(?<m2>" + MONTH + ")\\s+(?<d2>" + DAY
                            + ")(?:,?\\s+(?<y>" + YEAR + "))?",
                    TimeExpressions::days),
            TimeRule.months(
                    "(?<d>" + DAY + ")\\s+(?<m>" + MONTH + ")" + TO + "(?<d2>" + DAY + ")\\s+(?<m2>" + MONTH
                            + ")(?:,?\\s+(?<y>" + YEAR + "))?",
                    TimeExpressions::days),
            TimeRule.months(
                    "(?<m>" + MONTH + ")(?:" + TO + "(?<m2>" + MONTH + "))?,?\\s+(?:of\\s+)?(?<y>" + YEAR + ")",
                    TimeExpressions::months),
            TimeRule.months(
                    "(?<=\\b(?:in|since|during|until|till|by|of|from|between|throughout|early|late|mid-?|last|next|this) )"
                            + "(?<m>" + MONTH + ")(?:" + TO + "(?<m2>" + MONTH + "))?\\b",
                    TimeExpressions::months),
            TimeRule.years(
                    "(?<=\\b(?:in|since|during|until|till|by|of|from|between|throughout|early|late|mid-?) )(?<y>" + YEAR
                            + ")(?:" + TO + "(?<y2>" + YEAR + "))?",
                    (m, r) -> years(m)),
            TimeRule.of(
                    Needs.WEEKDAY_NAMED,
                    "(?:(?<which>last|next|this)\\s+)?(?<w>" + WEEKDAY + ")",
                    TimeExpressions::weekday),
            TimeRule.of(
                    Needs.UNIT,
                    "(?:(?<which>last|next|this|the previous)\\s+)(?<u>week|weekend|month|year)",
                    TimeExpressions::unit),
            TimeRule.of(
                    Needs.NEAR,
                    "(?<t>the day before yesterday|yesterday|today|tonight|tomorrow|this morning|this afternoon|this evening"
                            + "|last night|overnight)",
                    TimeExpressions::near),
            TimeRule.of(
                    Needs.THIS, "(?<half>earlier|later)\\s+this\\s+(?<u>week|month|year)", TimeExpressions::halfOfThis),
            TimeRule.of(
                    Needs.PAST,
                    "the\\s+(?:past|(?:last|previous)(?=\\s+\\w+\\s+\\w+s\\b))\\s+(?:(?<k>" + NUMBER
                            + ")\\s+)?(?<u>day|week|month|year)s?",
                    TimeExpressions::past),
            TimeRule.months(
                    "(?<part>[Ee]arly|[Mm]id|[Ll]ate|[Tt]he (?:start|beginning|middle|end) of)[\\s-]+(?<m>" + MONTH
                            + ")(?:,?\\s+(?<y>" + YEAR + "))?",
                    TimeExpressions::partOfMonth),
            TimeRule.of(
                    Needs.DIGIT,
                    "(?<=\\b(?:on|by|until|since|from|before|after) )the\\s+(?<d>(?:[12]?\\d|3[01])(?:st|nd|rd|th))"
                            + "(?=\\s*(?:[.,;:!?)]|$|(?:and|at|in|to|when|but|with|as|it|he|she|they|we|the)\\b))",
                    TimeExpressions::dayOfMonth),
            TimeRule.of(
                    Needs.FOLLOWING,
                    "the\\s+(?:following|next|previous)\\s+(?:day|morning|evening|week|month|year)",
                    (m, r) -> new Meaning.Unknown()),
            TimeRule.of(
                    Needs.AGO,
                    "(?<k>" + NUMBER + ")\\s+(?<u>day|week|month|year)s?" + "\\s+(?:ago|earlier)",
                    TimeExpressions::ago));

    private TimeExpressions() {}

    /**
     * The expressions of time in a text, in its order, without overlap.
     *
     * @param reference the day the text was written; null where it is not known, which leaves expressions that lean on
     *     it without a year or without a day
     */
    public static List<TimeExpression> find(String text, @Nullable LocalDate reference) {
        List<TimeExpression> all = new ArrayList<>();
        Set<Needs> met = Needs.metBy(text);
        for (TimeRule rule : RULES) {
            if (!met.contains(rule.needs())) {
                continue;
            }
            Matcher match = rule.pattern().matcher(text);
            while (match.find()) {
                Meaning meaning = rule.sense().of(match, reference);
                if (meaning != null) {
                    all.add(new TimeExpression(match.group(), match.start(), match.end(), meaning));
                }
            }
        }
        return longestOf(all);
    }

    /**
     * The text with the year behind each day that is given without one ("on March 24" becomes "on March 24, 2023"), so that
     * it can be read apart from its article. All else stays, "on Monday" too.
     *
     * @param reference the day the text was written
     */
    public static String withYears(String text, LocalDate reference) {
        StringBuilder dated = new StringBuilder();
        int from = 0;
        for (TimeExpression expression : find(text, null)) {
            if (expression.meaning() instanceof Meaning.Yearless days
                    && expression.words().chars().anyMatch(Character::isDigit)) {
                boolean monthFirst = Character.isLetter(expression.words().codePointAt(0));
                dated.append(text, from, expression.end())
                        .append(monthFirst ? ", " : " ")
                        .append(nearest(days.first(), days.last(), reference)
                                .end()
                                .getYear());
                from = expression.end();
                // "on 24 Dec." at the end of a text: its stop was the sentence's too.
                dated.append(from == text.length() && text.endsWith(".") ? "." : "");
            }
        }
        return dated.append(text.substring(from)).toString();
    }

    private static List<TimeExpression> longestOf(List<TimeExpression> all) {
        // A stable sort: of equally long ones at a place the rule named first wins.
        all.sort(Comparator.comparingInt((TimeExpression e) -> e.start() - e.end()));
        List<TimeExpression> kept = new ArrayList<>();
        for (TimeExpression expression : all) {
            boolean free = kept.stream().noneMatch(k -> expression.start() < k.end() && k.start() < expression.end());
            if (free) {
                kept.add(expression);
            }
        }
        kept.sort(Comparator.comparingInt(TimeExpression::start));
        return kept;
    }

    private static @Nullable Meaning iso(Matcher m) {
        try {
            return days(DateRange.of(LocalDate.of(number(m, "y"), number(m, "n"), number(m, "d"))));
        } catch (DateTimeException e) {
            return null; // "2024-02-31" is no day
        }
    }

    private static @Nullable Meaning days(Matcher m, @Nullable LocalDate reference) {
        String second = group(m, "m2");
        Month month = month(m.group("m"));
        Month month2 = second == null ? month : month(second);
        int day = number(m, "d");
        int day2 = group(m, "d2") == null ? day : number(m, "d2");
        if (day > month.maxLength() || day2 > month2.maxLength()) {
            return null;
        }
        MonthDay first = MonthDay.of(month, day);
        MonthDay last = MonthDay.of(month2, day2);
        if (month == month2 && last.isBefore(first)) {
            return null;
        }
        return dated(first, last, group(m, "y"), reference);
    }

    private static @Nullable Meaning months(Matcher m, @Nullable LocalDate reference) {
        String second = group(m, "m2");
        Month month = month(m.group("m"));
        Month month2 = second == null ? month : month(second);
        return dated(MonthDay.of(month, 1), MonthDay.of(month2, month2.maxLength()), group(m, "y"), reference);
    }

    /** The year named belongs to the last day; without one the year nearest to the reference is meant. */
    private static Meaning dated(MonthDay first, MonthDay last, @Nullable String year, @Nullable LocalDate reference) {
        if (year != null) {
            return days(range(first, last, Integer.parseInt(year)));
        }
        if (reference == null) {
            return new Meaning.Yearless(first, last);
        }
        return days(nearest(first, last, reference));
    }

    private static DateRange nearest(MonthDay first, MonthDay last, LocalDate reference) {
        DateRange nearest = range(first, last, reference.getYear());
        for (int other : new int[] {reference.getYear() - 1, reference.getYear() + 1}) {
            DateRange range = range(first, last, other);
            if (distance(range, reference) < distance(nearest, reference)) {
                nearest = range;
            }
        }
        return nearest;
    }

    /** News tells of the past more than of the future: what lies ahead counts as twice as far. */
    private static long distance(DateRange range, LocalDate day) {
        if (day.isBefore(range.start())) {
            return 2 * ChronoUnit.DAYS.between(day, range.start());
        }
        return day.isAfter(range.end()) ? ChronoUnit.DAYS.between(range.end(), day) : 0;
    }

    private static DateRange range(MonthDay first, MonthDay last, int year) {
        int from = last.isBefore(first) ? year - 1 : year;
        return new DateRange(first.atYear(from), last.atYear(year));
    }

    private static @Nullable Meaning years(Matcher m) {
        int first = number(m, "y");
        int last = group(m, "y2") == null ? first : number(m, "y2");
        return last < first ? null : days(new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
    }

    /** A bare weekday is the latest one not after the reference. */
    private static Meaning weekday(Matcher m, @Nullable LocalDate reference) {
        if (reference == null) {
            return new Meaning.Unknown();
        }
        DayOfWeek weekday = DayOfWeek.valueOf(m.group("w").toUpperCase(Locale.ROOT));
        return days(DateRange.of(reference.with(
                switch (lower(group(m, "which"))) {
                    case "last" -> TemporalAdjusters.previous(weekday);
                    case "next" -> TemporalAdjusters.next(weekday);
                    default -> TemporalAdjusters.previousOrSame(weekday);
                })));
    }

    private static Meaning unit(Matcher m, @Nullable LocalDate reference) {
        if (reference == null) {
            return new Meaning.Unknown();
        }
        int shift = switch (lower(m.group("which"))) {
            case "this" -> 0;
            case "next" -> 1;
            default -> -1;
        };
        return days(period(lower(m.group("u")), reference, shift));
    }

    /** The week from Monday, month or year that lies so many of them after the reference's own. */
    private static DateRange period(String unit, LocalDate reference, int shift) {
        return switch (unit) {
            case "week", "weekend" -> {
                LocalDate monday = reference
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(shift);
                yield new DateRange(unit.equals("week") ? monday : monday.plusDays(5), monday.plusDays(6));
            }
            case "month" -> {
                YearMonth month = YearMonth.from(reference).plusMonths(shift);
                yield new DateRange(month.atDay(1), month.atEndOfMonth());
            }
            default -> {
                int year = reference.getYear() + shift;
                yield new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
        };
    }

    private static Meaning near(Matcher m, @Nullable LocalDate reference) {
        if (reference == null) {
            return new Meaning.Unknown();
        }
        if (lower(m.group("t")).equals("overnight")) {
            return days(new DateRange(reference.minusDays(1), reference));
        }
        return days(DateRange.of(reference.plusDays(
                switch (lower(m.group("t"))) {
                    case "the day before yesterday" -> -2;
                    case "yesterday", "last night" -> -1;
                    case "tomorrow" -> 1;
                    default -> 0;
                })));
    }

    /** Days are counted exactly; "three weeks ago" is somewhere in that week, and so on. */
    private static Meaning ago(Matcher m, @Nullable LocalDate reference) {
        if (reference == null || lower(m.group()).endsWith("earlier")) {
            return new Meaning.Unknown();
        }
        int back = count(m.group("k"));
        String unit = lower(m.group("u"));
        return days(unit.equals("day") ? DateRange.of(reference.minusDays(back)) : period(unit, reference, -back));
    }

    private static int count(String words) {
        String word = lower(words);
        if (word.startsWith("a")) {
            return 1;
        }
        return NUMBERS.contains(word) ? NUMBERS.indexOf(word) + 1 : Integer.parseInt(words);
    }

    /** "Earlier this month": up to the reference; "later": from it on. */
    private static Meaning halfOfThis(Matcher m, @Nullable LocalDate reference) {
        if (reference == null) {
            return new Meaning.Unknown();
        }
        DateRange whole = period(lower(m.group("u")), reference, 0);
        return days(
                lower(m.group("half")).equals("later")
                        ? new DateRange(reference, whole.end())
                        : new DateRange(whole.start(), reference));
    }

    /** "The past two weeks": so many days back, up to the reference. */
    private static Meaning past(Matcher m, @Nullable LocalDate reference) {
        if (reference == null) {
            return new Meaning.Unknown();
        }
        int back = m.group("k") == null ? 1 : count(m.group("k"));
        LocalDate start = switch (lower(m.group("u"))) {
            case "day" -> reference.minusDays(back);
            case "week" -> reference.minusWeeks(back);
            case "month" -> reference.minusMonths(back);
            default -> reference.minusYears(back);
        };
        return days(new DateRange(start, reference));
    }

    /** Roughly a third of a month, with room for what a writer calls so. */
    private static Meaning partOfMonth(Matcher m, @Nullable LocalDate reference) {
        Month month = month(m.group("m"));
        String part = lower(m.group("part"));
        boolean early = part.equals("early") || part.contains("start") || part.contains("beginning");
        boolean late = part.equals("late") || part.contains("end");
        MonthDay first = MonthDay.of(month, early ? 1 : late ? 17 : 8);
        MonthDay last = MonthDay.of(month, early ? 14 : late ? month.maxLength() : 23);
        return dated(first, last, group(m, "y"), reference);
    }

    /** "On the 14th": the latest such day that is not after the reference. */
    private static Meaning dayOfMonth(Matcher m, @Nullable LocalDate reference) {
        if (reference == null) {
            return new Meaning.Unknown();
        }
        int day = number(m, "d");
        YearMonth month = YearMonth.from(reference);
        while (!month.isValidDay(day) || month.atDay(day).isAfter(reference)) {
            month = month.minusMonths(1);
        }
        return days(DateRange.of(month.atDay(day)));
    }

    private static Meaning days(DateRange range) {
        return new Meaning.Days(range);
    }

    private static Month month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("'" + name + "' is no month.");
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group).replaceAll("\\D", ""));
    }

    /** The group's text; null where the pattern has no such group or it matched nothing. */
    private static @Nullable String group(Matcher m, String name) {
        return m.pattern().pattern().contains("(?<" + name + ">") ? m.group(name) : null;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}

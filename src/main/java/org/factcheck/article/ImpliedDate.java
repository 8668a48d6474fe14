package org.factcheck.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.article.DateMentions.DateMention;

/**
 * A day that a text speaks of as past, so that the text is not from before it.
 *
 * @param notBefore the day, for a month its last day, for a year its first: a text may speak of a running year
 * @param yearOver the last day of a year that is spoken of as a whole ("in 2022"), which a text of that same year would
 *     call "this year"; else the same as notBefore
 * @param expression the words it rests on
 */
record ImpliedDate(LocalDate notBefore, LocalDate yearOver, String expression) {

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?][\"”’)]?)\\s+(?=[\"“‘(]?\\p{Lu})");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile(
            "\\b(?:between " + DateMentions.MONTH + "(?: \\d{4})? and |from " + DateMentions.MONTH
                    + "(?: \\d{4})? to |in (?:early |late |mid-)?)?(?<month>" + DateMentions.MONTH
                    + ")(?: of)?,? (?<year>(?:19|20)\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile(
            "\\b(?:(?<whole>in|during|throughout|between (?:19|20)\\d\\d and|from (?:19|20)\\d\\d to)"
                    + "|since|(?:in )?(?:early|late|mid)[ -]|(?:spring|summer|autumn|fall|winter)(?: of)?)"
                    + " ?(?<year>(?:19|20)\\d\\d)\\b(?!-\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAST = Pattern.compile(
            "\\b(?:was|were|had|did|been|said|began|begun|sent|showed|shown|told|came|went|took|made|gave|found|held|met|left"
                    + "|won|lost|fell|rose|became|saw|got|ran|led|paid|sold|bought|built|brought|broke|grew|hit|kept|knew|put"
                    + "|set|spent|spoke|stood|struck|thought|wrote|died|since|\\p{L}{2,}ed)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|would|won['’]t|shall|may|might|could|by|until|till|plans?|planned|planning|expects?|expected|scheduled"
                    + "|due|aims?|target(?:ed|s)?|next|upcoming|if|before|forecasts?|predict(?:s|ed)|to be)\\b[^,;:]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int EARLIEST_YEAR = 1990;

    /** The latest of the days that paragraphs speak of as past. */
    static Optional<ImpliedDate> latest(List<String> paragraphs) {
        return all(paragraphs).stream().max(Comparator.comparing(ImpliedDate::notBefore));
    }

    /** As {@link #latest}, but a year spoken of as a whole counts as over. */
    static Optional<ImpliedDate> latestWithYearsOver(List<String> paragraphs) {
        return all(paragraphs).stream().max(Comparator.comparing(ImpliedDate::yearOver));
    }

    private static List<ImpliedDate> all(List<String> paragraphs) {
        List<ImpliedDate> found = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (!ANY_YEAR.matcher(paragraph).find()) {
                continue;
            }
            for (String sentence : SENTENCES.split(paragraph)) {
                if (ANY_YEAR.matcher(sentence).find() && PAST.matcher(sentence).find()) {
                    addDays(sentence, found);
                    addMonths(sentence, found);
                    addYears(sentence, found);
                }
            }
        }
        found.removeIf(implied -> implied.notBefore().getYear() < EARLIEST_YEAR);
        return found;
    }

    private static void addDays(String sentence, List<ImpliedDate> found) {
        for (DateMention mention : DateMentions.in(sentence)) {
            if (isPast(sentence, mention.start())) {
                mention.date().ifPresent(day -> found.add(new ImpliedDate(day, day, mention.text())));
            }
        }
    }

    private static void addMonths(String sentence, List<ImpliedDate> found) {
        Matcher matcher = MONTH_OF_YEAR.matcher(sentence);
        while (matcher.find()) {
            if (isPast(sentence, matcher.start())) {
                LocalDate end = YearMonth.of(
                                Integer.parseInt(matcher.group("year")), DateMentions.month(matcher.group("month")))
                        .atEndOfMonth();
                found.add(new ImpliedDate(end, end, matcher.group()));
            }
        }
    }

    private static void addYears(String sentence, List<ImpliedDate> found) {
        Matcher matcher = YEAR.matcher(sentence);
        while (matcher.find()) {
            if (isPast(sentence, matcher.start())) {
                LocalDate start = LocalDate.of(Integer.parseInt(matcher.group("year")), 1, 1);
                LocalDate over = matcher.group("whole") == null
                        ? start
                        : start.withMonth(12).withDayOfMonth(31);
                found.add(new ImpliedDate(start, over, matcher.group()));
            }
        }
    }

    /** Whether what stands before an expression in its clause does not look ahead. */
    private static boolean isPast(String sentence, int start) {
        return !AHEAD.matcher(sentence.substring(0, start)).find();
    }
}

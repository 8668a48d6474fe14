package org.factcheck.article;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates without a day: "March 2023" on a line, a year behind a label ("Published 2023"), "2023-03" in metadata. */
final class Periods {

    private static final Pattern MONTH = Pattern.compile(
            "(?<!\\d )(?<!\\d)\\b(?<month>" + DateMentions.MONTH + "),? (?<year>(?:19|20)\\d\\d)\\b(?!-\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELLED_YEAR = Pattern.compile(
            "^(?:first )?(?:published|released|issued|posted|date|year)(?: in)?:? (?<year>(?:19|20)\\d\\d)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NUMERIC_MONTH = Pattern.compile(
            "(?<year>(?:19|20)\\d\\d)-(?<month>0[1-9]|1[0-2])|(?<month2>0?[1-9]|1[0-2])/(?<year2>(?:19|20)\\d\\d)");

    private Periods() {}

    /** A month or year written on a line. */
    record Period(int start, int end, Year year, int month) {

        /** The date, where nothing is known but this; month 0 stands for the whole year. */
        PublicationDate published(String basis) {
            return month == 0
                    ? new PublicationDate.InYear(year, basis)
                    : new PublicationDate.InMonth(YearMonth.of(year.getValue(), month), basis);
        }
    }

    static List<Period> in(String line) {
        List<Period> found = new ArrayList<>();
        if (!DateMentions.holdsDigit(line)) {
            return found;
        }
        Matcher month = MONTH.matcher(line);
        while (month.find()) {
            found.add(new Period(
                    month.start(),
                    month.end(),
                    Year.parse(month.group("year")),
                    DateMentions.month(month.group("month"))));
        }
        Matcher year = LABELLED_YEAR.matcher(line);
        if (year.matches()) {
            found.add(new Period(year.start("year"), year.end("year"), Year.parse(year.group("year")), 0));
        }
        return found;
    }

    /** What a value that is nothing but a date says, as metadata gives it. */
    static Optional<Period> whole(String value) {
        if (YEAR.matcher(value).matches()) {
            return Optional.of(new Period(0, value.length(), Year.parse(value), 0));
        }
        Matcher month = NUMERIC_MONTH.matcher(value);
        if (month.matches()) {
            boolean iso = month.group("year") != null;
            return Optional.of(new Period(
                    0,
                    value.length(),
                    Year.parse(iso ? month.group("year") : month.group("year2")),
                    Integer.parseInt(iso ? month.group("month") : month.group("month2"))));
        }
        return in(value).stream().findFirst();
    }
}

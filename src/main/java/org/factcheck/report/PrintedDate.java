package org.factcheck.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.factcheck.article.PublicationDate;

/** Dates in words, the same in the report and in the library. */
public final class PrintedDate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM\u00a0uuuu", Locale.ENGLISH);

    private PrintedDate() {}

    /** A day, its number and month never on two lines. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A date of publication as far as it is known. */
    public static String published(PublicationDate published) {
        if (published instanceof PublicationDate.Known known) {
            return day(known.date());
        }
        if (published instanceof PublicationDate.InMonth inMonth) {
            return MONTH.format(inMonth.month());
        }
        if (published instanceof PublicationDate.InYear inYear) {
            return inYear.year().toString();
        }
        return published instanceof PublicationDate.NotBefore notBefore
                ? "not before " + day(notBefore.earliest())
                : "undated";
    }
}

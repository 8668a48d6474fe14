package org.factcheck.article;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.article.DateMentions.DateMention;
import org.factcheck.article.HeadDates.HeadDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out when an article was published: from a date given for it, else from the line that gives the date on its page,
 * else from what its text speaks of as past.
 */
final class PublicationDates {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int YEARS_TO_TRY = 12;
    private static final Pattern DATELINE =
            Pattern.compile("^\\p{Lu}[\\p{L}.,/'’ -]{1,40}?,? (?<day>(?i:" + DateMentions.MONTH + " \\d{1,2}|\\d{1,2} "
                    + DateMentions.MONTH + ")(?:,? \\d{4})?) ?(?:\\([^)]{2,40}\\))? ?[-–—]+ ");

    private final @Nullable LocalDate latest;

    /**
     * Takes the last day that is believed.
     *
     * @param latest null where every day is
     */
    PublicationDates(@Nullable LocalDate latest) {
        this.latest = latest;
    }

    /** Reads a date that a sidecar or the page's mark-up gives. */
    PublicationDate given(String value, String whence, @Nullable String fetched) {
        for (HeadDate date : HeadDates.in(PageLine.fold(value))) {
            Optional<LocalDate> day = date.mention().date();
            if (day.isPresent()) {
                return known(day.get(), date.time(), "'" + value + "' in " + whence);
            }
        }
        return new PublicationDate.Unknown("the date '" + value + "' in " + whence
                + " is no day of the calendar, or one of two that look alike; write it like 2026-03-04");
    }

    /**
     * Reads the date off a page.
     *
     * @param headLines the lines above the first paragraph that give a date or a by-line, in their order
     * @param body the headline and paragraphs
     * @param copyrightYear the year that the page claims copyright for; null where it names none
     */
    PublicationDate ofPage(
            List<String> headLines, List<String> body, @Nullable Integer copyrightYear, @Nullable String fetched) {
        List<HeadDate> dates = new ArrayList<>();
        headLines.forEach(line -> dates.addAll(HeadDates.in(line)));
        body.stream().limit(3).forEach(paragraph -> dates.addAll(dateline(paragraph)));
        Optional<HeadDate> best = dates.stream()
                .filter(date -> !date.isUpdate() && date.mention().year() != null)
                .findFirst()
                .or(() -> dates.stream()
                        .filter(date -> date.mention().year() != null)
                        .findFirst())
                .or(() -> dates.stream().findFirst());
        return best.map(date -> of(date, body, copyrightYear)).orElseGet(() -> implied(body));
    }

    private static List<HeadDate> dateline(String paragraph) {
        Matcher matcher = DATELINE.matcher(paragraph);
        return matcher.find() ? HeadDates.in(matcher.group("day")) : List.of();
    }

    private PublicationDate of(HeadDate date, List<String> body, @Nullable Integer copyrightYear) {
        DateMention mention = date.mention();
        if (mention.year() == null) {
            return byCopyright(date, copyrightYear).orElseGet(() -> withoutYear(date, body));
        }
        String basis = "'" + date.line() + "' at the head of the page"
                + (date.isUpdate() ? ", the day of an update: the first publication is not given" : "");
        return mention.date()
                .map(day -> known(day, date.time(), basis))
                .orElseGet(() -> new PublicationDate.Unknown("'" + date.line() + "' is no day of the calendar"));
    }

    /**
     * A day of the week fits one year in about six, so it bears out the year of the copyright, or the one before it where
     * the page was kept past New Year.
     */
    private Optional<PublicationDate> byCopyright(HeadDate date, @Nullable Integer copyrightYear) {
        Optional<DayOfWeek> weekday = DateMentions.weekday(date.line());
        if (copyrightYear == null || weekday.isEmpty()) {
            return Optional.empty();
        }
        MonthDay monthDay = date.mention().monthDay();
        return Stream.of(copyrightYear, copyrightYear - 1)
                .filter(monthDay::isValidYear)
                .map(monthDay::atYear)
                .filter(day -> day.getDayOfWeek() == weekday.get())
                .findFirst()
                .map(day -> known(
                        day,
                        date.time(),
                        "'" + date.line() + "' gives no year; the page's copyright is of " + copyrightYear
                                + ", and the day of the week fits " + day.getYear()));
    }

    /** A day without its year is the first such day after the latest thing that the text speaks of as past. */
    private PublicationDate withoutYear(HeadDate date, List<String> body) {
        Optional<ImpliedDate> past = ImpliedDate.latestWithYearsOver(body, latest);
        if (past.isEmpty()) {
            return new PublicationDate.Unknown(
                    "'" + date.line() + "' gives no year, and the text speaks of nothing past that would tell it");
        }
        Optional<LocalDate> day = firstFrom(
                past.get().yearOver(),
                date.mention().monthDay(),
                DateMentions.weekday(date.line()).orElse(null));
        String expression = past.get().expression();
        if (day.isEmpty()) {
            return new PublicationDate.NotBefore(
                    past.get().notBefore(),
                    "'" + date.line() + "' gives no year, and no year after '" + expression + "' fits it");
        }
        return known(
                day.get(),
                date.time(),
                "'" + date.line() + "' gives no year; the text speaks of '" + expression
                        + "' as past, and this is the first such day after it");
    }

    private static Optional<LocalDate> firstFrom(LocalDate from, MonthDay monthDay, @Nullable DayOfWeek weekday) {
        for (int year = from.getYear(); year < from.getYear() + YEARS_TO_TRY; year++) {
            if (monthDay.isValidYear(year)) {
                LocalDate day = monthDay.atYear(year);
                if (!day.isBefore(from) && (weekday == null || day.getDayOfWeek() == weekday)) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    private PublicationDate implied(List<String> body) {
        Optional<ImpliedDate> past = ImpliedDate.latest(body, latest);
        if (past.isEmpty()) {
            return new PublicationDate.Unknown("no date is given, and the text names nothing past with its year");
        }
        return new PublicationDate.NotBefore(
                past.get().notBefore(),
                "no date is given; the text speaks of '" + past.get().expression() + "' as past");
    }

    private PublicationDate known(LocalDate day, @Nullable String time, String basis) {
        if (latest != null && day.isAfter(latest)) {
            return new PublicationDate.Unknown(basis + " means " + day + ", which is doubted: it lies after " + latest);
        }
        if (day.isBefore(EARLIEST)) {
            return new PublicationDate.Unknown(basis + " means " + day + ", which is doubted: it lies before 1990");
        }
        return new PublicationDate.Known(day, time, basis);
    }
}

package org.factcheck.article;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.article.HeadDates.HeadDate;
import org.factcheck.article.RelativeDates.Fetched;
import org.factcheck.article.RelativeDates.Relative;
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

    private static final String AT_HEAD = " at the head of the page";
    private static final String AN_UPDATE = ", the day of an update: the first publication is not given";

    /**
     * Reads a date that a sidecar, a feed or the page's mark-up gives.
     *
     * @param fetched when the page was fetched, which "2 days ago" counts from; null where nothing says it
     */
    PublicationDate given(String value, String whence, @Nullable String fetched) {
        String text = PageLine.fold(value);
        Optional<Fetched> base = RelativeDates.fetched(fetched);
        String basis = "'" + value + "' in " + whence;
        Optional<Fetched> machine = MachineDates.parse(text);
        if (machine.isPresent()) {
            return believed(
                    new PublicationDate.Known(machine.get().day(), machine.get().at(), basis), base);
        }
        List<HeadDate> days = SlashedDates.settled(HeadDates.in(text), base);
        for (HeadDate date : days) {
            Optional<LocalDate> day = date.mention().date();
            if (day.isPresent()) {
                return believed(new PublicationDate.Known(day.get(), date.time(), basis), base);
            }
        }
        return base.flatMap(from -> relative(List.of(text), from, " in " + whence))
                .or(() -> Periods.whole(text).map(period -> period.published(basis)))
                .map(date -> believed(date, base))
                .orElseGet(() -> unreadable(value, whence, days));
    }

    private static PublicationDate unreadable(String value, String whence, List<HeadDate> days) {
        String why = RelativeDates.in(PageLine.fold(value)).isEmpty()
                ? " is no day of the calendar, or one of two that look alike; write it like 2026-03-04"
                : " counts from the day the page was fetched, which nothing says; write that day behind 'fetched:' into"
                        + " the sidecar, or the date itself like 2026-03-04";
        return new PublicationDate.Doubted(latest(days), "the date '" + value + "' in " + whence + why);
    }

    private static @Nullable LocalDate latest(List<HeadDate> days) {
        return days.stream()
                .flatMap(date -> date.mention().dates().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Reads the date off a page: a day with its year, else one that counts from the day of fetching, else a day without its
     * year, else a month or year. The day of publication goes before that of an update.
     *
     * @param headLines the lines above the first paragraph that give a date or a by-line, in their order
     * @param body the headline and paragraphs
     * @param copyrightYear the year that the page claims copyright for; null where it names none
     * @param fetched when the page was fetched; null where nothing says it
     */
    PublicationDate ofPage(
            List<String> headLines, List<String> body, @Nullable Integer copyrightYear, @Nullable String fetched) {
        Optional<Fetched> base = RelativeDates.fetched(fetched);
        List<HeadDate> found = new ArrayList<>();
        headLines.forEach(line -> found.addAll(HeadDates.in(line)));
        body.stream().limit(3).forEach(paragraph -> found.addAll(dateline(paragraph)));
        List<HeadDate> dates = SlashedDates.settled(found, base);
        PublicationDate date = dates.stream()
                .filter(day -> day.mention().date().isPresent())
                .min(Comparator.comparing(HeadDate::isUpdate))
                .map(PublicationDates::withYear)
                .or(() -> base.flatMap(from -> relative(headLines, from, AT_HEAD)))
                .or(() -> dates.stream().findFirst().map(day -> of(day, body, copyrightYear, base)))
                .or(() -> period(headLines))
                .orElseGet(() -> implied(body, headLines));
        return believed(date, base);
    }

    private static Optional<PublicationDate> relative(List<String> lines, Fetched fetched, String where) {
        for (boolean update : List.of(false, true)) {
            for (String line : lines) {
                for (Relative relative : RelativeDates.in(line)) {
                    if (HeadDates.isUpdate(line, relative.start()) == update) {
                        String basis = "'" + line + "'" + where + ", counted from " + fetched.day()
                                + ", when the page was fetched" + (update ? AN_UPDATE : "");
                        return Optional.of(RelativeDates.resolve(relative, fetched, basis));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PublicationDate> period(List<String> headLines) {
        return headLines.stream()
                .flatMap(line -> Periods.in(line).stream().map(period -> period.published("'" + line + "'" + AT_HEAD)))
                .findFirst();
    }

    private static List<HeadDate> dateline(String paragraph) {
        Matcher matcher = DATELINE.matcher(paragraph);
        return matcher.find() ? HeadDates.in(matcher.group("day")) : List.of();
    }

    private static PublicationDate withYear(HeadDate date) {
        LocalDate day = date.mention().date().orElseThrow();
        return new PublicationDate.Known(
                day, date.time(), "'" + date.line() + "'" + AT_HEAD + (date.isUpdate() ? AN_UPDATE : ""));
    }

    private PublicationDate of(
            HeadDate date, List<String> body, @Nullable Integer copyrightYear, Optional<Fetched> fetched) {
        if (date.mention().year() == null) {
            return byCopyright(date, copyrightYear).orElseGet(() -> withoutYear(date, body, fetched));
        }
        return new PublicationDate.Doubted(
                latest(List.of(date)),
                "'" + date.line() + "'" + AT_HEAD + " is no day of the calendar, or one of two that look alike");
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
                .map(day -> new PublicationDate.Known(
                        day,
                        date.time(),
                        "'" + date.line() + "' gives no year; the page's copyright is of " + copyrightYear
                                + ", and the day of the week fits " + day.getYear()));
    }

    /**
     * A day without its year is the first such day after the latest thing that the text speaks of as past, and the last one
     * before the page was fetched. Where the two differ, any year between may be meant.
     */
    private PublicationDate withoutYear(HeadDate date, List<String> body, Optional<Fetched> fetched) {
        Optional<ImpliedDate> past = ImpliedDate.latestWithYearsOver(body);
        DayOfWeek weekday = DateMentions.weekday(date.line()).orElse(null);
        MonthDay monthDay = date.mention().monthDay();
        Optional<LocalDate> last = fetched.flatMap(from -> lastUpTo(from.day(), monthDay, weekday));
        String noYear = "'" + date.line() + "' gives no year";
        if (past.isEmpty()) {
            return last.<PublicationDate>map(day -> new PublicationDate.Known(
                            day, date.time(), noYear + "; this is the last such day before the page was fetched"))
                    .orElseGet(() -> new PublicationDate.Unknown(
                            noYear + ", and the text speaks of nothing past that would tell it"));
        }
        Optional<LocalDate> first = firstFrom(past.get().yearOver(), monthDay, weekday);
        String expression = past.get().expression();
        if (first.isEmpty()) {
            return new PublicationDate.NotBefore(
                    past.get().notBefore(), noYear + ", and no year after '" + expression + "' fits it");
        }
        if (last.isPresent() && last.get().isAfter(first.get())) {
            return new PublicationDate.NotBefore(
                    first.get(),
                    noYear + "; the text speaks of '" + expression + "' as past, the page was fetched on "
                            + fetched.map(Fetched::day).orElseThrow() + ", and more than one year lies between");
        }
        return new PublicationDate.Known(
                first.get(),
                date.time(),
                noYear + "; the text speaks of '" + expression + "' as past, and this is the first such day after it");
    }

    private static Optional<LocalDate> lastUpTo(LocalDate to, MonthDay monthDay, @Nullable DayOfWeek weekday) {
        for (int year = to.getYear(); year > to.getYear() - YEARS_TO_TRY; year--) {
            if (monthDay.isValidYear(year)) {
                LocalDate day = monthDay.atYear(year);
                if (!day.isAfter(to) && (weekday == null || day.getDayOfWeek() == weekday)) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
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

    private PublicationDate implied(List<String> body, List<String> headLines) {
        String none = headLines.stream()
                .filter(line -> !RelativeDates.in(line).isEmpty())
                .findFirst()
                .map(line -> "'" + line + "' counts from the day the page was fetched, which nothing says")
                .orElse("no date is given");
        return ImpliedDate.latest(body)
                .<PublicationDate>map(past -> new PublicationDate.NotBefore(
                        past.notBefore(), none + "; the text speaks of '" + past.expression() + "' as past"))
                .orElseGet(() -> new PublicationDate.Unknown(none + ", and the text names nothing past with its year"));
    }

    /** What lies before 1990 or after the page was fetched is no date to count on. */
    private PublicationDate believed(PublicationDate date, Optional<Fetched> fetched) {
        LocalDate day = date.evidenceFrom().orElse(null);
        if (day == null || date.precision().isEmpty()) {
            return date;
        }
        String means = date.basis() + " means " + day + ", which is doubted: ";
        if (day.isBefore(EARLIEST)) {
            return new PublicationDate.Doubted(day, means + "it lies before 1990");
        }
        if (date.day().isEmpty()) {
            return date;
        }
        // A page may give a day of its own zone, which is one ahead of its crawler's.
        Optional<LocalDate> after = fetched.map(Fetched::day).filter(from -> day.isAfter(from.plusDays(1)));
        return after.<PublicationDate>map(
                        from -> new PublicationDate.Doubted(day, means + "the page was fetched before it, on " + from))
                .orElse(date);
    }
}

package org.factcheck.article;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.article.HeadDates.HeadDate;
import org.factcheck.article.RelativeDates.Fetched;

/**
 * Tells which day "03/04/2026" means, where anything beside it does: the day of the week, another date of the same page
 * whose day is past 12, or the day of fetching, which only one of the two is not after. Else both stay possible.
 */
final class SlashedDates {

    private static final Pattern SLASHED = Pattern.compile(
            "(?<![\\d/-])(?<first>[0-3]?\\d)[/-](?<second>[0-3]?\\d)[/-](?:(?:19|20)\\d\\d|\\d\\d)(?![\\d-])");

    private SlashedDates() {}

    static List<HeadDate> settled(List<HeadDate> dates, Optional<Fetched> fetched) {
        return dates.stream()
                .map(date -> day(date, dates, fetched)
                        .map(day ->
                                new HeadDate(date.mention().settled(day), date.time(), date.line(), date.isUpdate()))
                        .orElse(date))
                .toList();
    }

    private static Optional<LocalDate> day(HeadDate date, List<HeadDate> all, Optional<Fetched> fetched) {
        List<LocalDate> days = date.mention().dates();
        if (days.size() < 2) {
            return Optional.empty();
        }
        Optional<DayOfWeek> weekday = DateMentions.weekday(date.line());
        return weekday.flatMap(named -> only(days.stream().filter(day -> day.getDayOfWeek() == named)))
                .or(() -> dayFirst(all).map(first -> days.get(first ? 0 : 1)))
                .or(() -> fetched.flatMap(from ->
                        only(days.stream().filter(day -> !day.isAfter(from.day().plusDays(1))))));
    }

    /** Whether the page writes the day before the month; empty where no date of it tells. */
    private static Optional<Boolean> dayFirst(List<HeadDate> all) {
        for (HeadDate date : all) {
            Matcher matcher = SLASHED.matcher(date.mention().text());
            if (matcher.matches()) {
                int first = Integer.parseInt(matcher.group("first"));
                if (first > 12 || Integer.parseInt(matcher.group("second")) > 12) {
                    return Optional.of(first > 12);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> only(Stream<LocalDate> days) {
        List<LocalDate> left = days.toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }
}

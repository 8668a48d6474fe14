package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobCalendarTest {

    private static final String NIGHTLY = "0 30 2 * * *";

    @Test
    void aTimeThatTheChangeToSummerTimeRemovesRunsOnceRightAfterTheGap() {
        assertThat(times("Europe/Berlin", NIGHTLY, "2026-03-27T12:00:00Z", 4))
                .containsExactly(
                        "2026-03-28T02:30+01:00[Europe/Berlin]",
                        "2026-03-29T03:00+02:00[Europe/Berlin]",
                        "2026-03-30T02:30+02:00[Europe/Berlin]",
                        "2026-03-31T02:30+02:00[Europe/Berlin]");
        assertThat(times("America/New_York", NIGHTLY, "2026-03-07T12:00:00Z", 2))
                .containsExactly(
                        "2026-03-08T03:00-04:00[America/New_York]", "2026-03-09T02:30-04:00[America/New_York]");
    }

    @Test
    void aTimeInARepeatedHourRunsOnceInItsFirstPass() {
        assertThat(times("Europe/Berlin", NIGHTLY, "2026-10-23T12:00:00Z", 4))
                .containsExactly(
                        "2026-10-24T02:30+02:00[Europe/Berlin]",
                        "2026-10-25T02:30+02:00[Europe/Berlin]",
                        "2026-10-26T02:30+01:00[Europe/Berlin]",
                        "2026-10-27T02:30+01:00[Europe/Berlin]");
        assertThat(times("America/New_York", "0 30 1 * * *", "2026-10-31T12:00:00Z", 2))
                .containsExactly(
                        "2026-11-01T01:30-04:00[America/New_York]", "2026-11-02T01:30-05:00[America/New_York]");
    }

    @Test
    void askedBetweenTheTwoPassesOfARepeatedHourItNamesTheNextDay() {
        // 02:10 in the second pass: 02:30 is still to come on the clock, but has run in the first pass.
        assertThat(times("Europe/Berlin", NIGHTLY, "2026-10-25T01:10:00Z", 1))
                .containsExactly("2026-10-26T02:30+01:00[Europe/Berlin]");
        assertThat(times("America/New_York", "0 30 1 * * *", "2026-11-01T06:10:00Z", 1))
                .containsExactly("2026-11-02T01:30-05:00[America/New_York]");
    }

    @Test
    void anHourlyJobSkipsTheRemovedHourAndRunsARepeatedHourOnce() {
        assertThat(times("Europe/Berlin", "0 0 * * * *", "2026-03-29T00:30:00Z", 2))
                .containsExactly("2026-03-29T03:00+02:00[Europe/Berlin]", "2026-03-29T04:00+02:00[Europe/Berlin]");
        assertThat(times("Europe/Berlin", "0 0 * * * *", "2026-10-24T23:30:00Z", 3))
                .containsExactly(
                        "2026-10-25T02:00+02:00[Europe/Berlin]",
                        "2026-10-25T03:00+01:00[Europe/Berlin]",
                        "2026-10-25T04:00+01:00[Europe/Berlin]");
    }

    @Test
    void severalTimesInOneGapAreOneRun() {
        assertThat(times("America/New_York", "0 */15 2 * * *", "2026-03-08T06:59:00Z", 2))
                .containsExactly(
                        "2026-03-08T03:00-04:00[America/New_York]", "2026-03-09T02:00-04:00[America/New_York]");
    }

    @Test
    void theYearEndsInTheJobsZone() {
        assertThat(times("Europe/Berlin", "0 0 0 * * *", "2026-12-30T22:59:59Z", 3))
                .containsExactly(
                        "2026-12-31T00:00+01:00[Europe/Berlin]",
                        "2027-01-01T00:00+01:00[Europe/Berlin]",
                        "2027-01-02T00:00+01:00[Europe/Berlin]");
        assertThat(times("America/New_York", "59 59 23 31 12 *", "2027-01-01T04:59:58Z", 2))
                .containsExactly(
                        "2026-12-31T23:59:59-05:00[America/New_York]", "2027-12-31T23:59:59-05:00[America/New_York]");
        assertThat(times("UTC", "0 0 6 29 2 *", "2026-12-31T23:59:59Z", 2))
                .containsExactly("2028-02-29T06:00Z[UTC]", "2032-02-29T06:00Z[UTC]");
    }

    @Test
    void theTimeGivenIsNotItsOwnNextTime() {
        assertThat(times("UTC", NIGHTLY, "2026-11-21T02:30:00Z", 1)).containsExactly("2026-11-22T02:30Z[UTC]");
        assertThat(times("UTC", NIGHTLY, "2026-11-21T02:29:59.999999999Z", 1))
                .containsExactly("2026-11-21T02:30Z[UTC]");
        assertThat(times("Europe/Berlin", NIGHTLY, "2026-03-29T01:00:00Z", 1))
                .containsExactly("2026-03-30T02:30+02:00[Europe/Berlin]");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-27T12:00:00Z",
        "Europe/Berlin, 2026-10-23T12:00:00Z",
        "America/New_York, 2026-03-06T12:00:00Z",
        "America/New_York, 2026-10-30T12:00:00Z"
    })
    void aDailyJobRunsOncePerDayWhateverItsHour(String zone, Instant from) {
        for (int halfHour = 0; halfHour < 48; halfHour++) {
            String cron = "0 " + halfHour % 2 * 30 + " " + halfHour / 2 + " * * *";
            JobCalendar calendar = new JobCalendar(cron, ZoneId.of(zone));
            List<LocalDate> days = calendar.dueAfter(from, 5).stream()
                    .map(due -> due.at().toLocalDate())
                    .toList();
            LocalDate first = days.get(0);
            assertThat(days)
                    .as(cron)
                    .containsExactly(first, first.plusDays(1), first.plusDays(2), first.plusDays(3), first.plusDays(4));
        }
    }

    @Test
    void theBusinessDateIsTheDayNamedEvenWhereItsLastHourIsRemoved() {
        // In Nuuk the clock goes from 23:00 on Saturday to 00:00 on Sunday.
        JobCalendar calendar = new JobCalendar("0 30 23 * * *", ZoneId.of("America/Nuuk"));
        JobCalendar.DueTime due =
                calendar.dueAfter(Instant.parse("2027-03-27T12:00:00Z")).orElseThrow();
        assertThat(due.at()).hasToString("2027-03-28T00:00-01:00[America/Nuuk]");
        assertThat(due.businessDate()).isEqualTo("2027-03-27");
        JobCalendar.DueTime next = calendar.dueAfter(due.at().toInstant()).orElseThrow();
        assertThat(next.businessDate()).isEqualTo("2027-03-28");
    }

    @Test
    void aTimeThatExistsGoesBeforeTheRemovedOnesThatFallOnIt() {
        JobCalendar hourly = new JobCalendar("0 0 * * * *", ZoneId.of("America/Nuuk"));
        JobCalendar.DueTime due =
                hourly.dueAfter(Instant.parse("2027-03-28T00:30:00Z")).orElseThrow();
        assertThat(due.at()).hasToString("2027-03-28T00:00-01:00[America/Nuuk]");
        assertThat(due.businessDate()).isEqualTo("2027-03-28");
    }

    @Test
    void anExpressionThatNamesNoTimeIsRefused() {
        assertThatThrownBy(() -> new JobCalendar("30 2 * * *", ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must consist of 6 fields (found 5 in \"30 2 * * *\")");
        assertThatThrownBy(() -> new JobCalendar("0 0 0 30 2 *", ZoneId.of("UTC")))
                .hasMessage("The cron expression '0 0 0 30 2 *' names a time that never comes");
    }

    private static List<String> times(String zone, String cron, String after, int n) {
        return new JobCalendar(cron, ZoneId.of(zone))
                .dueAfter(Instant.parse(after), n).stream()
                        .map(due -> due.at().toString())
                        .toList();
    }
}

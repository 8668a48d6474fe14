package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.factcheck.article.PublicationDate.TimeOfDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {

    private final PublicationDates dates = new PublicationDates();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9:05 p.m. ET, Mar. 4, 2026             | 21:05 ET
            Wednesday, 4 March 2026, 12:30         | 12:30
            2026-03-04                             |
            2026-03-04T09:15:00+02:00              | 09:15 +02:00
            March 4, 2026                          |
            4 March 2026                           |
            4th March 2026                         |
            04.03.2026                             |
            04.03.26                               |
            4-Mar-26                               |
            4 March ’26, 12:30                     | 12:30
            Published: March 4, 2026 at 7 p.m. EST | 19:00 EST
            Published on 04 Mar 2026 14:05 GMT     | 14:05 GMT
            Issued: 04.03.2026                     |
            Press release, 4 March 2026            |
            Released: March 4, 2026, 9 a.m.        | 09:00
            Date: 4 March 2026                     |
            """)
    void aDateLineIsRead(String line, String time) {
        assertThat(HeadDates.isDateLine(line)).isTrue();
        assertThat(ofPage(List.of(line), List.of()))
                .isEqualTo(new PublicationDate.Known(
                        LocalDate.of(2026, 3, 4), time(time), "'" + line + "' at the head of the page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"What happened on 4 March 2026", "4 killed in March", "March of the penguins", "12:30"})
    void aHeadlineIsNoDateLine(String line) {
        assertThat(HeadDates.isDateLine(line)).isFalse();
    }

    @Test
    void theDayOfPublicationGoesBeforeThatOfAnUpdate() {
        assertThat(ofPage(List.of("Updated 6 March 2026", "Published 4 March 2026"), List.of())
                        .isoDay())
                .isEqualTo("2026-03-04");
        assertThat(ofPage(List.of("Updated 6 March 2026"), List.of()).basis())
                .isEqualTo(
                        "'Updated 6 March 2026' at the head of the page, the day of an update: the first publication is"
                                + " not given");
    }

    @Test
    void aDayWithoutItsYearIsTheFirstAfterAYearThatIsOver() {
        assertThat(ofPage(List.of("21 March, 02:05 AM"), List.of("The yard sold 40 boats in 2022.")))
                .isEqualTo(new PublicationDate.Known(
                        LocalDate.of(2023, 3, 21),
                        time("02:05"),
                        "'21 March, 02:05 AM' gives no year; the text speaks of 'in 2022' as past, and this is the first such"
                                + " day after it"));
    }

    @Test
    void aDayOfTheWeekTellsTheYear() {
        assertThat(ofPage(List.of("Thursday, 21 March"), List.of("The yard sold 40 boats in 2022."))
                        .isoDay())
                .isEqualTo("2024-03-21");
    }

    @Test
    void theYearOfTheCopyrightCompletesADayWhoseWeekdayFitsIt() {
        assertThat(dates.ofPage(List.of("Wed 4 March, 19:40"), List.of(), 2026, null))
                .isEqualTo(new PublicationDate.Known(
                        LocalDate.of(2026, 3, 4),
                        time("19:40"),
                        "'Wed 4 March, 19:40' gives no year; the page's copyright is of 2026, and the day of the week fits"
                                + " 2026"));
        assertThat(dates.ofPage(List.of("Tue 30 December"), List.of(), 2026, null)
                        .isoDay())
                .isEqualTo("2025-12-30");
    }

    @Test
    void theYearOfTheCopyrightAloneProvesNothing() {
        assertThat(dates.ofPage(List.of("4 March"), List.of(), 2026, null)).isInstanceOf(PublicationDate.Unknown.class);
        assertThat(dates.ofPage(List.of("Fri 4 March"), List.of(), 2026, null))
                .isInstanceOf(PublicationDate.Unknown.class);
    }

    @Test
    void theLastYearOfACopyrightCounts() {
        assertThat(HeadDates.copyrightYear(List.of(PageLine.of("© Lindholm Post 2019–2026", 0, 25, null))))
                .isEqualTo(2026);
        assertThat(HeadDates.copyrightYear(List.of(PageLine.of("All rights reserved.", 0, 20, null))))
                .isNull();
    }

    @Test
    void aDayWithoutItsYearAndWithoutAPastStaysUnknown() {
        assertThat(ofPage(List.of("21 March"), List.of("The yard sells boats.")))
                .isEqualTo(new PublicationDate.Unknown(
                        "'21 March' gives no year, and the text speaks of nothing past that would tell it"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The yard sold boats between June and December 2022.       | 2022-12-31 | between June and December 2022
            The yard opened on Feb. 24, 2022.                         | 2022-02-24 | Feb. 24, 2022
            The yard closed in 2019, and opened in April 2021 again.  | 2021-04-30 | in April 2021
            The yard was sold in 2019.                                | 2019-01-01 | in 2019
            The yard was sold in 2019 and will close in 2024.         | 2019-01-01 | in 2019
            Since 2014 the yard has belonged to the town.             | 2014-01-01 | Since 2014
            """)
    void aTextWithoutADateIsNotFromBeforeItsLatestPast(String text, LocalDate earliest, String expression) {
        assertThat(ofPage(List.of(), List.of(text)))
                .isEqualTo(new PublicationDate.NotBefore(
                        earliest, "no date is given; the text speaks of '" + expression + "' as past"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The yard will close in 2024.",
                "The council expected the work to end by March 2025.",
                "The yard planned to sell 2022 boats.",
                "In a film of 1980 the yard was blue in 1980."
            })
    void whatLiesAheadOrNamesNoYearTellsNothing(String text) {
        assertThat(ofPage(List.of(), List.of(text)))
                .isEqualTo(
                        new PublicationDate.Unknown("no date is given, and the text names nothing past with its year"));
    }

    @Test
    void aDateBefore1990IsDoubted() {
        assertThat(dates.given("1970-01-01", "the sidecar", null))
                .isEqualTo(new PublicationDate.Doubted(
                        LocalDate.of(1970, 1, 1),
                        "'1970-01-01' in the sidecar means 1970-01-01, which is doubted: it lies before 1990"));
    }

    @Test
    void twoDatesThatLookAlikeAreNotGuessed() {
        assertThat(dates.given("03/04/2026", "the sidecar", null))
                .isEqualTo(new PublicationDate.Doubted(
                        LocalDate.of(2026, 4, 3),
                        "the date '03/04/2026' in the sidecar is no day of the calendar, or one of two that look alike;"
                                + " write it like 2026-03-04"));
        assertThat(dates.given("13/04/2026", "the sidecar", null).isoDay()).isEqualTo("2026-04-13");
        assertThat(dates.given("04/13/2026", "the sidecar", null).isoDay()).isEqualTo("2026-04-13");
        assertThat(dates.given("13/04/26", "the sidecar", null).isoDay()).isEqualTo("2026-04-13");
        assertThat(dates.given("04/13/26", "the sidecar", null).isoDay()).isEqualTo("2026-04-13");
        assertThat(dates.given("03/04/26", "the sidecar", null)).isInstanceOf(PublicationDate.Doubted.class);
        assertThat(dates.given("13/04/99", "the sidecar", null).isoDay()).isEqualTo("1999-04-13");
    }

    @Test
    void theDatelineOfAnAgencyGivesTheDay() {
        String lead = "LINDHOLM, March 4 (Example Press) - The bridge opened in 2025 was closed again.";

        assertThat(ofPage(List.of(), List.of(lead)).isoDay()).isEqualTo("2026-03-04");
    }

    /** "19:00 EST" as a time and its zone. */
    private static @Nullable TimeOfDay time(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String zone = written.replaceFirst("^\\S+ ?", "");
        return new TimeOfDay(LocalTime.parse(written.replaceFirst(" .*", "")), zone.isEmpty() ? null : Zones.of(zone));
    }

    private PublicationDate ofPage(List<String> headLines, List<String> body) {
        return dates.ofPage(headLines, body, null, null);
    }

    @Test
    void aLineThatGivesADateAndNothingElseIsToldByItsWords() {
        assertThat(List.of(
                        "Wednesday, 22 February 2023, 12:30 Reykjavik time",
                        "Published Thursday 2 November 2023 at 10:30 TIME",
                        "Eleven minutes ago",
                        "Last modified: December 3, 2025",
                        "Publication date 4 March 2026, uploaded 5 March 2026",
                        "Lindholm Courier · 4 March 2026 · Harbour"))
                .allMatch(HeadDates::isDateLine);
        assertThat(List.of(
                        "4 March 2026 in Lindholm harbour",
                        "Bridge closes 4 March 2026",
                        "12 people were hurt on Wednesday",
                        "Lindholm Courier · Harbour"))
                .noneMatch(HeadDates::isDateLine);
    }
}

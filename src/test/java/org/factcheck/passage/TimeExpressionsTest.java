package org.factcheck.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.factcheck.passage.TimeExpression.Meaning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionsTest {

    /** A Friday. */
    private static final LocalDate REFERENCE = LocalDate.of(2024, 5, 17);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dam broke on Monday. | Monday | 2024-05-13 | 2024-05-13",
                "The dam broke on Friday. | Friday | 2024-05-17 | 2024-05-17",
                "They met last Friday. | last Friday | 2024-05-10 | 2024-05-10",
                "They meet next Friday. | next Friday | 2024-05-24 | 2024-05-24",
                "It rained yesterday. | yesterday | 2024-05-16 | 2024-05-16",
                "It rained last night. | last night | 2024-05-16 | 2024-05-16",
                "It opens tomorrow. | tomorrow | 2024-05-18 | 2024-05-18",
                "It closed last week. | last week | 2024-05-06 | 2024-05-12",
                "It opens this week. | this week | 2024-05-13 | 2024-05-19",
                "Last month it was shut. | Last month | 2024-04-01 | 2024-04-30",
                "It was built last year. | last year | 2023-01-01 | 2023-12-31",
                "He stayed on March 20-22. | March 20-22 | 2024-03-20 | 2024-03-22",
                "He stayed on 20–22 March 2021. | 20–22 March 2021 | 2021-03-20 | 2021-03-22",
                "From 28 February to 2 March they slept. | 28 February to 2 March | 2024-02-28 | 2024-03-02",
                "From Dec. 30 to Jan. 2 they slept. | Dec. 30 to Jan. 2 | 2023-12-30 | 2024-01-02",
                "It fell in February. | February | 2024-02-01 | 2024-02-29",
                "It fell in November. | November | 2023-11-01 | 2023-11-30",
                "It fell in February 2021. | February 2021 | 2021-02-01 | 2021-02-28",
                "Between June and December 2022 it grew. | June and December 2022 | 2022-06-01 | 2022-12-31",
                "On March 16, it opened. | March 16 | 2024-03-16 | 2024-03-16",
                "On Dec. 28, it opened. | Dec. 28 | 2023-12-28 | 2023-12-28",
                "On June 2, it opens. | June 2 | 2024-06-02 | 2024-06-02",
                "It grew in 2022. | 2022 | 2022-01-01 | 2022-12-31",
                "It began on Feb. 24, 2022. | Feb. 24, 2022 | 2022-02-24 | 2022-02-24",
                "It began on 24th of May, 2021. | 24th of May, 2021 | 2021-05-24 | 2021-05-24",
                "Printed 2021-07-09. | 2021-07-09 | 2021-07-09 | 2021-07-09",
                "Printed 09.07.2021. | 09.07.2021 | 2021-07-09 | 2021-07-09",
                "They left two days ago. | two days ago | 2024-05-15 | 2024-05-15",
                "They left three weeks ago. | three weeks ago | 2024-04-22 | 2024-04-28",
                "It burned overnight. | overnight | 2024-05-16 | 2024-05-17",
                "It closed earlier this month. | earlier this month | 2024-05-01 | 2024-05-17",
                "It opens later this year. | later this year | 2024-05-17 | 2024-12-31",
                "It grew in the past week. | the past week | 2024-05-10 | 2024-05-17",
                "It grew over the last three months. | the last three months | 2024-02-17 | 2024-05-17",
                "It opened in mid-May. | mid-May | 2024-05-08 | 2024-05-23",
                "It opened in late February 2023. | late February 2023 | 2023-02-17 | 2023-02-28",
                "It ends by the end of March. | the end of March | 2024-03-17 | 2024-03-31",
                "They met on the 14th. | the 14th | 2024-05-14 | 2024-05-14",
                "They met on the 31st and left. | the 31st | 2024-03-31 | 2024-03-31",
                "They left a year ago. | a year ago | 2023-01-01 | 2023-12-31"
            })
    void means_these_days(String text, String words, LocalDate start, LocalDate end) {
        List<TimeExpression> found = TimeExpressions.find(text, REFERENCE);
        assertThat(found).extracting(TimeExpression::words).containsExactly(words);
        assertThat(found.get(0).range()).contains(new DateRange(start, end));
        assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They may march through the town.",
                "May they stay?",
                "The company sold 2022 units and 1,000 rifles.",
                "About 30 marched; 15 may follow.",
                "On February 31 nothing happened.",
                "It cost 12.5 million.",
                "They met on the 14th floor.",
                "Julia and Augusta said so."
            })
    void these_are_no_expressions_of_time(String text) {
        assertThat(TimeExpressions.find(text, REFERENCE)).isEmpty();
    }

    @Test
    void without_a_reference_a_day_keeps_its_month() {
        TimeExpression found =
                TimeExpressions.find("It opened on 24 May.", null).get(0);
        assertThat(found.meaning()).isEqualTo(new Meaning.Yearless(MonthDay.of(5, 24), MonthDay.of(5, 24)));
        assertThat(found.range()).isEmpty();
    }

    @Test
    void without_a_reference_yesterday_is_unknown() {
        TimeExpression found =
                TimeExpressions.find("It opened yesterday.", null).get(0);
        assertThat(found.meaning()).isEqualTo(new Meaning.Unknown());
        assertThat(found.canMeet(only("24 May", null))).isTrue();
    }

    @Test
    void the_following_day_leans_on_what_was_said_before() {
        assertThat(only("It closed the following day.", REFERENCE).meaning()).isEqualTo(new Meaning.Unknown());
    }

    @Test
    void days_of_different_months_cannot_meet_whatever_the_year() {
        assertThat(only("24 March", null).canMeet(only("24 May", null))).isFalse();
        assertThat(only("24 March", null).canMeet(only("24 May 2023", null))).isFalse();
        assertThat(only("24 May 2023", null).canMeet(only("March 24", null))).isFalse();
        assertThat(only("24 May", null).canMeet(only("May 24, 2021", null))).isTrue();
        assertThat(only("March 20-22", null).canMeet(only("21 March", null))).isTrue();
        assertThat(only("in 2022", null).canMeet(only("21 March", null))).isTrue();
        assertThat(only("30 Dec. to 2 Jan.", null).canMeet(only("1 Jan.", null)))
                .isTrue();
        assertThat(only("24 May", REFERENCE).canMeet(only("24 May 2021", null))).isFalse();
    }

    @Test
    void several_expressions_come_in_the_order_of_the_text() {
        assertThat(TimeExpressions.find(
                        "On Monday, three days ago, in March 2023 and on 4 April it rained.", REFERENCE))
                .extracting(TimeExpression::words)
                .containsExactly("Monday", "three days ago", "March 2023", "4 April");
    }

    @Test
    void a_range_of_days_runs_forward() {
        assertThatThrownBy(() -> new DateRange(REFERENCE, REFERENCE.minusDays(1)))
                .hasMessage("A range of days cannot end on 2024-05-16 when it starts on 2024-05-17.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On March 24 it opened. | On March 24, 2024 it opened.",
                "On Dec. 28, it opened. | On Dec. 28, 2023, it opened.",
                "It opens on 2 June. | It opens on 2 June 2024.",
                "It opened on 24 Dec. | It opened on 24 Dec. 2023.",
                "He stayed on March 20-22. | He stayed on March 20-22, 2024.",
                "From Dec. 30 to Jan. 2 they slept. | From Dec. 30 to Jan. 2, 2024 they slept.",
                "On March 3 and on 4 April it rained. | On March 3, 2024 and on 4 April 2024 it rained.",
                "On Monday, in March and on 4 April 2021 it rained. | On Monday, in March and on 4 April 2021 it rained."
            })
    void a_day_takes_the_year_of_its_text(String text, String dated) {
        assertThat(TimeExpressions.withYears(text, REFERENCE)).isEqualTo(dated);
    }

    private static TimeExpression only(String text, @Nullable LocalDate reference) {
        List<TimeExpression> found = TimeExpressions.find(text, reference);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}

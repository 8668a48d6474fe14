package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.factcheck.article.PublicationDate.Precision;
import org.factcheck.article.PublicationDate.TimeOfDay;
import org.factcheck.article.PublicationDate.Zone;
import org.junit.jupiter.api.Test;

class PublicationDateTest {

    private static final LocalDate MAY_5 = LocalDate.of(2026, 5, 5);

    @Test
    void aTimeOfDayMakesADateExactToTheMinute() {
        Zone zone = new Zone("CET", ZoneOffset.ofHours(1));
        PublicationDate timed = new PublicationDate.Known(MAY_5, new TimeOfDay(LocalTime.NOON, zone), "x");
        PublicationDate day = new PublicationDate.Known(MAY_5, null, "x");

        assertThat(timed.precision()).contains(Precision.MINUTE);
        assertThat(timed.zone()).contains(zone);
        assertThat(day.precision()).contains(Precision.DAY);
        assertThat(day.zone()).isEmpty();
        assertThat(day.evidenceFrom()).contains(MAY_5);
    }

    @Test
    void whatHasNoDayIsNotOrderedAndCountsOnlyOnceItsTimeIsOver() {
        PublicationDate month = new PublicationDate.InMonth(YearMonth.of(2024, 2), "x");
        PublicationDate year = new PublicationDate.InYear(Year.of(2024), "x");

        assertThat(month.day()).isEmpty();
        assertThat(month.isoDay()).isEmpty();
        assertThat(month.precision()).contains(Precision.MONTH);
        assertThat(month.evidenceFrom()).contains(LocalDate.of(2024, 2, 29));
        assertThat(year.precision()).contains(Precision.YEAR);
        assertThat(year.evidenceFrom()).contains(LocalDate.of(2024, 12, 31));
    }

    @Test
    void whatIsNotFromBeforeADayIsNoEvidenceBeforeIt() {
        assertThat(new PublicationDate.NotBefore(MAY_5, "x").day()).isEmpty();
        assertThat(new PublicationDate.NotBefore(MAY_5, "x").evidenceFrom()).contains(MAY_5);
        assertThat(new PublicationDate.Unknown("x").evidenceFrom()).isEmpty();
    }

    @Test
    void aDateAfterTheDayOfTheRunIsDoubted() {
        assertThat(new PublicationDate.Known(MAY_5, null, "'5 May'").doubtOn(MAY_5))
                .isEmpty();
        assertThat(new PublicationDate.Known(MAY_5, null, "'5 May'").doubtOn(MAY_5.minusDays(1)))
                .contains(
                        "The article is dated 2026-05-05 ('5 May'), which lies after 2026-05-04. It is no evidence before"
                                + " that day.");
        assertThat(new PublicationDate.InMonth(YearMonth.of(2026, 5), "'May'").doubtOn(MAY_5))
                .contains(
                        "The article is dated 2026-05 without a day ('May'), and 2026-05 ends after 2026-05-05. It is no"
                                + " evidence before 2026-05-31.");
        assertThat(new PublicationDate.NotBefore(MAY_5, "'5 May'").doubtOn(MAY_5.minusDays(1)))
                .contains(
                        "The article seems to be from 2026-05-05 or later ('5 May'), which lies after 2026-05-04. It is no"
                                + " evidence before that day.");
        assertThat(new PublicationDate.Unknown("x").doubtOn(MAY_5)).isEmpty();
    }

    @Test
    void aDateThatCannotBeRightIsDoubtedOnEveryDay() {
        LocalDate epoch = LocalDate.of(1970, 1, 1);

        assertThat(new PublicationDate.Doubted(epoch, "it lies before 1990").doubtOn(MAY_5))
                .contains("The date is not believed: it lies before 1990. The article counts as undated.");
        assertThat(new PublicationDate.Doubted(MAY_5, "one of two").doubtOn(MAY_5.minusDays(1)))
                .contains(
                        "The date is not believed: one of two. The article counts as undated, and is no evidence before"
                                + " 2026-05-05.");
        assertThat(new PublicationDate.Doubted(null, "no day").evidenceFrom()).isEmpty();
    }
}

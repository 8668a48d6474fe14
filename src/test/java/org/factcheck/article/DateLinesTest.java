package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Lines that give a date, and lines that only look it, each with what a person reads in it: day, time and zone as written
 * with what it means ("?" where that is open), a month, a year, or why there is none. "update" marks the day of a change.
 */
class DateLinesTest {

    private final PublicationDates dates = new PublicationDates();

    @ParameterizedTest(name = "{0}: {1} (fetched {2})")
    @CsvFileSource(resources = "date-lines.csv", numLinesToSkip = 1)
    void aLineIsReadAsAPersonReadsIt(String context, String line, @Nullable String fetched, String expected) {
        if (context.equals("metadata")) {
            assertThat(told(dates.given(line, "the page's mark-up", fetched))).isEqualTo(expected);
        } else if (expected.equals("no date line")) {
            assertThat(HeadDates.isDateLine(line)).isFalse();
        } else {
            assertThat(HeadDates.isDateLine(line)).isTrue();
            assertThat(told(dates.ofPage(List.of(line), List.of(), null, fetched)))
                    .isEqualTo(expected);
        }
    }

    private static String told(PublicationDate date) {
        if (date instanceof PublicationDate.Known known) {
            String update = known.basis().contains("the day of an update") ? "update" : null;
            return Stream.of(
                            known.isoDay(),
                            known.at() == null ? null : known.at().local(),
                            zone(date),
                            update)
                    .filter(part -> part != null)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
        }
        if (date instanceof PublicationDate.InMonth inMonth) {
            return inMonth.month().toString();
        }
        if (date instanceof PublicationDate.InYear inYear) {
            return inYear.year().toString();
        }
        if (date instanceof PublicationDate.Doubted doubted) {
            return doubted.latest() == null ? "doubted" : "doubted " + doubted.latest();
        }
        return date instanceof PublicationDate.NotBefore notBefore ? "not before " + notBefore.earliest() : "unknown";
    }

    private static @Nullable String zone(PublicationDate date) {
        return date.zone()
                .map(zone -> zone.written() + "=" + (zone.id() == null ? "?" : zone.id()))
                .orElse(null);
    }
}

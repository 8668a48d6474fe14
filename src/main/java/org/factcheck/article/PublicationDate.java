package org.factcheck.article;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an article was published, as far as it is known. Each alternative says what it rests on. */
public sealed interface PublicationDate {

    /** What this rests on, in words for the analyst: the expression found, or why none was. */
    String basis();

    /** The day to order and filter by: the day itself, else empty. */
    default Optional<LocalDate> day() {
        return Optional.empty();
    }

    /** How the date is written in the report and the CSV files; empty where the day is not known. */
    default String isoDay() {
        return day().map(LocalDate::toString).orElse("");
    }

    /**
     * The day is known.
     *
     * @param date the local day of publication
     * @param time the time of day and zone as written in the article; null where none is given
     */
    record Known(LocalDate date, @Nullable String time, String basis) implements PublicationDate {
        public Known {
            Objects.requireNonNull(date, "date");
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(date);
        }
    }

    /** No date is given, but the text speaks of something past, so it is not from before that. */
    record NotBefore(LocalDate earliest, String basis) implements PublicationDate {
        public NotBefore {
            Objects.requireNonNull(earliest, "earliest");
        }
    }

    /** Nothing is known of the date. */
    record Unknown(String basis) implements PublicationDate {}
}

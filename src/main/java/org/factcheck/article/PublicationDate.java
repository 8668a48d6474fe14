package org.factcheck.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as far as it is known. Each alternative says what it rests on.
 *
 * <p>What is known only to the month or the year has no {@link #day()}: it is not ordered by recency. It counts as evidence
 * only from the last day of its time on, so that nothing published after a claim's as-of date can slip in.
 */
public sealed interface PublicationDate {

    /** What this rests on, in words for the analyst: the expression found, or why none was. */
    String basis();

    /** The day to order by: the local day of publication where it is known, else empty. */
    default Optional<LocalDate> day() {
        return Optional.empty();
    }

    /** How the day is written in the CSV files; empty where it is not known. */
    default String isoDay() {
        return day().map(LocalDate::toString).orElse("");
    }

    /** How exactly the time of publication is known; empty where no time is. */
    default Optional<Precision> precision() {
        return Optional.empty();
    }

    /** The time zone that the time of day is given in; empty where none is given. */
    default Optional<Zone> zone() {
        return Optional.empty();
    }

    /**
     * The day from which on the article may be evidence: the latest day that it can be from, or the day that it is not from
     * before; empty where nothing bounds it.
     */
    default Optional<LocalDate> evidenceFrom() {
        return day();
    }

    /** Why this date is to be looked at by a person, seen from the day a run is for; empty where nothing speaks against it. */
    default Optional<String> doubtOn(LocalDate today) {
        return evidenceFrom()
                .filter(from -> from.isAfter(today))
                .map(from -> "The article is dated " + from + " (" + basis() + "), which lies after " + today
                        + ". It is no evidence before that day.");
    }

    /** How exactly a time is known. */
    enum Precision {
        MINUTE,
        DAY,
        MONTH,
        YEAR
    }

    /**
     * A time of day as a page gives it.
     *
     * @param local the time on the clock of its zone
     * @param zone null where none is given
     */
    record TimeOfDay(LocalTime local, @Nullable Zone zone) {
        public TimeOfDay {
            Objects.requireNonNull(local, "local");
        }
    }

    /**
     * A time zone.
     *
     * @param written its name or offset as the page writes it; never blank
     * @param id the zone that it means; null where the name is that of several ("IST") or not known
     */
    record Zone(String written, @Nullable ZoneId id) {
        public Zone {
            if (written.isBlank()) {
                throw new IllegalArgumentException("A zone is written somehow; leave it null where none is given.");
            }
        }
    }

    /**
     * The day is known.
     *
     * @param date the local day of publication
     * @param at the time of day; null where none is given
     */
    record Known(LocalDate date, @Nullable TimeOfDay at, String basis) implements PublicationDate {
        public Known {
            Objects.requireNonNull(date, "date");
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(date);
        }

        @Override
        public Optional<Precision> precision() {
            return Optional.of(at == null ? Precision.DAY : Precision.MINUTE);
        }

        @Override
        public Optional<Zone> zone() {
            return Optional.ofNullable(at).map(TimeOfDay::zone);
        }
    }

    /** Only the month is known. */
    record InMonth(YearMonth month, String basis) implements PublicationDate {
        public InMonth {
            Objects.requireNonNull(month, "month");
        }

        @Override
        public Optional<Precision> precision() {
            return Optional.of(Precision.MONTH);
        }

        @Override
        public Optional<LocalDate> evidenceFrom() {
            return Optional.of(month.atEndOfMonth());
        }

        @Override
        public Optional<String> doubtOn(LocalDate today) {
            return withoutDay(month.toString(), month.atEndOfMonth(), basis, today);
        }
    }

    /** Only the year is known. */
    record InYear(Year year, String basis) implements PublicationDate {
        public InYear {
            Objects.requireNonNull(year, "year");
        }

        @Override
        public Optional<Precision> precision() {
            return Optional.of(Precision.YEAR);
        }

        @Override
        public Optional<LocalDate> evidenceFrom() {
            return Optional.of(year.atDay(year.length()));
        }

        @Override
        public Optional<String> doubtOn(LocalDate today) {
            return withoutDay(year.toString(), year.atDay(year.length()), basis, today);
        }
    }

    /** No date is given, but the text speaks of something past, so it is not from before that. */
    record NotBefore(LocalDate earliest, String basis) implements PublicationDate {
        public NotBefore {
            Objects.requireNonNull(earliest, "earliest");
        }

        @Override
        public Optional<LocalDate> evidenceFrom() {
            return Optional.of(earliest);
        }

        @Override
        public Optional<String> doubtOn(LocalDate today) {
            return earliest.isAfter(today)
                    ? Optional.of("The article seems to be from " + earliest + " or later (" + basis
                            + "), which lies after " + today + ". It is no evidence before that day.")
                    : Optional.empty();
        }
    }

    /**
     * A date is given that cannot be taken as it stands, whatever the day: of no day of the calendar, of one of two, before
     * 1990, or after the page was fetched.
     *
     * @param latest the latest day that it may mean; null where it means none
     */
    record Doubted(@Nullable LocalDate latest, String basis) implements PublicationDate {
        @Override
        public Optional<LocalDate> evidenceFrom() {
            return Optional.ofNullable(latest);
        }

        @Override
        public Optional<String> doubtOn(LocalDate today) {
            boolean later = latest != null && latest.isAfter(today);
            return Optional.of("The date is not believed: " + basis + ". The article counts as undated"
                    + (later ? ", and is no evidence before " + latest : "") + ".");
        }
    }

    /** Nothing is known of the date. */
    record Unknown(String basis) implements PublicationDate {}

    private static Optional<String> withoutDay(String time, LocalDate last, String basis, LocalDate today) {
        return last.isAfter(today)
                ? Optional.of("The article is dated " + time + " without a day (" + basis + "), and " + time
                        + " ends after " + today + ". It is no evidence before " + last + ".")
                : Optional.empty();
    }
}

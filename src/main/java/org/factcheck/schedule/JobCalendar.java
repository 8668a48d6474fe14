package org.factcheck.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * The times that a cron expression stands for in a time zone. A local time that the change to summer time removes
 * happens once, at the first instant after the gap; one that the change back repeats happens once, the first time.
 */
public final class JobCalendar {

    // Any day does: cron expressions name no year.
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2024, 1, 1, 0, 0);

    private final CronExpression cron;
    private final ZoneId zone;

    /**
     * One time to run at.
     *
     * @param at when
     * @param businessDate the day that the cron expression names; the day before {@code at} where the change to summer
     *     time removes the last hour of a day
     */
    public record DueTime(ZonedDateTime at, LocalDate businessDate) {
        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

        /** The time on the job's clock, with its offset and zone: "2026-11-22 02:30:00 +01:00 Europe/Berlin". */
        public String text() {
            return CLOCK.format(at) + " " + at.getZone().getId();
        }
    }

    /**
     * Takes the expression apart.
     *
     * @param cron six fields as Spring reads them: second, minute, hour, day of month, month, day of week
     * @throws IllegalArgumentException where it is no cron expression or names a time that never comes
     */
    public JobCalendar(String cron, ZoneId zone) {
        this.cron = CronExpression.parse(cron);
        this.zone = zone;
        if (this.cron.next(SOME_DAY) == null) {
            throw new IllegalArgumentException("The cron expression '" + cron + "' names a time that never comes");
        }
    }

    /** The first {@code n} times after an instant; fewer where no more come. */
    public List<DueTime> dueAfter(Instant instant, int n) {
        List<DueTime> times = new ArrayList<>();
        Optional<DueTime> time = dueAfter(instant);
        while (times.size() < n && time.isPresent()) {
            times.add(time.get());
            time = dueAfter(time.get().at().toInstant());
        }
        return List.copyOf(times);
    }

    /** The first time after an instant; empty where none comes any more. */
    public Optional<DueTime> dueAfter(Instant instant) {
        // The expression is asked in local time, which has neither gaps nor repetitions, and each answer is placed on
        // the time line here: asked with a zone, it leaves out times in a gap.
        LocalDateTime local = cron.next(instant.atZone(zone).toLocalDateTime());
        while (local != null && !happens(local).toInstant().isAfter(instant)) {
            local = cron.next(local);
        }
        return local == null ? Optional.empty() : Optional.of(due(local));
    }

    /**
     * The last {@code n} times after one instant and up to another, oldest first. However many lie between, only those
     * of a stretch before {@code upTo} are counted through.
     */
    List<DueTime> latest(Instant after, Instant upTo, int n) {
        Duration stretch = Duration.ofHours(1);
        while (true) {
            Instant from = upTo.minus(stretch);
            boolean whole = !from.isAfter(after);
            List<DueTime> times = between(whole ? after : from, upTo);
            if (whole || times.size() >= n) {
                return List.copyOf(times.subList(Math.max(0, times.size() - n), times.size()));
            }
            stretch = stretch.multipliedBy(2);
        }
    }

    private List<DueTime> between(Instant after, Instant upTo) {
        List<DueTime> times = new ArrayList<>();
        Optional<DueTime> time = dueAfter(after);
        while (time.isPresent() && !time.get().at().toInstant().isAfter(upTo)) {
            times.add(time.get());
            time = dueAfter(time.get().at().toInstant());
        }
        return times;
    }

    /** Of several local times that a gap moves to one instant, the last: only that one can be on the clock then. */
    private DueTime due(LocalDateTime first) {
        ZonedDateTime at = happens(first);
        LocalDateTime last = first;
        @Nullable LocalDateTime following = cron.next(first);
        while (following != null && happens(following).equals(at)) {
            last = following;
            following = cron.next(following);
        }
        return new DueTime(at, last.toLocalDate());
    }

    private ZonedDateTime happens(LocalDateTime local) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition != null && transition.isGap()) {
            return transition.getDateTimeAfter().atZone(zone);
        }
        // Of two offsets, the earlier one: the first pass of a repeated hour.
        return ZonedDateTime.of(local, zone);
    }
}

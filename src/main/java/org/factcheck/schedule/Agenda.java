package org.factcheck.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.factcheck.schedule.JobCalendar.DueTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn is next. A run that was cut off comes first of its job's. A time that has come is merely late for a while, or
 * where the job waited for another; else it is missed, as is one that passed during a run of the same job, and the job's
 * {@link CatchUp} tells what becomes of it.
 */
final class Agenda {

    private static final Logger log = LoggerFactory.getLogger(Agenda.class);

    static final Duration MERELY_LATE = Duration.ofMinutes(15);
    static final Duration BEFORE_NEXT_TRY = Duration.ofMinutes(5);
    static final int MOST_CAUGHT_UP = 31;

    private final ScheduleMemory memory = new ScheduleMemory();
    private final Map<String, Instant> notBefore = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private final List<Busy> busy = new ArrayList<>();

    /**
     * A run that is due now or later.
     *
     * @param start when it is to start; after {@code due} where it was refused before
     */
    record Turn(JobFile job, DueTime due, Instant start) {
        static final Comparator<Turn> ORDER = Comparator.comparing(Turn::start)
                .thenComparing(turn -> turn.due().at().toInstant())
                .thenComparing(turn -> turn.job().name());

        Instant instant() {
            return due.at().toInstant();
        }
    }

    /** A run since the last pause. */
    private record Busy(String job, Instant from, Instant to) {
        boolean covers(Instant time) {
            return !time.isBefore(from) && !time.isAfter(to);
        }
    }

    /** The first turn of all; empty where no enabled job is ever due. */
    Optional<Turn> next(List<JobFile> jobs, Instant now) {
        said.keySet().removeIf(name -> jobs.stream().noneMatch(job -> job.name().equals(name)));
        return jobs.stream()
                .sorted(Comparator.comparing(JobFile::name))
                .map(job -> next(job, now))
                .flatMap(Optional::stream)
                .min(Turn.ORDER);
    }

    private Optional<Turn> next(JobFile job, Instant now) {
        Handled handled = memory.of(job, now);
        if (!job.enabled()) {
            say(job, "Job " + job.name() + " is disabled.");
            return Optional.empty();
        }
        Optional<DueTime> due = due(job, handled, now);
        if (due.isEmpty() || due.get().at().toInstant().isAfter(now)) {
            String when = due.map(DueTime::text).orElse("no time that comes");
            say(job, "Job " + job.name() + " runs next at " + when + ".");
        }
        return due.map(time -> new Turn(job, time, start(job, time)));
    }

    private Instant start(JobFile job, DueTime due) {
        Instant earliest = notBefore.getOrDefault(job.name(), Instant.MIN);
        return earliest.isAfter(due.at().toInstant()) ? earliest : due.at().toInstant();
    }

    private void say(JobFile job, String text) {
        if (!text.equals(said.put(job.name(), text))) {
            log.info("{}", text);
        }
    }

    private Optional<DueTime> due(JobFile job, Handled handled, Instant now) {
        @Nullable Instant begun = handled.begun();
        if (begun != null) {
            return Optional.of(new DueTime(
                    begun.atZone(job.schedule().zone()), Objects.requireNonNull(handled.begunFor(), "begunFor")));
        }
        Optional<DueTime> first = job.schedule().calendar().dueAfter(handled.upTo());
        return first.isPresent() && isMissed(job, first.get(), now) ? catchUp(job, handled, first.get(), now) : first;
    }

    private boolean isMissed(JobFile job, DueTime due, Instant now) {
        Instant time = due.at().toInstant();
        return busy.stream()
                .filter(run -> run.covers(time))
                .findFirst()
                .map(run -> run.job().equals(job.name()))
                .orElse(time.isBefore(now.minus(MERELY_LATE)));
    }

    private Optional<DueTime> catchUp(JobFile job, Handled handled, DueTime first, Instant now) {
        JobCalendar calendar = job.schedule().calendar();
        List<DueTime> overdue = calendar.latest(handled.upTo(), now, MOST_CAUGHT_UP);
        List<DueTime> toRun = job.schedule().catchUp().toRun(overdue, due -> isMissed(job, due, now));
        DueTime last = overdue.get(overdue.size() - 1);
        Optional<DueTime> next = toRun.isEmpty() ? calendar.dueAfter(now) : Optional.of(toRun.get(0));
        if (!next.equals(Optional.of(first))) {
            // Up to just before the next: nothing lies between that was not left out on purpose.
            Instant leftOut = next.map(time -> time.at().toInstant().minusNanos(1))
                    .filter(instant -> instant.isBefore(now))
                    .orElse(now);
            memory.save(job, handled.through(leftOut));
            log.warn(
                    "Job {} missed its times from {} to {}; by schedule.catch-up: {} {}.",
                    job.name(),
                    first.text(),
                    last.text(),
                    job.schedule().catchUp().key(),
                    toRun.isEmpty() ? "it leaves them out" : "it runs for " + words(toRun));
        }
        return next;
    }

    private static String words(List<DueTime> toRun) {
        String from = toRun.get(0).businessDate().toString();
        String to = toRun.get(toRun.size() - 1).businessDate().toString();
        return toRun.size() == 1 ? from + " alone" : "the last " + toRun.size() + ", " + from + " to " + to;
    }

    void begin(Turn turn, Instant now) {
        memory.save(turn.job(), memory.of(turn.job(), now).begin(turn.due()));
    }

    /** Its run came to an end, good or bad. */
    void end(Turn turn, Instant from, Instant to) {
        busy.add(new Busy(turn.job().name(), from, to));
        notBefore.remove(turn.job().name());
        memory.save(turn.job(), memory.of(turn.job(), to).through(turn.instant()));
    }

    /** Its run could not be; it keeps its turn, for later. */
    void putOff(Turn turn, Instant now) {
        notBefore.put(turn.job().name(), now.plus(BEFORE_NEXT_TRY));
    }

    /** Nobody waits for anybody any more. */
    void idle() {
        busy.clear();
    }
}

package org.factcheck.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.factcheck.schedule.JobCalendar.DueTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs when they are due, one at a time, in the order of their due times, then of their names. A job that had to
 * wait for another runs late, for the day it was due; times of its own that pass while it runs are skipped. It serves
 * one {@link #run} and can be stopped from any thread.
 */
public final class Scheduler {

    private static final Logger log = LoggerFactory.getLogger(Scheduler.class);

    // Waiting goes by a clock that stands still while the machine sleeps; so the time is looked at again now and then.
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Sleeper sleeper;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private record Turn(JobFile job, DueTime due) {
        static final Comparator<Turn> ORDER = Comparator.comparing(Turn::instant)
                .thenComparing(turn -> turn.job().name());

        Instant instant() {
            return due.at().toInstant();
        }
    }

    /** A scheduler that goes by the clock of the machine. */
    public Scheduler() {
        this(InstantSource.system(), (duration, stopped) -> stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** A scheduler that goes by another clock; the sleeper lets that clock's time pass. */
    public Scheduler(InstantSource clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * Runs the enabled jobs as they fall due, until it is stopped, the thread is interrupted (it stays so) or no job will
     * ever be due. What a run throws is logged, and the next one has its turn.
     */
    public void run(List<JobFile> jobs, JobRunner runner) {
        PriorityQueue<Turn> turns = firstTurns(jobs);
        Turn turn;
        while ((turn = turns.poll()) != null && waitUntil(turn.instant())) {
            runNow(turn, runner);
            turnAfter(turn).ifPresent(turns::add);
        }
        log.info("The scheduler has ended{}.", turn == null ? ": no job is due any more" : "");
    }

    /** Ends {@link #run} at once where it waits, else after the run under way; a later {@link #run} does nothing. */
    public void stop() {
        stopped.countDown();
    }

    private PriorityQueue<Turn> firstTurns(List<JobFile> jobs) {
        PriorityQueue<Turn> turns = new PriorityQueue<>(Turn.ORDER);
        Instant now = clock.instant();
        for (JobFile job :
                jobs.stream().sorted(Comparator.comparing(JobFile::name)).toList()) {
            if (!job.enabled()) {
                log.info("Job {} is disabled.", job.name());
                continue;
            }
            Optional<DueTime> due = job.schedule().calendar().dueAfter(now);
            log.info(
                    "Job {} runs next at {}.",
                    job.name(),
                    due.map(DueTime::at).map(ZonedDateTime::toString).orElse("no time that comes"));
            due.ifPresent(time -> turns.add(new Turn(job, time)));
        }
        return turns;
    }

    /** Whether the time came; else the scheduler is to end. */
    private boolean waitUntil(Instant due) {
        while (stopped.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
            Duration left = Duration.between(clock.instant(), due);
            if (left.isZero() || left.isNegative()) {
                return true;
            }
            try {
                sleeper.sleep(left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP, stopped);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return false;
    }

    private void runNow(Turn turn, JobRunner runner) {
        String name = turn.job().name();
        log.info(
                "Job {} starts for {}, due at {}.",
                name,
                turn.due().businessDate(),
                turn.due().at());
        try {
            int exitCode = runner.run(turn.job(), turn.due().businessDate());
            log.info("Job {} for {} ended with exit code {}.", name, turn.due().businessDate(), exitCode);
        } catch (RuntimeException | Error e) {
            // Errors too: one job that runs out of memory must not cost the other jobs their nights.
            log.error(
                    "Job {} for {} failed; the next run stays due.",
                    name,
                    turn.due().businessDate(),
                    e);
        }
    }

    private Optional<Turn> turnAfter(Turn turn) {
        JobCalendar calendar = turn.job().schedule().calendar();
        Instant now = clock.instant();
        Instant from = now.isAfter(turn.instant()) ? now : turn.instant();
        Optional<DueTime> next = calendar.dueAfter(from);
        Optional<DueTime> following = calendar.dueAfter(turn.instant());
        if (!following.equals(next)) {
            Object missed = following.map(DueTime::at).orElse(null);
            log.warn(
                    "Job {} was still busy at {}; its times up to now are skipped.",
                    turn.job().name(),
                    missed);
        }
        next.ifPresent(due -> log.info("Job {} runs next at {}.", turn.job().name(), due.at()));
        return next.map(due -> new Turn(turn.job(), due));
    }
}

package org.factcheck.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.factcheck.job.ExitCode;
import org.factcheck.schedule.Agenda.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs when they are due, one at a time, in the order of their due times, then of their names. A job that had to
 * wait for another runs late, for the day it was due; times that were missed are caught up as its file says. It serves
 * one {@link #run} and can be stopped from any thread.
 */
public final class Scheduler {

    private static final Logger log = LoggerFactory.getLogger(Scheduler.class);

    // Waiting goes by a clock that stands still while the machine sleeps, and job files are edited: so the time and the
    // files are looked at again now and then.
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Sleeper sleeper;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Agenda agenda = new Agenda();

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
     * Runs the enabled jobs as they fall due, until it is stopped or the thread is interrupted (it stays so). What a run
     * throws is logged, and the next one has its turn.
     *
     * @param jobs asked before each run and each wait, so that what it gives may change
     */
    public void run(Supplier<List<JobFile>> jobs, JobRunner runner) {
        while (isUp()) {
            Instant now = clock.instant();
            Optional<Turn> turn = agenda.next(jobs.get(), now);
            Duration left =
                    turn.map(next -> Duration.between(now, next.start())).orElse(LONGEST_NAP);
            if (left.isZero() || left.isNegative()) {
                turn.ifPresent(due -> runNow(due, runner));
            } else {
                agenda.idle();
                nap(left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP);
            }
        }
        log.info("The scheduler has ended.");
    }

    /** Ends {@link #run} at once where it waits, else after the run under way; a later {@link #run} does nothing. */
    public void stop() {
        stopped.countDown();
    }

    private boolean isUp() {
        return stopped.getCount() > 0 && !Thread.currentThread().isInterrupted();
    }

    private void nap(Duration duration) {
        try {
            sleeper.sleep(duration, stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runNow(Turn turn, JobRunner runner) {
        Instant from = clock.instant();
        agenda.begin(turn, from);
        log.info(
                "Job {} starts for {}, due at {}.",
                turn.job().name(),
                turn.due().businessDate(),
                turn.due().text());
        ExitCode exit = exit(turn, runner);
        log.info(
                "Job {} for {} ended with exit code {}.",
                turn.job().name(),
                turn.due().businessDate(),
                exit.code());
        Instant to = clock.instant();
        if (exit == ExitCode.FAILED && !isUp()) {
            // It failed because the process is about to end: the next one takes it up.
            return;
        }
        switch (exit) {
            case LOCKED -> {
                log.warn(
                        "Job {} was refused, because its outputs are in use; it is tried again in {} minutes.",
                        turn.job().name(),
                        Agenda.BEFORE_NEXT_TRY.toMinutes());
                agenda.putOff(turn, to);
            }
            case STOPPED -> agenda.putOff(turn, to);
            case DONE, DONE_WITH_REJECTS, FAILED, MISCONFIGURED -> agenda.end(turn, from, to);
        }
    }

    private static ExitCode exit(Turn turn, JobRunner runner) {
        try {
            return runner.run(turn.job(), turn.due().businessDate());
        } catch (RuntimeException | Error e) {
            // Errors too: one job that runs out of memory must not cost the other jobs their nights.
            log.error(
                    "Job {} for {} failed; the next run stays due.",
                    turn.job().name(),
                    turn.due().businessDate(),
                    e);
            return ExitCode.FAILED;
        }
    }
}

package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.job.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SchedulerTest {

    @RegisterExtension
    final KeptLog log = new KeptLog();

    @TempDir
    Path output;

    private final HandClock clock = new HandClock("2026-11-21T12:00:00Z");
    private final Scheduler scheduler = new Scheduler(clock, clock);
    private final List<String> runs = new ArrayList<>();

    @Test
    void aJobRunsWhenItIsDueForTheLocalDayOfItsZone() {
        run(List.of(job("nightly", "0 30 0 * * *", "Europe/Berlin")), stoppingAfter(2));
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-11-22 at 2026-11-21T23:30:00Z",
                        "nightly for 2026-11-23 at 2026-11-22T23:30:00Z");
    }

    @Test
    void jobsDueTogetherRunOneByOneByName() {
        run(
                List.of(job("b", "0 0 3 * * *", "UTC"), job("c", "0 0 2 * * *", "UTC"), job("a", "0 0 3 * * *", "UTC")),
                stoppingAfter(4));
        assertThat(runs)
                .containsExactly(
                        "c for 2026-11-22 at 2026-11-22T02:00:00Z",
                        "a for 2026-11-22 at 2026-11-22T03:00:00Z",
                        "b for 2026-11-22 at 2026-11-22T03:00:00Z",
                        "c for 2026-11-23 at 2026-11-23T02:00:00Z");
    }

    @Test
    void aJobThatWaitedForAnotherRunsLateForTheDayItWasDue() {
        JobRunner counting = stoppingAfter(2);
        run(List.of(job("a", "0 0 23 * * *", "UTC"), job("b", "0 30 23 * * *", "UTC")), (job, businessDate) -> {
            ExitCode exitCode = counting.run(job, businessDate);
            clock.pass(Duration.ofHours(5));
            return exitCode;
        });
        assertThat(runs)
                .containsExactly(
                        "a for 2026-11-21 at 2026-11-21T23:00:00Z", "b for 2026-11-21 at 2026-11-22T04:00:00Z");
    }

    @Test
    void timesThatPassDuringARunOfTheSameJobAreMissedHoweverShortTheRun() {
        JobRunner counting = stoppingAfter(3);
        run(List.of(JobFixture.job(output, "often", "0 */10 * * * *", "UTC", CatchUp.SKIP)), (job, businessDate) -> {
            ExitCode exitCode = counting.run(job, businessDate);
            clock.pass(Duration.ofMinutes(runs.size() == 1 ? 35 : 12));
            return exitCode;
        });
        assertThat(runs)
                .containsExactly(
                        "often for 2026-11-21 at 2026-11-21T12:10:00Z",
                        "often for 2026-11-21 at 2026-11-21T12:50:00Z",
                        "often for 2026-11-21 at 2026-11-21T13:10:00Z");
        assertThat(log.messages(Level.WARN))
                .containsExactly(
                        "Job often missed its times from 2026-11-21 12:20:00 +00:00 UTC to 2026-11-21 12:40:00 +00:00"
                                + " UTC; by schedule.catch-up: skip it leaves them out.",
                        "Job often missed its times from 2026-11-21 13:00:00 +00:00 UTC to 2026-11-21 13:00:00 +00:00"
                                + " UTC; by schedule.catch-up: skip it leaves them out.");
    }

    @Test
    void manyJobsThatWaitForOneAnotherAllHaveTheirTurn() {
        JobRunner counting = stoppingAfter(4);
        List<JobFile> jobs = List.of(
                JobFixture.job(output, "a", "0 0 2 * * *", "UTC", CatchUp.SKIP),
                JobFixture.job(output, "b", "0 0 2 * * *", "UTC", CatchUp.SKIP),
                JobFixture.job(output, "c", "0 30 2 * * *", "UTC", CatchUp.SKIP),
                JobFixture.job(output, "d", "0 0 4 * * *", "UTC", CatchUp.SKIP));
        run(jobs, (job, businessDate) -> {
            ExitCode exitCode = counting.run(job, businessDate);
            clock.pass(Duration.ofHours(3));
            return exitCode;
        });
        assertThat(runs)
                .containsExactly(
                        "a for 2026-11-22 at 2026-11-22T02:00:00Z",
                        "b for 2026-11-22 at 2026-11-22T05:00:00Z",
                        "c for 2026-11-22 at 2026-11-22T08:00:00Z",
                        "d for 2026-11-22 at 2026-11-22T11:00:00Z");
        assertThat(log.messages(Level.WARN)).isEmpty();
    }

    @Test
    void aRunThatIsRefusedIsTriedAgainUntilItsOutputsAreFree() {
        run(List.of(job("nightly", "0 0 2 * * *", "UTC")), (job, businessDate) -> {
            runs.add(job.name() + " for " + businessDate + " at " + clock.instant());
            if (runs.size() == 5) {
                scheduler.stop();
            }
            return runs.size() < 4 ? ExitCode.LOCKED : ExitCode.DONE;
        });
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-11-22 at 2026-11-22T02:00:00Z",
                        "nightly for 2026-11-22 at 2026-11-22T02:05:00Z",
                        "nightly for 2026-11-22 at 2026-11-22T02:10:00Z",
                        "nightly for 2026-11-22 at 2026-11-22T02:15:00Z",
                        "nightly for 2026-11-23 at 2026-11-23T02:00:00Z");
        assertThat(log.messages(Level.WARN))
                .hasSize(3)
                .containsOnly(
                        "Job nightly was refused, because its outputs are in use; it is tried again in 5 minutes.");
    }

    @Test
    void aClockSetBackDoesNotRunADayTwice() {
        JobRunner counting = stoppingAfter(2);
        run(List.of(job("nightly", "0 0 2 * * *", "UTC")), (job, businessDate) -> {
            ExitCode exitCode = counting.run(job, businessDate);
            clock.pass(Duration.ofHours(-1));
            return exitCode;
        });
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-11-22 at 2026-11-22T02:00:00Z",
                        "nightly for 2026-11-23 at 2026-11-23T02:00:00Z");
    }

    @Test
    void aFailingRunIsLoggedAndTheNextOneHasItsTurn() {
        JobRunner counting = stoppingAfter(3);
        List<Throwable> failures = List.of(new IllegalStateException("no model"), new StackOverflowError());
        run(List.of(job("nightly", "0 0 2 * * *", "UTC")), (job, businessDate) -> {
            ExitCode exitCode = counting.run(job, businessDate);
            int run = runs.size();
            if (run == 1) {
                throw (RuntimeException) failures.get(0);
            }
            if (run == 2) {
                throw (Error) failures.get(1);
            }
            return exitCode;
        });
        assertThat(runs).hasSize(3);
        assertThat(log.messages(Level.ERROR))
                .containsExactly(
                        "Job nightly for 2026-11-22 failed; the next run stays due.",
                        "Job nightly for 2026-11-23 failed; the next run stays due.");
        assertThat(log.at(Level.ERROR))
                .extracting(event -> event.getThrowableProxy().getMessage())
                .containsExactly("no model", null);
        assertThat(log.messages(Level.INFO)).contains("Job nightly for 2026-11-24 ended with exit code 0.");
    }

    @Test
    void theNextTimeOfEveryJobIsSaidAtTheStart() {
        JobFile disabled = JobFixture.job(output, "off", false, "0 0 1 * * *", "UTC", CatchUp.RUN_ONCE);
        run(List.of(disabled, job("nightly", "0 30 2 * * *", "Europe/Berlin")), stoppingAfter(1));
        assertThat(runs).containsExactly("nightly for 2026-11-22 at 2026-11-22T01:30:00Z");
        assertThat(log.messages(Level.INFO))
                .startsWith(
                        "Job nightly runs next at 2026-11-22 02:30:00 +01:00 Europe/Berlin.",
                        "Job off is disabled.",
                        "Job nightly starts for 2026-11-22, due at 2026-11-22 02:30:00 +01:00 Europe/Berlin.");
    }

    @Test
    void withoutAnEnabledJobItStaysUpAndWaitsForOne() {
        List<JobFile> jobs = new ArrayList<>();
        scheduler.run(
                () -> {
                    if (clock.instant().equals(Instant.parse("2026-11-21T13:00:00Z"))) {
                        jobs.add(job("nightly", "0 0 2 * * *", "UTC"));
                    }
                    return List.copyOf(jobs);
                },
                stoppingAfter(1));
        assertThat(runs).containsExactly("nightly for 2026-11-22 at 2026-11-22T02:00:00Z");
        assertThat(log.messages(Level.INFO))
                .startsWith("Job nightly runs next at 2026-11-22 02:00:00 +00:00 UTC.")
                .endsWith("The scheduler has ended.");
    }

    @Test
    void stoppedBeforeItRunsItDoesNothing() {
        scheduler.stop();
        run(List.of(job("nightly", "0 0 2 * * *", "UTC")), stoppingAfter(1));
        assertThat(runs).isEmpty();
        assertThat(log.messages(Level.INFO)).endsWith("The scheduler has ended.");
    }

    @Test
    void anInterruptionDuringARunEndsTheLoopAfterItAndStaysVisible() {
        run(List.of(job("nightly", "0 0 2 * * *", "UTC")), (job, businessDate) -> {
            runs.add(job.name());
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        });
        assertThat(runs).containsExactly("nightly");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void stopWakesASchedulerThatReallyWaits() throws InterruptedException {
        Scheduler waiting = new Scheduler();
        Thread thread = start(waiting);
        waiting.stop();
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void anInterruptionWakesASchedulerThatReallyWaits() throws InterruptedException {
        Thread thread = start(new Scheduler());
        thread.interrupt();
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
    }

    private Thread start(Scheduler scheduler) {
        List<JobFile> jobs = List.of(job("leap", "0 0 0 29 2 *", "UTC"));
        Thread thread = new Thread(() -> scheduler.run(() -> jobs, (job, businessDate) -> ExitCode.DONE));
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private void run(List<JobFile> jobs, JobRunner runner) {
        scheduler.run(() -> jobs, runner);
    }

    private JobRunner stoppingAfter(int count) {
        return (JobFile job, LocalDate businessDate) -> {
            runs.add(job.name() + " for " + businessDate + " at " + clock.instant());
            if (runs.size() == count) {
                scheduler.stop();
            }
            return ExitCode.DONE;
        };
    }

    private JobFile job(String name, String cron, String zone) {
        return JobFixture.job(output, name, cron, zone);
    }
}

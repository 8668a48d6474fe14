package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(30)
class SchedulerTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(Scheduler.class);

    private final HandClock clock = new HandClock("2026-11-21T12:00:00Z");
    private final Scheduler scheduler = new Scheduler(clock, clock);
    private final List<String> runs = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listenToTheLog() {
        log.start();
        LOGGER.addAppender(log);
        LOGGER.setAdditive(false);
    }

    @AfterEach
    void leaveTheLog() {
        LOGGER.detachAppender(log);
        LOGGER.setAdditive(true);
    }

    @Test
    void aJobRunsWhenItIsDueForTheLocalDayOfItsZone() {
        scheduler.run(List.of(job("nightly", "0 30 0 * * *", "Europe/Berlin")), stoppingAfter(2));
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-11-22 at 2026-11-21T23:30:00Z",
                        "nightly for 2026-11-23 at 2026-11-22T23:30:00Z");
    }

    @Test
    void jobsDueTogetherRunOneByOneByName() {
        scheduler.run(
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
        scheduler.run(
                List.of(job("a", "0 0 23 * * *", "UTC"), job("b", "0 30 23 * * *", "UTC")), (job, businessDate) -> {
                    int exitCode = counting.run(job, businessDate);
                    clock.pass(Duration.ofHours(5));
                    return exitCode;
                });
        assertThat(runs)
                .containsExactly(
                        "a for 2026-11-21 at 2026-11-21T23:00:00Z", "b for 2026-11-21 at 2026-11-22T04:00:00Z");
    }

    @Test
    void timesThatPassWhileAJobRunsAreSkippedAndSaidSo() {
        JobRunner counting = stoppingAfter(2);
        scheduler.run(List.of(job("often", "0 */10 * * * *", "UTC")), (job, businessDate) -> {
            int exitCode = counting.run(job, businessDate);
            clock.pass(Duration.ofMinutes(35));
            return exitCode;
        });
        assertThat(runs)
                .containsExactly(
                        "often for 2026-11-21 at 2026-11-21T12:10:00Z", "often for 2026-11-21 at 2026-11-21T12:50:00Z");
        assertThat(messages(Level.WARN))
                .first()
                .isEqualTo("Job often was still busy at 2026-11-21T12:20Z[UTC]; its times up to now are skipped.");
    }

    @Test
    void aClockSetBackDoesNotRunADayTwice() {
        JobRunner counting = stoppingAfter(2);
        scheduler.run(List.of(job("nightly", "0 0 2 * * *", "UTC")), (job, businessDate) -> {
            int exitCode = counting.run(job, businessDate);
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
        scheduler.run(List.of(job("nightly", "0 0 2 * * *", "UTC")), (job, businessDate) -> {
            int exitCode = counting.run(job, businessDate);
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
        assertThat(messages(Level.ERROR))
                .containsExactly(
                        "Job nightly for 2026-11-22 failed; the next run stays due.",
                        "Job nightly for 2026-11-23 failed; the next run stays due.");
        assertThat(log.list.stream()
                        .filter(event -> event.getLevel() == Level.ERROR)
                        .map(event -> event.getThrowableProxy().getMessage()))
                .containsExactly("no model", null);
        assertThat(messages(Level.INFO)).contains("Job nightly for 2026-11-24 ended with exit code 0.");
    }

    @Test
    void theNextTimeOfEveryJobIsSaidAtTheStart() {
        JobFile disabled = job("off", false, "0 0 1 * * *", "UTC");
        scheduler.run(List.of(disabled, job("nightly", "0 30 2 * * *", "Europe/Berlin")), stoppingAfter(1));
        assertThat(runs).containsExactly("nightly for 2026-11-22 at 2026-11-22T01:30:00Z");
        assertThat(messages(Level.INFO))
                .startsWith(
                        "Job nightly runs next at 2026-11-22T02:30+01:00[Europe/Berlin].",
                        "Job off is disabled.",
                        "Job nightly starts for 2026-11-22, due at 2026-11-22T02:30+01:00[Europe/Berlin].");
    }

    @Test
    void withoutAnEnabledJobItEndsAtOnce() {
        scheduler.run(List.of(), stoppingAfter(1));
        assertThat(runs).isEmpty();
        assertThat(messages(Level.INFO)).containsExactly("The scheduler has ended: no job is due any more.");
    }

    @Test
    void stoppedBeforeItRunsItDoesNothing() {
        scheduler.stop();
        scheduler.run(List.of(job("nightly", "0 0 2 * * *", "UTC")), stoppingAfter(1));
        assertThat(runs).isEmpty();
        assertThat(messages(Level.INFO)).endsWith("The scheduler has ended.");
    }

    @Test
    void anInterruptionDuringARunEndsTheLoopAfterItAndStaysVisible() {
        scheduler.run(List.of(job("nightly", "0 0 2 * * *", "UTC")), (job, businessDate) -> {
            runs.add(job.name());
            Thread.currentThread().interrupt();
            return 0;
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

    private static Thread start(Scheduler scheduler) {
        List<JobFile> jobs = List.of(job("leap", "0 0 0 29 2 *", "UTC"));
        Thread thread = new Thread(() -> scheduler.run(jobs, (job, businessDate) -> 0));
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private JobRunner stoppingAfter(int count) {
        return (JobFile job, LocalDate businessDate) -> {
            runs.add(job.name() + " for " + businessDate + " at " + clock.instant());
            if (runs.size() == count) {
                scheduler.stop();
            }
            return 0;
        };
    }

    private List<String> messages(Level level) {
        return log.list.stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static JobFile job(String name, String cron, String zone) {
        return job(name, true, cron, zone);
    }

    private static JobFile job(String name, boolean enabled, String cron, String zone) {
        JobFile defaults = JobFile.defaults(name);
        return new JobFile(
                name,
                enabled,
                new JobFile.Schedule(cron, ZoneId.of(zone)),
                defaults.input(),
                defaults.output(),
                defaults.csvProfile(),
                defaults.report(),
                defaults.judging(),
                defaults.policy(),
                defaults.limits(),
                defaults.model());
    }

    /** A clock that goes on only by what is slept. */
    private static final class HandClock implements InstantSource, Sleeper {
        private Instant now;

        HandClock(String start) {
            now = Instant.parse(start);
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void sleep(Duration duration, CountDownLatch stopped) {
            pass(duration);
        }
    }
}

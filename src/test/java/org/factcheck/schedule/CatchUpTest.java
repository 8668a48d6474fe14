package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.job.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nights that were missed, over restarts of the scheduler and over the nights when the clock is changed. */
@Timeout(60)
class CatchUpTest {

    private static final String NIGHTLY = "0 30 2 * * *";

    @RegisterExtension
    final KeptLog log = new KeptLog();

    @TempDir
    Path output;

    private final HandClock clock = new HandClock("2026-11-16T12:00:00Z");
    private final List<String> runs = new ArrayList<>();

    @Test
    void afterThreeMissedNightsRunOnceRunsForTheLast() {
        JobFile job = job(CatchUp.RUN_ONCE);
        upUntil("2026-11-17T12:00:00Z", job);
        clock.set("2026-11-20T12:00:00Z");
        upUntil("2026-11-21T12:00:00Z", job);
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-11-17 at 2026-11-17T01:30:00Z",
                        "nightly for 2026-11-20 at 2026-11-20T12:00:00Z",
                        "nightly for 2026-11-21 at 2026-11-21T01:30:00Z");
        assertThat(log.messages(Level.WARN))
                .containsExactly("Job nightly missed its times from 2026-11-18 02:30:00 +01:00 Europe/Berlin to"
                        + " 2026-11-20 02:30:00 +01:00 Europe/Berlin; by schedule.catch-up: run-once it runs for"
                        + " 2026-11-20 alone.");
    }

    @Test
    void afterThreeMissedNightsSkipWaitsForTheNext() {
        JobFile job = job(CatchUp.SKIP);
        upUntil("2026-11-17T12:00:00Z", job);
        clock.set("2026-11-20T12:00:00Z");
        upUntil("2026-11-21T12:00:00Z", job);
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-11-17 at 2026-11-17T01:30:00Z",
                        "nightly for 2026-11-21 at 2026-11-21T01:30:00Z");
        assertThat(log.messages(Level.WARN))
                .containsExactly("Job nightly missed its times from 2026-11-18 02:30:00 +01:00 Europe/Berlin to"
                        + " 2026-11-20 02:30:00 +01:00 Europe/Berlin; by schedule.catch-up: skip it leaves them out.");
    }

    @Test
    void afterThreeMissedNightsEachRunsForEachOldestFirst() {
        JobFile job = job(CatchUp.EACH);
        upUntil("2026-11-17T12:00:00Z", job);
        clock.set("2026-11-20T12:00:00Z");
        upUntil("2026-11-21T12:00:00Z", job);
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-11-17 at 2026-11-17T01:30:00Z",
                        "nightly for 2026-11-18 at 2026-11-20T12:00:00Z",
                        "nightly for 2026-11-19 at 2026-11-20T12:00:00Z",
                        "nightly for 2026-11-20 at 2026-11-20T12:00:00Z",
                        "nightly for 2026-11-21 at 2026-11-21T01:30:00Z");
    }

    @ParameterizedTest
    @EnumSource(CatchUp.class)
    void aMachineThatSleptIsLikeOneThatWasOff(CatchUp policy) {
        Scheduler scheduler = new Scheduler(clock, (duration, stopped) -> {
            clock.pass(duration);
            if (clock.instant().equals(Instant.parse("2026-11-17T12:00:00Z"))) {
                clock.set("2026-11-20T12:00:00Z");
            }
        });
        run(scheduler, "2026-11-21T12:00:00Z", List.of(job(policy)));
        assertThat(runs)
                .extracting(run -> run.substring(12, 22))
                .containsExactly(
                        switch (policy) {
                            case RUN_ONCE -> new String[] {"2026-11-17", "2026-11-20", "2026-11-21"};
                            case SKIP -> new String[] {"2026-11-17", "2026-11-21"};
                            case EACH ->
                                new String[] {"2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21"};
                        });
    }

    @ParameterizedTest
    @EnumSource(CatchUp.class)
    void startedAgainNothingRunsTwice(CatchUp policy) {
        upUntil("2026-11-17T12:00:00Z", job(policy));
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofHours(1));
            upUntil(clock.instant().plusSeconds(60).toString(), job(policy));
        }
        clock.set("2026-11-20T12:00:00Z");
        upUntil("2026-11-20T12:01:00Z", job(policy));
        int caughtUp = runs.size();
        upUntil("2026-11-20T12:10:00Z", job(policy));
        assertThat(runs).hasSize(caughtUp).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CatchUp.class)
    void aFewMinutesLateIsNotMissed(CatchUp policy) {
        upUntil("2026-11-17T12:00:00Z", job(policy));
        clock.set("2026-11-18T01:44:00Z");
        upUntil("2026-11-18T02:00:00Z", job(policy));
        assertThat(runs).endsWith("nightly for 2026-11-18 at 2026-11-18T01:44:00Z");
        assertThat(log.messages(Level.WARN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CatchUp.class)
    void aRunThatWasCutOffIsTakenUpWhateverThePolicy(CatchUp policy) {
        upUntil("2026-11-17T01:00:00Z", job(policy));
        for (ExitCode cutOff : List.of(ExitCode.STOPPED, ExitCode.FAILED)) {
            Scheduler killed = new Scheduler(clock, clock);
            killed.run(() -> List.of(job(policy)), (job, day) -> {
                killed.stop();
                return cutOff;
            });
        }
        clock.set("2026-11-17T08:00:00Z");
        upUntil("2026-11-17T09:00:00Z", job(policy));
        upUntil("2026-11-17T10:00:00Z", job(policy));
        assertThat(runs).containsExactly("nightly for 2026-11-17 at 2026-11-17T08:00:00Z");
    }

    @Test
    void severalJobsCatchUpInTheOrderOfTheirTimesAndNoneIsLost() {
        JobFile a = JobFixture.job(output, "a", NIGHTLY, "Europe/Berlin", CatchUp.EACH);
        JobFile b = JobFixture.job(output, "b", NIGHTLY, "America/New_York", CatchUp.EACH);
        JobFile c = JobFixture.job(output, "c", "0 0 0 * * *", "UTC", CatchUp.RUN_ONCE);
        upUntil("2026-11-17T12:00:00Z", a, b, c);
        runs.clear();
        clock.set("2026-11-19T12:00:00Z");
        upUntil("2026-11-19T13:00:00Z", a, b, c);
        assertThat(runs)
                .extracting(run -> run.substring(0, run.indexOf(" at")))
                .containsExactly(
                        "a for 2026-11-18",
                        "b for 2026-11-18",
                        "c for 2026-11-19",
                        "a for 2026-11-19",
                        "b for 2026-11-19");
    }

    @Test
    void ofAVeryLongPauseOnlyTheLastTimesAreCaughtUp() {
        upUntil("2026-11-17T12:00:00Z", job(CatchUp.EACH));
        runs.clear();
        clock.set("2028-11-17T12:00:00Z");
        upUntil("2028-11-17T13:00:00Z", job(CatchUp.EACH));
        assertThat(runs)
                .hasSize(31)
                .startsWith("nightly for 2028-10-18 at 2028-11-17T12:00:00Z")
                .endsWith("nightly for 2028-11-17 at 2028-11-17T12:00:00Z");
        assertThat(log.messages(Level.WARN))
                .containsExactly("Job nightly missed its times from 2026-11-18 02:30:00 +01:00 Europe/Berlin to"
                        + " 2028-11-17 02:30:00 +01:00 Europe/Berlin; by schedule.catch-up: each it runs for the last"
                        + " 31, 2028-10-18 to 2028-11-17.");
    }

    @Test
    void aPauseOfYearsIsNotCountedThroughSecondBySecond() {
        JobFile job = JobFixture.job(output, "often", "* * * * * *", "UTC", CatchUp.SKIP);
        upUntil("2026-11-16T12:00:02Z", job);
        clock.set("2126-11-16T12:00:00Z");
        upUntil("2126-11-16T12:00:00Z", job);
        assertThat(log.messages(Level.WARN)).hasSize(1);
    }

    @Test
    void aClockThatWasYearsAheadDoesNotSilenceTheJobForYears() {
        clock.set("2036-11-16T12:00:00Z");
        upUntil("2036-11-17T12:00:00Z", job(CatchUp.EACH));
        runs.clear();
        clock.set("2026-11-16T12:00:00Z");
        upUntil("2026-11-17T12:00:00Z", job(CatchUp.EACH));
        assertThat(runs).containsExactly("nightly for 2026-11-17 at 2026-11-17T01:30:00Z");
        assertThat(log.messages(Level.WARN))
                .containsExactly(
                        "Job nightly is noted to have run up to 2036-11-17T01:30:00Z, which lies ahead: the clock"
                                + " was wrong then or is wrong now. It goes by the clock as it is.");
    }

    @Test
    void aJobThatIsNewOwesNothing() {
        upUntil("2026-11-16T13:00:00Z", job(CatchUp.EACH));
        assertThat(runs).isEmpty();
    }

    @Test
    void timesOfAnotherScheduleOrOfBeingDisabledAreNotOwed() {
        upUntil("2026-11-17T12:00:00Z", job(CatchUp.EACH));
        runs.clear();
        upUntil("2026-11-17T13:00:00Z", JobFixture.job(output, "nightly", "0 0 6 * * *", "UTC", CatchUp.EACH));
        assertThat(runs).as("06:00 has passed before the edit").isEmpty();
        upUntil("2026-11-19T12:00:00Z", JobFixture.job(output, "nightly", false, "0 0 6 * * *", "UTC", CatchUp.EACH));
        upUntil("2026-11-19T13:00:00Z", JobFixture.job(output, "nightly", "0 0 6 * * *", "UTC", CatchUp.EACH));
        assertThat(runs).isEmpty();
    }

    @Test
    void aMemoryThatCannotBeReadIsSaidSoAndOwesNothing() throws IOException {
        upUntil("2026-11-17T12:00:00Z", job(CatchUp.EACH));
        Path file = output.resolve(".state/schedule/nightly.json");
        assertThat(file).content().contains("0 30 2 * * * Europe/Berlin", "2026-11-17T01:30:00Z");
        Files.writeString(file, "{\"rule\":");
        runs.clear();
        clock.set("2026-11-20T12:00:00Z");
        upUntil("2026-11-20T13:00:00Z", job(CatchUp.EACH));
        assertThat(runs).isEmpty();
        assertThat(log.messages(Level.WARN))
                .singleElement()
                .asString()
                .startsWith(file + " cannot be read (")
                .endsWith("); job nightly starts without catching up.");
    }

    @Test
    void aMemoryThatCannotBeWrittenIsSaidSoAndTheNightRunsAllTheSame() throws IOException {
        Files.writeString(output.resolve(".state"), "a file in place of the folder");
        upUntil("2026-11-18T12:00:00Z", job(CatchUp.RUN_ONCE));
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-11-17 at 2026-11-17T01:30:00Z",
                        "nightly for 2026-11-18 at 2026-11-18T01:30:00Z");
        assertThat(log.messages(Level.ERROR).get(0))
                .startsWith("What job nightly has run cannot be kept in ")
                .endsWith("Make room there and let it be written to.");
    }

    @ParameterizedTest
    @CsvSource({
        // Zone, its noon two days before the change, and the clock of the nightly run in UTC on the three nights.
        "Europe/Berlin,    2026-03-27, 01:30, 01:00, 00:30",
        "Europe/Berlin,    2026-10-23, 00:30, 00:30, 01:30",
        "America/New_York, 2026-03-06, 07:30, 07:00, 06:30",
        "America/New_York, 2026-10-30, 06:30, 07:30, 07:30",
    })
    void overBothChangesOfTheClockEachNightRunsOnce(
            String zone, String day, String before, String ofTheChange, String after) {
        JobFile job = JobFixture.job(output, "nightly", NIGHTLY, zone, CatchUp.EACH);
        clock.set(day + "T18:00:00Z");
        Instant start = clock.instant();
        upUntil(start.plus(Duration.ofDays(3)).toString(), job);
        assertThat(runs)
                .containsExactly(
                        "nightly for " + day(start, 1) + " at " + day(start, 1) + "T" + before + ":00Z",
                        "nightly for " + day(start, 2) + " at " + day(start, 2) + "T" + ofTheChange + ":00Z",
                        "nightly for " + day(start, 3) + " at " + day(start, 3) + "T" + after + ":00Z");
        assertThat(log.messages(Level.WARN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T00:00:00Z",
        "Europe/Berlin, 2026-10-25T00:00:00Z",
        "America/New_York, 2026-03-08T05:00:00Z",
        "America/New_York, 2026-11-01T04:00:00Z",
    })
    void restartedEveryTenMinutesInTheNightOfTheChangeItRunsOnce(String zone, String night) {
        clock.set(night);
        Instant start = clock.instant();
        for (String cron : List.of("0 0 1 * * *", "0 30 1 * * *", "0 0 2 * * *", NIGHTLY, "0 0 3 * * *")) {
            clock.set(start.minus(Duration.ofHours(6)).toString());
            runs.clear();
            JobFile job = JobFixture.job(output, "at" + cron.replaceAll("\\D", ""), cron, zone, CatchUp.EACH);
            for (int i = 0; i < 10 * 6; i++) {
                upUntil(clock.instant().plus(Duration.ofMinutes(10)).toString(), job);
            }
            assertThat(runs).as(cron).hasSize(1);
        }
    }

    @Test
    void aNightThatWasMissedInTheGapIsCaughtUpOnceForItsDay() {
        JobFile job = JobFixture.job(output, "nightly", NIGHTLY, "Europe/Berlin", CatchUp.EACH);
        clock.set("2026-03-28T12:00:00Z");
        upUntil("2026-03-28T13:00:00Z", job);
        clock.set("2026-03-29T12:00:00Z");
        upUntil("2026-03-30T12:00:00Z", job);
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-03-29 at 2026-03-29T12:00:00Z",
                        "nightly for 2026-03-30 at 2026-03-30T00:30:00Z");
    }

    @Test
    void theYearEndsInTheJobsZone() {
        JobFile job = JobFixture.job(output, "nightly", "0 0 0 * * *", "America/New_York", CatchUp.EACH);
        clock.set("2026-12-31T04:00:00Z");
        upUntil("2026-12-31T04:30:00Z", job);
        clock.set("2027-01-02T04:00:00Z");
        upUntil("2027-01-02T06:00:00Z", job);
        assertThat(runs)
                .containsExactly(
                        "nightly for 2026-12-31 at 2027-01-02T04:00:00Z",
                        "nightly for 2027-01-01 at 2027-01-02T04:00:00Z",
                        "nightly for 2027-01-02 at 2027-01-02T05:00:00Z");
    }

    private static String day(Instant start, int daysLater) {
        return start.plus(Duration.ofDays(daysLater)).toString().substring(0, 10);
    }

    private JobFile job(CatchUp catchUp) {
        return JobFixture.job(output, "nightly", NIGHTLY, "Europe/Berlin", catchUp);
    }

    /** A scheduler that is started now and ends at that time. */
    private void upUntil(String end, JobFile... jobs) {
        run(new Scheduler(clock, clock), end, List.of(jobs));
    }

    private void run(Scheduler scheduler, String end, List<JobFile> jobs) {
        scheduler.run(
                () -> {
                    if (!clock.instant().isBefore(Instant.parse(end))) {
                        scheduler.stop();
                    }
                    return jobs;
                },
                (job, businessDate) -> {
                    runs.add(job.name() + " for " + businessDate + " at " + clock.instant());
                    return ExitCode.DONE;
                });
    }
}

package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.job.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class WatchedJobsTest {

    @RegisterExtension
    final KeptLog log = new KeptLog();

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @BeforeEach
    void twoJobs() throws IOException {
        write("a.yml", "0 0 2 * * *");
        write("b.yml", "0 0 3 * * *");
    }

    @Test
    void aFileThatIsEditedNewOrGoneIsSoForTheNextFiring() throws Exception {
        WatchedJobs jobs = new WatchedJobs(folder);
        write("a.yml", "0 0 4 * * *");
        write("c.yml", "0 0 5 * * *");
        Files.delete(folder.resolve("b.yml"));
        assertThat(jobs.get())
                .extracting(job -> job.name() + " " + job.schedule().cron())
                .containsExactly("a 0 0 4 * * *", "c 0 0 5 * * *");
    }

    @Test
    void aBrokenFileIsNamedOnceAndTheOthersGoOn() throws Exception {
        WatchedJobs jobs = new WatchedJobs(folder);
        Files.writeString(folder.resolve("a.yml"), "enabled: maybe\n");
        assertThat(jobs.get()).extracting(JobFile::name).containsExactly("b");
        jobs.get();
        Files.writeString(folder.resolve("a.yml"), "enabled: true\n");
        jobs.get();
        assertThat(messages())
                .containsExactly(
                        "a.yml:1: enabled is 'maybe', but must be true or false. Its job waits until this is mended; the"
                                + " others go on.",
                        "All job files can be used again.");
    }

    @Test
    void aFolderThatCannotBeReadIsNamedAndWaitedFor() throws Exception {
        WatchedJobs jobs = new WatchedJobs(folder);
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);
        assertThat(jobs.get()).isEmpty();
        Files.move(away, folder);
        assertThat(jobs.get()).hasSize(2);
        assertThat(messages().get(0)).contains("The folder of job files cannot be read (there is none).");
    }

    @Test
    void whatIsBrokenAtTheStartIsRefused() throws IOException {
        Files.writeString(folder.resolve("a.yml"), "enabled: maybe\n");
        assertThatThrownBy(() -> new WatchedJobs(folder))
                .isInstanceOf(JobFileException.class)
                .hasMessageContaining("a.yml:1: enabled is 'maybe', but must be true or false.");
    }

    @Test
    void whileOneFileIsBrokenTheOtherJobRunsAndOnceMendedTheFirstCatchesUp() throws Exception {
        HandClock clock = new HandClock("2026-11-21T12:00:00Z");
        Scheduler scheduler = new Scheduler(clock, clock);
        WatchedJobs jobs = new WatchedJobs(folder);
        List<String> runs = new ArrayList<>();
        scheduler.run(
                () -> {
                    atTime(clock, "2026-11-21T13:00:00Z", () -> Files.writeString(folder.resolve("a.yml"), "a: {"));
                    atTime(clock, "2026-11-22T07:00:00Z", () -> write("a.yml", "0 0 2 * * *"));
                    return jobs.get();
                },
                (job, businessDate) -> {
                    runs.add(job.name() + " for " + businessDate + " at " + clock.instant());
                    if (runs.size() == 2) {
                        scheduler.stop();
                    }
                    return ExitCode.DONE;
                });
        assertThat(runs)
                .containsExactly(
                        "b for 2026-11-22 at 2026-11-22T03:00:00Z", "a for 2026-11-22 at 2026-11-22T07:00:00Z");
    }

    /** What may fail with files. */
    private interface Edit {
        void make() throws IOException;
    }

    private static void atTime(HandClock clock, String time, Edit edit) {
        if (clock.instant().equals(Instant.parse(time))) {
            try {
                edit.make();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void write(String name, String cron) throws IOException {
        Files.writeString(
                folder.resolve(name), "schedule: { cron: " + cron + ", zone: UTC }\noutput: " + output + "\n");
    }

    private List<String> messages() {
        return log.messages().stream()
                .map(message -> message.replace(folder + "/", ""))
                .toList();
    }
}

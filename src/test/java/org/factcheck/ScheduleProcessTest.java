package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scheduler as a process of its own: told to stop while it waits and while a run is under way, and started again. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class ScheduleProcessTest {

    private static final int STOP_SECONDS = 20;
    private static final int PATIENCE_SECONDS = 180;

    @TempDir
    Path folder;

    @BeforeEach
    void aJobOnTheSampleArticles() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
    }

    @Test
    void toldToStopWhileItWaitsItEndsAtOnce() throws Exception {
        job("0 0 0 1 1 *");
        Process process = start();
        await(process, "Job sample runs next at ");

        stop(process);

        assertThat(log()).contains("The scheduler has ended.").doesNotContain("starts for");
    }

    @Test
    void aRunThatIsStoppedHalfWayIsTakenUpByTheNextScheduler() throws Exception {
        job("* * * * * *");
        Process process = start();
        await(process, "Run sample-");
        stop(process);
        assertThat(log()).contains("Stopping sample-").doesNotContain("exit code 0");
        assertThat(folder.resolve("out/sample")).doesNotExist();
        String day = log().replaceAll("(?s).*?starts for (\\d{4}-\\d{2}-\\d{2}).*", "$1");

        job("0 0 0 1 1 *");
        Process next = start();
        await(next, "Job sample for " + day + " ended with exit code 0.");
        stop(next);
        assertThat(folder.resolve("out/sample").resolve(day).resolve("latest/report.pdf"))
                .isNotEmptyFile();
    }

    private void job(String cron) throws IOException {
        Files.writeString(
                folder.resolve("jobs/sample.yml"),
                "schedule: { cron: \"" + cron + "\", zone: UTC }\noutput: " + folder.resolve("out") + "\n");
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.factcheck.FactCheckApplication",
                        "schedule",
                        "--jobs",
                        folder.resolve("jobs").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
    }

    private void await(Process process, String line) throws Exception {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            if (log().contains(line)) {
                return;
            }
            assertThat(process.isAlive()).as(log()).isTrue();
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("'" + line + "' was never logged: " + log());
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS))
                .as("ended within %d s", STOP_SECONDS)
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    private String log() throws IOException {
        Path file = folder.resolve("log.txt");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}

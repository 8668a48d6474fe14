package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own on the sample input: told to stop, and killed, in the midst of judging. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class KilledProcessTest {

    private static final int STOP_SECONDS = 20;
    private static final int RUN_SECONDS = 180;

    @TempDir
    static Path folder;

    private static Path undisturbed;

    @BeforeAll
    static void aRunThatNothingDisturbs() throws Exception {
        Path out = folder.resolve("undisturbed");
        assertThat(finish(start(out))).isZero();
        undisturbed = latest(out);
    }

    @Test
    void toldToStopItEndsInTimeWith143AndTheNextRunTakesItUp() throws Exception {
        Path out = folder.resolve("stopped");
        Process process = start(out);
        awaitJudging(process, out);

        process.destroy();

        assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS))
                .as("ended within %d s", STOP_SECONDS)
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(log(out))
                .contains("Stopping nightly-")
                .doesNotContain("did not stop")
                .doesNotContain("ERROR");
        assertThat(out.resolve("nightly")).doesNotExist();
        assertThat(finish(start(out))).isZero();
        assertSameAsUndisturbed(out);
    }

    @Test
    void killedItIsTakenUpByTheNextRun() throws Exception {
        Path out = folder.resolve("killed");
        Process process = start(out);
        awaitJudging(process, out);

        process.destroyForcibly().waitFor();

        assertThat(process.exitValue()).isEqualTo(137);
        assertThat(out.resolve("nightly")).doesNotExist();
        assertThat(finish(start(out))).isZero();
        assertSameAsUndisturbed(out);
    }

    @Test
    void aSecondProcessIsRefusedWhileTheFirstIsAtWork() throws Exception {
        Path out = folder.resolve("shared");
        Process first = start(out);
        awaitJudging(first, out);

        Process second = start(out);

        assertThat(finish(second)).isEqualTo(4);
        assertThat(log(out)).contains("Another process is at work on ").contains("process " + first.pid() + " on ");
        assertThat(finish(first)).isZero();
        assertSameAsUndisturbed(out);
    }

    private static Process start(Path out) throws IOException {
        Files.createDirectories(out);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.factcheck.FactCheckApplication",
                        "run",
                        "--out",
                        out.toString(),
                        "--date",
                        "2026-11-14")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(out.resolve("log.txt").toFile()))
                .start();
    }

    /** The index of passages appears when the claims are about to be judged. */
    private static void awaitJudging(Process process, Path out) throws Exception {
        Path indexes = out.resolve(".state/index");
        for (int i = 0; i < RUN_SECONDS * 20; i++) {
            if (Files.isDirectory(indexes)) {
                try (Stream<Path> files = Files.list(indexes)) {
                    if (files.anyMatch(file -> !file.endsWith("part"))) {
                        // A little into the judging, so that some claims are judged and others are not.
                        Thread.sleep(500);
                        return;
                    }
                }
            }
            assertThat(process.isAlive()).as(log(out)).isTrue();
            Thread.sleep(50);
        }
        throw new AssertionError("The claims were never judged: " + log(out));
    }

    private static int finish(Process process) throws InterruptedException {
        assertThat(process.waitFor(RUN_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static String log(Path out) throws IOException {
        return Files.readString(out.resolve("log.txt"));
    }

    private static Path latest(Path out) throws IOException {
        return out.resolve("nightly").resolve("latest").toRealPath();
    }

    private static void assertSameAsUndisturbed(Path out) throws IOException {
        assertThat(latest(out).getFileName()).isEqualTo(undisturbed.getFileName());
        for (String file : List.of("verdicts.csv", "evidence.csv", "report.pdf")) {
            assertThat(latest(out).resolve(file)).hasSameBinaryContentAs(undisturbed.resolve(file));
        }
    }
}

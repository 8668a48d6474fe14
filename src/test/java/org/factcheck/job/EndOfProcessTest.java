package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that the process is told to end before it has really begun. */
class EndOfProcessTest {

    private static final int SECONDS = 120;

    @TempDir
    Path folder;

    /** A process that begins a run when it is ending already. */
    static final class Late {

        private Late() {}

        public static void main(String[] args) {
            Path root = Path.of(args[0]);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                RunResult result = Night.at(root).run(root.resolve("out"), new RecordedModels());
                System.out.println(result.exitCode() + ": " + result.message());
            }));
        }
    }

    @Test
    void itIsStoppedNotFailedAndTakenUp() throws Exception {
        Night night = Night.in(folder);
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Late.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(printed)).contains("STOPPED: Stopped. The same command takes the run up again.");
        assertThat(night.run(folder.resolve("out"), new RecordedModels()).exitCode())
                .isEqualTo(ExitCode.DONE);
    }
}

package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that set out at the same moment: one works, the other is refused and says who works. */
@Tag("slow")
class TwoProcessesTest {

    private static final int SECONDS = 120;

    @TempDir
    static Path folder;

    private static Contender one;
    private static Contender other;

    @BeforeAll
    static void twoProcesses() throws IOException {
        Night.in(folder.resolve("input"));
        one = new Contender();
        other = new Contender();
    }

    @AfterAll
    static void noProcessIsLeft() {
        one.process.destroyForcibly();
        other.process.destroyForcibly();
    }

    @RepeatedTest(20)
    void exactlyOneWorks(RepetitionInfo repetition) throws Exception {
        Path out = folder.resolve("out" + repetition.getCurrentRepetition());
        CompletableFuture<String> ofOne = one.set(out);
        CompletableFuture<String> ofOther = other.set(out);

        CompletableFuture.anyOf(ofOne, ofOther).get(SECONDS, TimeUnit.SECONDS);

        // Who works waits for this file, so the answer that is there is the refusal.
        boolean oneIsRefused = ofOne.isDone();
        String refusal = (oneIsRefused ? ofOne : ofOther).get();
        Contender worker = oneIsRefused ? other : one;
        assertThat(refusal)
                .startsWith(
                        "LOCKED Another process is at work on " + out + ": process " + worker.process.pid() + " on ");
        assertThat(oneIsRefused ? ofOther : ofOne).isNotDone();
        Files.createFile(Contender.release(out));
        assertThat((oneIsRefused ? ofOther : ofOne).get(SECONDS, TimeUnit.SECONDS))
                .isEqualTo("DONE Done.");
    }

    /** A process that runs the small night into each folder it is told, as soon as it is told. */
    static final class Contender {
        private final Process process;
        private final BufferedReader said;
        private final Writer told;

        Contender() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Contender.class.getName(),
                            folder.resolve("input").toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            said = process.inputReader(StandardCharsets.UTF_8);
            told = process.outputWriter(StandardCharsets.UTF_8);
        }

        CompletableFuture<String> set(Path out) throws IOException {
            told.write(out + "\n");
            told.flush();
            return CompletableFuture.supplyAsync(() -> {
                try {
                    return String.valueOf(said.readLine());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        static Path release(Path out) {
            return out.resolveSibling(out.getFileName() + ".release");
        }

        public static void main(String[] args) throws IOException {
            Night night = Night.at(Path.of(args[0]));
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Path out = Path.of(line);
                RunResult result = NightlyRun.run(night.into(out), outcomes -> {}, request -> {
                    while (!Files.exists(release(out))) {
                        LockSupport.parkNanos(1_000_000);
                    }
                    return new RecordedModels().load();
                });
                System.out.println(result.exitCode() + " " + result.message());
                System.out.flush();
            }
        }
    }
}

package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {

    private static final Instant NOW = Instant.parse("2026-11-12T01:30:00.123Z");

    @TempDir
    Path out;

    @Test
    void theSecondIsToldWhoHoldsItAndSinceWhen() throws Exception {
        try (StateLock first = StateLock.take(out.resolve(".state"), NOW)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> StateLock.take(out.resolve(".state"), NOW.plusSeconds(60)))
                    .isInstanceOf(StateLock.HeldException.class)
                    .hasMessageStartingWith("Another process is at work on " + out + ": process "
                            + ProcessHandle.current().pid() + " on ")
                    .hasMessageEndingWith(" since 2026-11-12T01:30:00Z. Wait until it has ended, or give this run"
                            + " another --out folder.");
        }
    }

    @Test
    void whoCameInVainTakesNothingFromTheHolder() throws Exception {
        try (StateLock first = StateLock.take(out, NOW)) {
            assertThat(first).isNotNull();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> StateLock.take(out, NOW)).isInstanceOf(StateLock.HeldException.class);
            }
        }
    }

    @Test
    void itIsFreeAgainWhenTheFirstHasEnded() throws Exception {
        StateLock.take(out, NOW).close();

        try (StateLock second = StateLock.take(out, NOW.plusSeconds(60))) {
            assertThat(second).isNotNull();
            assertThat(out.resolve("holder.txt")).content().endsWith("2026-11-12T01:31:00Z");
        }
        assertThat(out.resolve("holder.txt")).doesNotExist();
    }

    @Test
    void anyNumberMayReadInTheProcessThatHoldsItAndOneMayWorkBesideThem() throws Exception {
        try (StateLock reader = StateLock.takeToRead(out, NOW);
                StateLock another = StateLock.takeToRead(out, NOW)) {
            assertThat(reader).isNotSameAs(another);
            assertThat(StateLock.isAtWork(out)).isFalse();
            try (StateLock worker = StateLock.take(out, NOW)) {
                assertThat(worker).isNotNull();
                assertThat(StateLock.isAtWork(out)).isTrue();
                assertThat(out.resolve("holder.txt")).content().endsWith("2026-11-12T01:30:00Z");
                assertThatThrownBy(() -> StateLock.take(out, NOW)).isInstanceOf(StateLock.HeldException.class);
            }
            assertThat(StateLock.isAtWork(out)).isFalse();
            assertThat(out.resolve("holder.txt")).content().endsWith("2026-11-12T01:30:00Z, to read");
        }
        assertThat(out.resolve("holder.txt")).doesNotExist();
    }

    @Test
    void whoOnlyReadsIsNotAskedToWaitForAnother() throws Exception {
        try (StateLock worker = StateLock.take(out, NOW)) {
            assertThat(worker).isNotNull();
            assertThat(WaitingWorker.isThere(out)).isFalse();
            assertThat(out.resolve("waiting")).doesNotExist();
        }
    }

    @Test
    void aWorkerThatWaitsIsSeenUntilItEnds() throws Exception {
        assertThat(WaitingWorker.isThere(out)).isFalse();
        try (WaitingWorker waiting = WaitingWorker.at(out)) {
            waiting.show();
            assertThat(WaitingWorker.isThere(out)).isTrue();
        }
        assertThat(WaitingWorker.isThere(out)).isFalse();
    }

    @Test
    void whatAKilledProcessLeftDoesNotHoldIt() throws Exception {
        Files.writeString(out.resolve("lock"), "");
        Files.writeString(out.resolve("holder.txt"), "process 1 on elsewhere since 2026-11-01T00:00:00Z");

        StateLock.take(out, NOW).close();
    }

    @Test
    void aHolderWhoHasNotSaidItsNameYetIsNotTakenForTheOneThatWasKilledBefore() throws Exception {
        try (StateLock first = StateLock.take(out, NOW)) {
            assertThat(first).isNotNull();
            String self = Files.readString(out.resolve("holder.txt"));
            // No process has a number as high as this.
            Files.writeString(
                    out.resolve("holder.txt"),
                    self.replaceFirst("process \\d+", "process 99999999").replace("2026-11-12", "2026-11-01"));
            Thread naming = new Thread(() -> {
                try {
                    Thread.sleep(150);
                    Files.writeString(out.resolve("holder.txt"), self);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            naming.start();

            assertThatThrownBy(() -> StateLock.take(out, NOW)).hasMessageContaining(self);
            naming.join();
        }
    }

    @Test
    void aDatabaseThatAnotherProgramHasOpenIsRefusedInOneSentence() throws Exception {
        Night night = Night.in(out.resolve("input"));
        Path state = Files.createDirectories(out.resolve("out/.state"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenDatabase.class.getName(),
                        state.resolve("factcheck").toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("open");

            RunResult refused = night.run(out.resolve("out"), new RecordedModels());

            assertThat(refused.exitCode()).isEqualTo(ExitCode.LOCKED);
            assertThat(refused.message())
                    .isEqualTo("The database in " + state + " is open in a program other than this one, such as a"
                            + " browser for databases. Close it there, and run again.");
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(night.run(out.resolve("out"), new RecordedModels()).exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    /** Opens a database, says so, and keeps it until it is killed. */
    static final class OpenDatabase {
        public static void main(String[] args) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + args[0], "sa", "")) {
                System.out.println(connection.isValid(1) ? "open" : "not open");
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void twoRunsInOneProcessExcludeEachOtherToo() throws IOException {
        Night night = Night.in(out.resolve("input"));
        RecordedModels models = new RecordedModels();
        RunResult[] inner = new RunResult[1];
        RunResult outer = NightlyRun.run(night.into(out.resolve("out")), outcomes -> {}, request -> {
            inner[0] = night.run(out.resolve("out"), models);
            return models.load();
        });

        assertThat(outer.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(inner[0].exitCode()).isEqualTo(ExitCode.LOCKED);
        assertThat(inner[0].message())
                .contains("process " + ProcessHandle.current().pid());
        assertThat(inner[0].folder()).isNull();
    }
}

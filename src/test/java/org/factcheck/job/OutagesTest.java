package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker and the database of a run on several processes go away in the midst of judging: nothing is lost and nothing is
 * judged twice, and where they stay away, everybody who needs them says so and ends in time.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class OutagesTest {

    private static final int PATIENCE_SECONDS = 100;
    private static final int PAUSE_MILLIS = 12;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static Path undisturbed;

    private final List<Process> processes = new ArrayList<>();
    private String url = "";
    private String broker = "";
    private String behindGate = "";
    private Gate gate;

    @TempDir
    Path outs;

    @BeforeAll
    static void aServerAndARunInOneProcess() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .start();
        undisturbed =
                Night.folder(RemoteNight.in(folder.resolve("input")).run(folder.resolve("one"), new RecordedModels()));
    }

    @AfterAll
    static void noServerIsLeft() throws IOException {
        server.close();
    }

    @BeforeEach
    void anEmptyDatabaseThatCountsWhatIsJudged() throws Exception {
        String name = "remote" + System.nanoTime();
        sql("postgres", "create database " + name);
        url = server.getJdbcUrl("postgres", name);
        broker = RemoteNight.freeBroker();
        Schema.bringOn(JobDatabase.of(outs, new DatabaseSettings(url)));
        sql(name, "create table judged (seq integer)");
        sql(
                name,
                "create function note() returns trigger as 'begin insert into judged values (new.seq); return new; end'"
                        + " language plpgsql");
        gate = new Gate(server.getPort());
        behindGate = url.replace(":" + server.getPort() + "/", ":" + gate.port() + "/");
        sql(name, "create trigger counted after insert on outcome for each row execute function note()");
    }

    @AfterEach
    void noProcessIsLeft() throws IOException {
        processes.forEach(Process::destroyForcibly);
        gate.close();
    }

    @Test
    void aBrokerThatDiesAndComesBackCostsTime() throws Exception {
        Process dies = broker("first-broker");
        Process manager = start("manager", "manager", "other-broker");
        start("worker", "one", "other-broker");
        start("worker", "two", "other-broker");
        await("the first claims", () -> judged() >= 8);

        dies.destroyForcibly().waitFor();
        await("the manager's notice", () -> logged("manager").contains(" does not answer, and is asked again for "));
        Thread.sleep(2000);
        broker("second-broker");

        assertEnds(manager, ExitCode.DONE);
        assertSameBytes();
        assertEachJudgedOnce();
    }

    @Test
    void aBrokerThatStaysAwayFailsTheRunAndTheNextOneTakesItUp() throws Exception {
        Process dies = broker("first-broker");
        Process manager = start("manager", "manager", "other-broker", "hasty");
        start("worker", "one", "other-broker");
        await("the first claims", () -> judged() >= 8);

        dies.destroyForcibly().waitFor();

        assertEnds(manager, ExitCode.FAILED);
        assertThat(logged("manager"))
                .contains("The run failed: the step judgeClaims stopped at: The broker at " + broker
                        + " has not answered for ")
                .contains(" s, and no claim was judged meanwhile: ")
                .contains("Start it, or correct workers.broker in the job file.")
                .contains("Run the same command again.");
        assertThat(judged()).isLessThan(RemoteNight.CLAIMS);

        broker("second-broker");
        assertEnds(start("manager", "manager", "other-broker"), ExitCode.DONE);
        assertSameBytes();
        assertEachJudgedOnce();
    }

    @Test
    void aDatabaseThatIsStartedAnewCostsARunThatTheNextOneTakesUp() throws Exception {
        Process manager = start("manager", "manager");
        Process worker = start("worker", "one");
        await("the first claims", () -> judged() >= 8);

        gate.shut();
        Thread.sleep(3000);
        gate.reopen();

        // It may get as far as to publish, where it finds that its lock is gone.
        assertEnds(manager, ExitCode.FAILED);
        assertThat(logged("manager"))
                .containsPattern(
                        "The run failed: (the step publish stopped at: The connection that held the lock of the"
                                + " job nightly broke|The database at jdbc:postgresql://localhost:" + gate.port()
                                + "/)")
                .contains(" Run the same command again.");
        assertEnds(start("manager", "manager"), ExitCode.DONE);
        assertThat(worker.isAlive()).as(this::logs).isTrue();
        assertSameBytes();
        assertEachJudgedOnce();
    }

    @Test
    void aDatabaseThatStaysAwayEndsRunAndWorkerAndTheNextTakeItUp() throws Exception {
        Process manager = start("manager", "manager", "hasty");
        Process worker = start("worker", "one", "hasty");
        await("the first claims", () -> judged() >= 8);

        gate.shut();

        assertEnds(manager, ExitCode.FAILED);
        assertEnds(worker, ExitCode.FAILED);
        assertDatabaseNamed("manager", "The run failed: ", " Run the same command again.");
        assertDatabaseNamed("one", "The worker failed: ", " It was waited for ");

        gate.reopen();
        start("worker", "two");
        assertEnds(start("manager", "manager"), ExitCode.DONE);
        assertSameBytes();
        assertEachJudgedOnce();
    }

    private Process broker(String name) throws Exception {
        Process process = start("broker", name);
        await("the broker", () -> logged(name).contains(RemoteNight.LISTENING));
        return process;
    }

    private Process start(String role, String name, String... more) throws IOException {
        Process process =
                RemoteNight.start(role, folder.resolve("input"), out(name), behindGate, broker, PAUSE_MILLIS, more);
        processes.add(process);
        return process;
    }

    private Path out(String name) {
        return outs.resolve(name);
    }

    private String logged(String name) throws IOException {
        return RemoteNight.logged(out(name));
    }

    private void assertEnds(Process process, ExitCode code) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(this::logs)
                .isTrue();
        assertThat(process.exitValue()).as(this::logs).isEqualTo(code.code());
    }

    private void assertDatabaseNamed(String name, String begin, String then) throws IOException {
        assertThat(logged(name))
                .contains(begin + "The database at jdbc:postgresql://localhost:" + gate.port() + "/")
                .contains(" Make sure that it runs and can be reached from here." + then)
                .doesNotContain("has room");
    }

    private void assertSameBytes() throws IOException {
        Path run = out("manager").resolve("nightly/latest").toRealPath();
        assertThat(run.getFileName()).isEqualTo(undisturbed.getFileName());
        for (String file : Night.names(undisturbed)) {
            if (!file.equals("run.json")) {
                assertThat(run.resolve(file)).hasSameBinaryContentAs(undisturbed.resolve(file));
            }
        }
    }

    private void assertEachJudgedOnce() throws SQLException {
        assertThat(judged()).isEqualTo(RemoteNight.CLAIMS);
        assertThat(number("select count(distinct seq) from judged")).isEqualTo(RemoteNight.CLAIMS);
    }

    private int judged() throws SQLException {
        return number("select count(*) from judged");
    }

    private int number(String query) throws SQLException {
        try (Connection connection = java.sql.DriverManager.getConnection(url);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void sql(String database, String text) throws SQLException {
        try (Connection connection = java.sql.DriverManager.getConnection(server.getJdbcUrl("postgres", database));
                Statement sql = connection.createStatement()) {
            sql.execute(text);
        }
    }

    private void await(String what, Callable<Boolean> condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - begun)
                    .as(() -> "still waiting for " + what + "\n" + logs())
                    .isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            Thread.sleep(50);
        }
    }

    private String logs() {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("manager", "one", "two", "first-broker", "second-broker")) {
            try {
                all.append("== ").append(name).append('\n').append(RemoteNight.logged(out(name)));
            } catch (IOException e) {
                all.append(e);
            }
        }
        return all.toString();
    }
}

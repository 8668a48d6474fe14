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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * A run that hands its claims out to workers, all of them processes of their own, over a broker and a PostgreSQL server:
 * it comes to the bytes of a run in one process, whatever becomes of the workers, and no claim is judged twice.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class RemoteProcessesTest {

    private static final int PATIENCE_SECONDS = 100;
    private static final int STOP_SECONDS = 20;
    private static final int PAUSE_MILLIS = 12;
    private static final Pattern TAKEN = Pattern.compile("(judgeClaims:stretch\\d+-\\d+) is taken");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static Path undisturbed;

    private final List<Process> processes = new ArrayList<>();
    private String url = "";
    private String broker = "";

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
        sql(name, "create trigger counted after insert on outcome for each row execute function note()");
    }

    @AfterEach
    void noProcessIsLeft() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void workersMayDieFreezeAndComeLate() throws Exception {
        Process manager = start("manager", "manager");
        Process dies = start("worker", "dies");
        Process freezes = start("worker", "freezes");
        await("the first claims", () -> judged() >= 8 && hasTaken("dies") && hasTaken("freezes"));

        dies.destroyForcibly();
        await("more claims", () -> judged() >= 16);
        // Frozen in the middle of another one, which takes some seconds.
        String before = lastTaken("freezes");
        await("another one taken", () -> !lastTaken("freezes").equals(before));
        Thread.sleep(500);
        signal("STOP", freezes);
        String frozen = lastTaken("freezes");
        start("worker", "late");
        await(
                "the frozen one's work in other hands",
                () -> RemoteNight.logged(out("late")).contains(frozen + " is taken"));
        signal("CONT", freezes);

        assertThat(manager.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(manager.exitValue()).as(this::logs).isZero();
        assertSameBytes();
        assertThat(judged()).isEqualTo(RemoteNight.CLAIMS);
        assertThat(number("select count(distinct seq) from judged")).isEqualTo(RemoteNight.CLAIMS);
        assertThat(RemoteNight.logged(out("late"))).as(this::logs).contains(frozen + " is taken, for the 2. time.");
        assertStopsInTime(freezes);
        assertThat(RemoteNight.logged(out("freezes")))
                .as(this::logs)
                .contains(frozen + " is not in this worker's hands any more");
    }

    @Test
    void aWorkerOfAnotherModelIsRefusedAndOneThatIsStoppedGivesBackWhatItHas() throws Exception {
        Process manager = start("manager", "manager");
        Process first = start("worker", "first");
        Process other = start("worker", "other", "other-model");
        await("the first claims", () -> judged() >= 8);

        assertThat(other.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isEqualTo(ExitCode.MISCONFIGURED.code());
        String refusal = "The worker is refused, as its stance model (other words) is not the manager's (shared words)."
                + " Give both the same model.folder and the same files in it.";
        assertThat(RemoteNight.logged(out("other"))).contains(refusal).doesNotContain("is taken");

        String before = lastTaken("first");
        await("another one taken", () -> !lastTaken("first").equals(before));
        assertStopsInTime(first);
        assertThat(RemoteNight.logged(out("first"))).contains(" is given back after ");
        start("worker", "second");

        assertThat(manager.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(manager.exitValue()).as(this::logs).isZero();
        assertThat(RemoteNight.logged(out("manager"))).contains(refusal + " It is process " + other.pid() + " on ");
        assertSameBytes();
        assertThat(judged()).isEqualTo(RemoteNight.CLAIMS);
    }

    @Test
    void theRunJudgesAsWellAndIsTakenUpWhereItWasStopped() throws Exception {
        Process manager = start("manager", "manager", "works");
        await("the first claims", () -> judged() >= 8);
        assertStopsInTime(manager);
        int judged = judged();
        assertThat(judged).as(this::logs).isLessThan(RemoteNight.CLAIMS);

        RunResult again = Night.at(folder.resolve("input"))
                .with(RemoteNight.operations(url, broker, true))
                .run(out("manager"), new RecordedModels());

        assertThat(again.exitCode()).as(() -> Night.told(again)).isEqualTo(ExitCode.DONE);
        assertSameBytes();
        assertThat(judged()).isEqualTo(RemoteNight.CLAIMS);
    }

    @Test
    void whatTakesEveryWorkerDownFailsTheRunAndIsNamed() throws Exception {
        RecordedModels broken = new RecordedModels().beforeAnswer(pair -> {
            if (pair.claim().contains("number 37 ")) {
                throw new LinkageError("no end to this claim");
            }
        });
        Night night = Night.at(folder.resolve("input")).with(RemoteNight.operations(url, broker, true));

        RunResult failed = night.run(out("manager"), broken);

        assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.message())
                .contains("(places in the claims file from 0) were begun 5 times and no worker got any further")
                .contains("no end to this claim");
        assertThat(judged()).isBetween(1, RemoteNight.CLAIMS - 1);

        assertThat(night.run(out("manager"), new RecordedModels()).exitCode()).isEqualTo(ExitCode.DONE);
        assertSameBytes();
        assertThat(judged()).isEqualTo(RemoteNight.CLAIMS);
    }

    private Process start(String role, String name, String... more) throws IOException {
        Process process = RemoteNight.start(role, folder.resolve("input"), out(name), url, broker, PAUSE_MILLIS, more);
        processes.add(process);
        return process;
    }

    private Path out(String name) {
        return outs.resolve(name);
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

    private static void assertStopsInTime(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.STOPPED.code());
    }

    private boolean hasTaken(String name) throws IOException {
        return TAKEN.matcher(RemoteNight.logged(out(name))).find();
    }

    private String lastTaken(String name) throws IOException {
        Matcher taken = TAKEN.matcher(RemoteNight.logged(out(name)));
        String last = "";
        while (taken.find()) {
            last = taken.group(1);
        }
        return last;
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

    private static void signal(String name, Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
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
        for (String name : List.of("manager", "dies", "freezes", "late", "other", "first", "second")) {
            try {
                all.append("== ").append(name).append('\n').append(RemoteNight.logged(out(name)));
            } catch (IOException e) {
                all.append(e);
            }
        }
        return all.toString();
    }
}

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A run and its workers as processes of their own, with a PostgreSQL server that counts what is judged. */
abstract class RemoteProcesses {

    static final int PATIENCE_SECONDS = 100;
    private static final int PAUSE_MILLIS = 12;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static Path undisturbed;

    private final List<Process> processes = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
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

    /** Starts a process of the job that knows the database by this address. */
    final Process startOn(String database, String role, String name, String... more) throws IOException {
        Process process = RemoteNight.start(role, input(), out(name), database, broker, PAUSE_MILLIS, more);
        processes.add(process);
        names.add(name);
        return process;
    }

    final Path input() {
        return folder.resolve("input");
    }

    final String url() {
        return url;
    }

    final String broker() {
        return broker;
    }

    static int port() {
        return server.getPort();
    }

    final String logged(String name) throws IOException {
        return RemoteNight.logged(out(name));
    }

    final Path out(String name) {
        return outs.resolve(name);
    }

    final void assertSameBytes() throws IOException {
        Path run = out("manager").resolve("nightly/latest").toRealPath();
        assertThat(run.getFileName()).isEqualTo(undisturbed.getFileName());
        for (String file : Night.names(undisturbed)) {
            if (!file.equals("run.json")) {
                assertThat(run.resolve(file)).hasSameBinaryContentAs(undisturbed.resolve(file));
            }
        }
    }

    final void assertEachJudgedOnce() throws SQLException {
        assertThat(judged()).isEqualTo(RemoteNight.CLAIMS);
        assertThat(number("select count(distinct seq) from judged")).isEqualTo(RemoteNight.CLAIMS);
    }

    final int judged() throws SQLException {
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

    final void await(String what, Callable<Boolean> condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - begun)
                    .as(() -> "still waiting for " + what + "\n" + logs())
                    .isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            Thread.sleep(50);
        }
    }

    final String logs() {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            try {
                all.append("== ").append(name).append('\n').append(logged(name));
            } catch (IOException e) {
                all.append(e);
            }
        }
        return all.toString();
    }
}

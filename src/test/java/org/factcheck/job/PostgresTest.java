package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same job on a PostgreSQL server: the same bytes, one machine at a time, taken up wherever it was killed. */
@Tag("slow")
class PostgresTest {

    /** As long as {@link CrashTest} gives the same process: it waits for nobody, but others may need its processors. */
    private static final int RUN_SECONDS = 300;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static Path undisturbed;

    private String url;
    private Night night;

    @BeforeAll
    static void aServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .start();
        undisturbed =
                Night.folder(Night.in(folder.resolve("input")).run(folder.resolve("embedded"), new RecordedModels()));
    }

    @AfterAll
    static void noServerIsLeft() throws IOException {
        server.close();
    }

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        String name = "night" + System.nanoTime();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create database " + name);
        }
        url = server.getJdbcUrl("postgres", name);
        night = Night.at(folder.resolve("input")).with(Operations.defaults().with(new DatabaseSettings(url)));
    }

    @Test
    void itComesToTheSameBytesAndRemembersThem(@TempDir Path out) throws IOException {
        RecordedModels models = new RecordedModels();

        assertSameAsUndisturbed(night.run(out, models));

        int asked = models.pairsAsked();
        assertThat(night.run(out, models).message()).startsWith("Nothing to do");
        assertThat(night.repeat(out, models).message()).isEqualTo("Done.");
        assertThat(models.pairsAsked()).isEqualTo(asked);
        assertThat(out.resolve(".state/factcheck.mv.db")).doesNotExist();
    }

    @Test
    void aNewerDatabaseIsRefused(@TempDir Path out) throws Exception {
        night.run(out, new RecordedModels());
        try (Connection connection = night.into(out).database().connect();
                Statement sql = connection.createStatement()) {
            sql.execute(UpgradeTest.NEWER);
            RunResult refused = night.on(Night.DATE.plusDays(1)).run(out, new RecordedModels());
            sql.execute("delete from flyway_schema_history where version = '999'");

            assertThat(refused.exitCode()).isEqualTo(ExitCode.MISCONFIGURED);
            assertThat(refused.message()).contains("was brought to version 999 of its tables by a newer version");
        }
        assertThat(night.on(Night.DATE.plusDays(1))
                        .run(out, new RecordedModels())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void theSameJobOnAnotherMachineIsRefusedAndToldByWhom(@TempDir Path here, @TempDir Path there) {
        RecordedModels models = new RecordedModels();
        RunResult[] second = new RunResult[1];

        RunResult first = NightlyRun.run(night.into(here), outcomes -> {}, request -> {
            // Another output folder, as another machine has: the lock on the files is not in the way.
            second[0] = night.run(there, models);
            return models.load();
        });

        assertThat(first.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(second[0].exitCode()).isEqualTo(ExitCode.LOCKED);
        assertThat(second[0].message())
                .startsWith("Another process is at work on the job nightly in the same database: process "
                        + ProcessHandle.current().pid() + " on ")
                .contains(" since ");
        assertThat(night.run(there, models).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aRunThatLostItsLockPublishesNothing(@TempDir Path out) {
        RecordedModels models = new RecordedModels().beforeAnswer(pair -> breakTheConnectionThatHoldsTheLock());

        RunResult result = night.run(out, models);

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.message()).contains("The connection that held the lock of the job nightly broke.");
        assertThat(out.resolve("nightly/latest")).doesNotExist();
        assertThat(night.run(out, new RecordedModels()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit#20", "commit#40", "commit#70", "move#3", "after-move#4", "createSymbolicLink#2"})
    void killedItIsTakenUp(String place, @TempDir Path parent) throws Exception {
        Path out = parent.resolve("out");
        Process process = RecordedRun.start(folder.resolve("input"), out, place, url);
        try {
            assertThat(process.waitFor(RUN_SECONDS, TimeUnit.SECONDS))
                    .as(Files.readString(RecordedRun.log(out)))
                    .isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(RecordedRun.log(out)))
                    .isEqualTo(128 + 9);
        } finally {
            process.destroyForcibly();
        }

        assertSameAsUndisturbed(night.run(out, new RecordedModels()));
        assertThat(night.run(out, new RecordedModels()).message()).startsWith("Nothing to do");
    }

    private void breakTheConnectionThatHoldsTheLock() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSameAsUndisturbed(RunResult result) throws IOException {
        assertThat(result.exitCode()).as(() -> Night.told(result)).isEqualTo(ExitCode.DONE);
        for (String file : Night.names(undisturbed)) {
            if (!file.equals("run.json")) {
                assertThat(Night.folder(result).resolve(file)).hasSameBinaryContentAs(undisturbed.resolve(file));
            }
        }
    }
}

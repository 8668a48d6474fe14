package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server that loses its connections while its tables are brought on: around the row that says that a version was
 * reached, which Flyway writes on another connection than the one that makes the tables.
 */
@Tag("slow")
class PostgresUpgradeTest {

    /** Ends all other connections, or all, when the row of a version is written, or when it is committed. */
    private static final String STRIKE = """
            create function strike() returns trigger language plpgsql as $$ begin
                if new.version = '%s' then
                    perform pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and (pid <> pg_backend_pid() or %s);
                    perform pg_sleep(1);
                end if;
                return new;
            end $$;
            create constraint trigger strike after insert on flyway_schema_history
                deferrable initially %s for each row execute function strike();
            """;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void aServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .start();
    }

    @AfterAll
    static void noServerIsLeft() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"4, false, deferred", "4, false, immediate", "4, true, deferred", "8, true, deferred"})
    void theNextRunGoesOn(String version, boolean itself, String when, @TempDir Path out) throws Exception {
        String name = "upgrade" + System.nanoTime();
        sql("postgres", "create database " + name);
        String url = server.getJdbcUrl("postgres", name);
        Night night = Night.in(folder.resolve("input-" + name))
                .with(Operations.defaults().with(new DatabaseSettings(url)));
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/postgresql")
                .target("3")
                .load()
                .migrate();
        sql(name, STRIKE.formatted(version, itself, when));

        RunResult cutOff = night.run(out, new RecordedModels());
        assertThat(cutOff.exitCode()).as(cutOff.message()).isEqualTo(ExitCode.FAILED);

        sql(name, "drop trigger strike on flyway_schema_history; drop function strike()");
        RunResult next = night.run(out, new RecordedModels());
        assertThat(next.exitCode()).as(() -> Night.told(next)).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatArticlesAreFoundByIsFilledIn(@TempDir Path out) throws Exception {
        String name = "fill";
        sql("postgres", "create database " + name);
        Night night = Night.in(folder.resolve("input-" + name))
                .with(Operations.defaults().with(new DatabaseSettings(server.getJdbcUrl("postgres", name))));
        assertThat(night.run(out, new RecordedModels()).exitCode()).isEqualTo(ExitCode.DONE);
        // As before the version that brought these columns.
        sql(
                name,
                "update article set title = null, source = null, published = null, head = null;"
                        + " delete from flyway_schema_history where version in ('9', '10')");

        night.on(Night.DATE.plusDays(1)).run(out, new RecordedModels());

        try (Connection connection = server.getDatabase("postgres", name).getConnection();
                Statement sql = connection.createStatement();
                ResultSet counted =
                        sql.executeQuery("select count(*), count(title), count(source), count(head) from article")) {
            counted.next();
            assertThat(counted.getInt(1)).isPositive();
            assertThat(counted.getInt(2)).isEqualTo(counted.getInt(1));
            assertThat(counted.getInt(3)).isEqualTo(counted.getInt(1));
            assertThat(counted.getInt(4)).isEqualTo(counted.getInt(1));
        }
    }

    private static void sql(String database, String statement) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.factcheck.store.HistoryStore.PastRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database of each earlier version of the schema, with one night in it, is brought to this one and goes on from there. */
class UpgradeTest {

    /** How many versions of the schema there are. */
    static final int VERSIONS = 10;

    /** What a newer program leaves in any database. */
    static final String NEWER = "insert into \"flyway_schema_history\" select \"installed_rank\" + 100, '999',"
            + " \"description\", \"type\", 'V999__later.sql', \"checksum\", \"installed_by\", \"installed_on\","
            + " \"execution_time\", \"success\" from \"flyway_schema_history\" where \"version\" = '1'";

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void theNightAfterTellsTheVerdictsBefore(int version) throws Exception {
        Night night = Night.in(folder.resolve("input"));
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve(".state"));
        restore(version, out.resolve(".state/factcheck"));

        RunResult next = night.on(Night.DATE.plusDays(1)).run(out, new RecordedModels());

        assertThat(next.exitCode()).as(next.message()).isEqualTo(ExitCode.DONE);
        assertThat(Night.column(Night.folder(next).resolve("verdicts.csv"), "previous_verdict"))
                .containsExactly("CONFLICTING", "SUPPORTED", "SUPPORTED", "SUPPORTED", "NOT_ENOUGH_EVIDENCE");
        try (Archive archive = Archive.open(out, DatabaseSettings.embedded())) {
            List<PastRun> runs = archive.history().runs("nightly", 10);
            assertThat(runs).extracting(PastRun::businessDate).containsExactly(Night.DATE.plusDays(1), Night.DATE);
            assertThat(runs).extracting(PastRun::claims).containsExactly(Night.CLAIMS, Night.CLAIMS);
            assertThat(archive.history().verdicts("nightly", "t1", 10))
                    .extracting(each -> each.printed().score())
                    .as("scores are kept")
                    .doesNotContainNull();
        }
    }

    @Test
    void whatIsLeftOfAnUpgradeThatWasCutOffIsOfNoAccount() throws Exception {
        Night night = Night.in(folder.resolve("input"));
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve(".state"));
        restore(VERSIONS - 1, out.resolve(".state/factcheck"));
        Files.writeString(out.resolve(".state/factcheck.unfinished.mv.db"), "half of a copy");

        RunResult next = night.on(Night.DATE.plusDays(1)).run(out, new RecordedModels());

        assertThat(next.exitCode()).as(next.message()).isEqualTo(ExitCode.DONE);
        assertThat(Night.names(out.resolve(".state"))).doesNotContain("factcheck.unfinished.mv.db");
        assertThat(runs(out)).hasSize(2);
    }

    @Test
    void aNewerDatabaseIsRefusedAndLeftAsItIs() throws Exception {
        Night night = Night.in(folder.resolve("input"));
        Path out = folder.resolve("out");
        night.run(out, new RecordedModels());
        Path database = out.resolve(".state/factcheck");
        sql(database, NEWER);
        sql(database, "alter table run drop column exit_code");
        RecordedModels models = new RecordedModels();

        RunResult refused = night.on(Night.DATE.plusDays(1)).run(out, models);

        String message =
                "The database " + database + ".mv.db was brought to version 999 of its tables by a newer version"
                        + " of this program, which knows them up to version " + VERSIONS
                        + ". Nothing was changed. Use the newer"
                        + " program, restore a backup of before, or keep the outputs of this one elsewhere (--out,"
                        + " database.url).";
        assertThat(refused.message()).isEqualTo(message);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.MISCONFIGURED);
        assertThat(models.textsEmbedded()).isZero();
        assertThat(Night.names(out.resolve("nightly"))).containsExactly(Night.DATE.toString(), "latest");
        assertThatThrownBy(() -> Archive.open(out, DatabaseSettings.embedded()))
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        each -> assertThat(each.exitCode()).isEqualTo(ExitCode.MISCONFIGURED));
        sql(database, "delete from \"flyway_schema_history\" where \"version\" = '999'");
        sql(database, "alter table run add column exit_code integer");
        assertThat(runs(out)).hasSize(1);
    }

    @Test
    void bothKindsOfDatabaseHaveTheSameVersions() throws IOException {
        assertThat(names(MIGRATIONS.resolve("postgresql")))
                .isNotEmpty()
                .isEqualTo(names(MIGRATIONS.resolve("migration")));
    }

    private static List<PastRun> runs(Path out) throws Exception {
        try (Archive archive = Archive.open(out, DatabaseSettings.embedded())) {
            return archive.history().runs("nightly", 10);
        }
    }

    /** A database of this version of the schema, with one night in it. */
    static void restore(int version, Path database) throws Exception {
        Path dump = Path.of("src", "test", "resources", "store", "schema-" + version + ".sql");
        sql(database, "runscript from '" + dump.toAbsolutePath() + "'");
    }

    private static void sql(Path database, String statement) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + database.toAbsolutePath(), "sa", "");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

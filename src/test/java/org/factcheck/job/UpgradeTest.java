package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
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
    void bothKindsOfDatabaseHaveTheSameVersions() throws IOException {
        assertThat(names(MIGRATIONS.resolve("postgresql")))
                .isNotEmpty()
                .isEqualTo(names(MIGRATIONS.resolve("migration")));
    }

    private static void restore(int version, Path database) throws Exception {
        Path dump = Path.of("src", "test", "resources", "store", "schema-" + version + ".sql");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + database.toAbsolutePath(), "sa", "");
                Statement sql = connection.createStatement()) {
            sql.execute("runscript from '" + dump.toAbsolutePath() + "'");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

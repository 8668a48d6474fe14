package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.factcheck.store.HistoryStore.PastRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final DatabaseSettings EMBEDDED = DatabaseSettings.embedded();

    @TempDir
    Path folder;

    private Night night;
    private Path out;
    private Path copy;

    @BeforeEach
    void oneNight() throws IOException {
        night = Night.in(folder.resolve("input"));
        out = folder.resolve("out");
        copy = folder.resolve("copies/night.zip");
        assertThat(night.run(out, new RecordedModels()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatWasCopiedIsPutBackAndWhatWasThereIsKept() throws Exception {
        Backup.write(out, EMBEDDED, copy);
        night.on(Night.DATE.plusDays(1)).run(out, new RecordedModels());
        assertThat(runs()).hasSize(2);

        Path before = Backup.restore(out, EMBEDDED, copy);

        assertThat(runs())
                .singleElement()
                .satisfies(run -> assertThat(run.businessDate()).isEqualTo(Night.DATE));
        assertThat(before).isEqualTo(out.resolve(".state/before-restore.mv.db")).isNotEmptyFile();
        RecordedModels models = new RecordedModels();
        assertThat(night.run(out, models).message()).startsWith("Nothing to do");
        assertThat(models.textsEmbedded()).isZero();
        assertThat(Night.names(folder.resolve("copies"))).containsExactly("night.zip");
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws Exception {
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, "dear to somebody");

        assertThatThrownBy(() -> Backup.write(out, EMBEDDED, copy))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The file '" + copy + "' is there already. Name one that is not.");
        assertThat(copy).hasContent("dear to somebody");
    }

    @Test
    void bothAreRefusedWhileARunIsAtWork() throws Exception {
        Backup.write(out, EMBEDDED, copy);
        try (StateLock lock = StateLock.take(out.resolve(".state"), Instant.EPOCH)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> Backup.write(out, EMBEDDED, folder.resolve("other.zip")))
                    .hasMessageStartingWith("Another process is at work on " + out)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.LOCKED));
            assertThatThrownBy(() -> Backup.restore(out, EMBEDDED, copy))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.LOCKED));
        }
        assertThat(folder.resolve("other.zip")).doesNotExist();
    }

    @Test
    void aCopyOfANewerProgramIsRefused() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + out.resolve(".state/factcheck"), "sa", "");
                Statement sql = connection.createStatement()) {
            sql.execute(UpgradeTest.NEWER);
        }
        Backup.write(out, EMBEDDED, copy);
        Path elsewhere = folder.resolve("elsewhere");

        assertThatThrownBy(() -> Backup.restore(elsewhere, EMBEDDED, copy))
                .hasMessage("The file '" + copy + "' was written by a newer version of this program: its schema has"
                        + " version 999, which this one does not know. Restore it with that version.");
        assertThat(elsewhere.resolve(".state/factcheck.mv.db")).doesNotExist();
    }

    @Test
    void whatIsNoCopyIsRefused() throws Exception {
        Path other = Files.writeString(folder.resolve("letter.zip"), "Dear all,");

        assertThatThrownBy(() -> Backup.restore(out, EMBEDDED, other))
                .hasMessage("The file '" + other + "' is no copy that 'backup' wrote. Name one that is.");
        assertThat(runs()).hasSize(1);
    }

    @Test
    void aServerIsCopiedByItsOwnMeans() {
        assertThatThrownBy(() -> Backup.write(out, new DatabaseSettings("jdbc:postgresql://db/factcheck"), copy))
                .hasMessageContaining("pg_dump");
    }

    private List<PastRun> runs() throws Exception {
        try (Archive archive = Archive.open(out, EMBEDDED)) {
            return archive.history().runs("nightly", 10);
        }
    }
}

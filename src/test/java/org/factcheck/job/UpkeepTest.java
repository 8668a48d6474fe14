package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.factcheck.store.HistoryStore.PastRun;
import org.junit.jupiter.api.Test;

/** What is past its time goes; what is of use stays. */
class UpkeepTest extends SmallNight {

    private static final LocalDate FIRST = Night.DATE;

    @Test
    void outputsGoByAgeAndNumberAndTheirHistoryLater() throws Exception {
        Night forgetful = night.with(Operations.defaults().with(new RetentionSettings(2, 2, 4, 2, 60, 1000)));
        for (int day = 0; day < 7; day++) {
            assertThat(forgetful.on(FIRST.plusDays(day)).run(out, models).exitCode())
                    .isEqualTo(ExitCode.DONE);
        }

        assertThat(Night.names(out.resolve("nightly")))
                .containsExactly("2026-11-16", "2026-11-17", "2026-11-18", "latest");
        assertThat(history())
                .extracting(PastRun::businessDate)
                .containsExactly(
                        FIRST.plusDays(6), FIRST.plusDays(5), FIRST.plusDays(4), FIRST.plusDays(3), FIRST.plusDays(2));
        assertThat(history()).allSatisfy(run -> assertThat(run.claims()).isEqualTo(Night.CLAIMS));
        assertThat(count("select count(distinct run_id) from outcome")).isEqualTo(3);
        assertThat(count("select count(*) from batch_job_execution")).isEqualTo(5);
        assertThat(count("select count(*) from article")).isEqualTo(Night.ARTICLES);
    }

    @Test
    void neitherTheNewestNightNorTheOneJustMadeGoes() throws Exception {
        Night forgetful = night.with(Operations.defaults().with(new RetentionSettings(1, 1, 1, 2, 1, 1)));
        RunResult last = forgetful.on(FIRST.plusDays(400)).run(out, models);

        RunResult older = forgetful.run(out, models);

        assertThat(older.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Night.folder(older).resolve("report.pdf")).exists();
        assertThat(out.resolve("nightly/latest").toRealPath())
                .isEqualTo(Night.folder(last).toRealPath());
        assertThat(Night.folder(last).resolve("report.pdf")).exists();
    }

    @Test
    void aNightThatWasClearedAwayCanBeMadeAgain() throws Exception {
        byte[] first = Files.readAllBytes(Night.folder(night.run(out, models)).resolve("verdicts.csv"));
        Night forgetful = night.with(Operations.defaults().with(new RetentionSettings(1, 1, 100, 10, 60, 1000)));
        forgetful.on(FIRST.plusDays(5)).run(out, models);
        assertThat(Night.names(out.resolve("nightly"))).containsExactly("2026-11-17", "latest");

        RunResult again = night.run(out, models);

        assertThat(again.message()).isEqualTo("Done.");
        assertThat(Night.folder(again).resolve("verdicts.csv")).hasBinaryContent(first);
    }

    @Test
    void whatPeoplePutBesideTheOutputsStays() throws Exception {
        night.run(out, models);
        Path folderOfTheNight = out.resolve("nightly/2026-11-12");
        Files.writeString(folderOfTheNight.resolve("note.txt"), "Seen by Ilse.");

        night.with(Operations.defaults().with(new RetentionSettings(1, 1, 100, 10, 60, 1000)))
                .on(FIRST.plusDays(5))
                .run(out, models);

        assertThat(Night.names(folderOfTheNight)).containsExactly("note.txt");
    }

    @Test
    void answersThatNoRunHadAUseForGoAndOthersAreNoted() throws Exception {
        night.run(out, models);
        int answers = count("select count(*) from stance_answer");
        sql("insert into stance_answer (cache_key, supports, refutes, neutral, last_used)"
                + " values ('of old', 0, 0, 1, date '2020-01-01')");
        sql("update stance_answer set last_used = current_date - 30 where cache_key <> 'of old'");
        int asked = models.pairsAsked();
        // As after a week: the verdicts do not stand, and are made of the answers again.
        try (Stream<Path> kept = Files.walk(out.resolve(".state/index"))) {
            for (Path note :
                    kept.filter(file -> file.endsWith("judged.properties")).toList()) {
                Files.delete(note);
            }
        }

        night.on(FIRST.plusDays(1)).run(out, models);

        assertThat(models.pairsAsked()).isEqualTo(asked);
        assertThat(count("select count(*) from stance_answer where cache_key = 'of old'"))
                .isZero();
        assertThat(count("select count(*) from stance_answer where last_used >= current_date - 1"))
                .isEqualTo(answers);
    }

    private List<PastRun> history() throws Exception {
        try (Archive archive = Archive.open(out, DatabaseSettings.embedded())) {
            return archive.history().runs("nightly", 100);
        }
    }

    private int count(String query) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + out.resolve(".state/factcheck"), "sa", "");
    }
}

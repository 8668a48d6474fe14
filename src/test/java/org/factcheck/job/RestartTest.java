package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.factcheck.stance.StanceModelException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was cut off comes to the same bytes as one that nothing disturbed, and judges nothing twice. */
class RestartTest {

    @TempDir
    static Path whole;

    private static Path undisturbed;
    private static int pairsOfAWholeRun;

    @TempDir
    Path folder;

    private Night night;
    private Path out;

    @BeforeAll
    static void aRunThatNothingDisturbs() throws IOException {
        RecordedModels models = new RecordedModels();
        undisturbed = Night.folder(night(whole).run(whole.resolve("out"), models));
        pairsOfAWholeRun = models.pairsAsked();
    }

    @BeforeEach
    void theSameNight() throws IOException {
        night = night(folder);
        out = folder.resolve("out");
    }

    private static Night night(Path root) throws IOException {
        return Night.in(root.resolve("input")).with(1, 32);
    }

    @Test
    void anErrorHalfWayThroughJudgingIsTakenUpWhereItStopped() {
        RecordedModels models = new RecordedModels();
        AtomicInteger left = new AtomicInteger(pairsOfAWholeRun / 2);
        models.beforeAnswer(pair -> {
            if (left.getAndDecrement() <= 0) {
                throw new OutOfMemoryError("no room for the model");
            }
        });

        RunResult cutOff = night.run(out, models);

        assertThat(cutOff.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(cutOff.message())
                .startsWith("The run failed: the step judgeClaims stopped at: java.lang.OutOfMemoryError: no room for"
                        + " the model Run the same command again.");
        assertThat(out.resolve("nightly")).doesNotExist();
        int judgedBefore = models.pairsAsked();

        RunResult again = night.run(out, models.beforeAnswer(pair -> {}));

        assertSameAsUndisturbed(again);
        // The claims at work when it stopped, at most two in a stretch, are asked again as a whole; none before them
        // is.
        assertThat(models.pairsAsked()).isBetween(pairsOfAWholeRun, pairsOfAWholeRun + 20);
        assertThat(judgedBefore).isPositive();
    }

    @Test
    void claimsThatFailedBeforeTheRunWasCutOffAreTriedAgainAndNotForgotten() {
        RecordedModels models = new RecordedModels();
        models.beforeAnswer(pair -> {
            if (pair.claim().startsWith("The tramway")) {
                throw new StanceModelException("The model choked.", new IllegalStateException());
            }
            if (pair.claim().startsWith("Night trams")) {
                throw new OutOfMemoryError("no room for the model");
            }
        });
        assertThat(night.run(out, models).exitCode()).isEqualTo(ExitCode.FAILED);

        assertSameAsUndisturbed(night.run(out, models.beforeAnswer(pair -> {})));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "importArticles STARTED",
                "importClaims STARTED",
                "indexPassages STARTED",
                "judgeClaims STARTED",
                "writeReport STARTED",
                "publish STARTED",
                "publish UNKNOWN"
            })
    void anExecutionThatAKilledProcessLeftBehindIsTakenUp(String stepAndStatus) throws Exception {
        String step = stepAndStatus.split(" ")[0];
        String status = stepAndStatus.split(" ")[1];
        RecordedModels models = new RecordedModels();
        night.run(out, models);
        int asked = models.pairsAsked();
        asIfKilledIn(step, status);

        RunResult again = night.run(out, models);

        assertThat(again.message()).isEqualTo("Done.");
        assertSameAsUndisturbed(again);
        assertThat(models.pairsAsked()).isEqualTo(asked);
    }

    @Test
    void aRunThatWasKilledBeforeItsFirstExecutionWasWrittenIsTakenUp() throws Exception {
        night.run(out, new RecordedModels());
        String database = "jdbc:h2:file:" + out.resolve(".state/factcheck").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(database, "sa", "");
                Statement sql = connection.createStatement()) {
            sql.execute("update run set state = 'RUNNING', finished = null");
            for (String table : new String[] {"step_execution_context", "step_execution", "job_execution_context"}) {
                sql.execute("delete from batch_" + table);
            }
            sql.execute("delete from batch_job_execution_params");
            sql.execute("delete from batch_job_execution");
        }

        assertSameAsUndisturbed(night.run(out, new RecordedModels()));
    }

    @Test
    void aReportThatWasHalfWrittenIsWrittenAgain() throws Exception {
        night.run(out, new RecordedModels());
        asIfKilledIn("writeReport", "STARTED");
        Path hidden = night.into(out).dateFolder().resolve("." + undisturbed.getFileName() + ".part");
        Files.createDirectories(hidden);
        Files.writeString(hidden.resolve("verdicts.csv"), "claim_id,cl");

        assertSameAsUndisturbed(night.run(out, new RecordedModels()));
        assertThat(Night.names(night.into(out).dateFolder()))
                .containsExactly("latest", undisturbed.getFileName().toString());
    }

    @Test
    void anotherNumberOfThreadsTakesUpTheSameStretches() {
        RecordedModels models = new RecordedModels();
        models.beforeAnswer(pair -> {
            if (pair.claim().startsWith("Night trams")) {
                throw new OutOfMemoryError("no room for the model");
            }
        });
        assertThat(night.run(out, models).exitCode()).isEqualTo(ExitCode.FAILED);

        assertSameAsUndisturbed(night.with(3, 7).run(out, models.beforeAnswer(pair -> {})));
    }

    @Test
    void whatARunLeftWhoseInputChangedIsClearedAway() throws IOException {
        Path dateFolder = night.into(out).dateFolder();
        Files.createDirectories(dateFolder.resolve(".nightly-2026-11-12-aaaaaaaaaaaa.part"));

        assertSameAsUndisturbed(night.run(out, new RecordedModels()));
        assertThat(Night.names(dateFolder))
                .containsExactly("latest", undisturbed.getFileName().toString());
    }

    /** Puts the database back to where a killed process would have left it. */
    private void asIfKilledIn(String step, String status) throws SQLException {
        String database = "jdbc:h2:file:" + out.resolve(".state/factcheck").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(database, "sa", "");
                Statement sql = connection.createStatement()) {
            sql.execute("update run set state = 'RUNNING', finished = null");
            sql.execute("delete from printed_verdict");
            String ofTheStep = "step_name = '" + step + "' or step_name like '" + step + ":%'";
            sql.execute("delete from batch_step_execution_context where step_execution_id in (select step_execution_id"
                    + " from batch_step_execution where step_execution_id > (select max(step_execution_id) from"
                    + " batch_step_execution where " + ofTheStep + "))");
            sql.execute("delete from batch_step_execution where step_execution_id > (select max(step_execution_id) from"
                    + " batch_step_execution where " + ofTheStep + ")");
            sql.execute(
                    "update batch_step_execution set status = '" + status + "', end_time = null where " + ofTheStep);
            sql.execute("update batch_job_execution set status = 'STARTED', end_time = null");
        }
    }

    private void assertSameAsUndisturbed(RunResult result) {
        assertThat(result.exitCode()).as(result.message()).isEqualTo(ExitCode.DONE);
        Path run = Night.folder(result);
        assertThat(run.getFileName()).isEqualTo(undisturbed.getFileName());
        for (String file :
                new String[] {"verdicts.csv", "evidence.csv", "articles.csv", "rejected.csv", "report.pdf"}) {
            assertThat(run.resolve(file)).hasSameBinaryContentAs(undisturbed.resolve(file));
        }
    }
}

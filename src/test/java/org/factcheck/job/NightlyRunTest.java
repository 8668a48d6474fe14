package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.factcheck.stance.StanceModelException;
import org.factcheck.store.Hashes;
import org.factcheck.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A night from the files to the outputs, with models that answer at once. */
@ExtendWith(OutputCaptureExtension.class)
class NightlyRunTest extends SmallNight {

    @Test
    void aNightLeavesEveryOutputWithARowForEachClaim() {
        RunResult result = night.run(out, models);

        assertThat(result.message()).isEqualTo("Done.");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        Path run = Night.folder(result);
        assertThat(run).isDirectoryContaining("glob:**/report.pdf");
        assertThat(run.resolve("report.pdf")).isNotEmptyFile();
        assertThat(Night.column(run.resolve("verdicts.csv"), "claim_id")).containsExactly("t1", "t2", "t3", "t4", "t5");
        assertThat(Night.column(run.resolve("verdicts.csv"), "verdict"))
                .containsExactly("CONFLICTING", "SUPPORTED", "SUPPORTED", "SUPPORTED", "NOT_ENOUGH_EVIDENCE");
        assertThat(Night.column(run.resolve("verdicts.csv"), "run_id"))
                .containsOnly(run.getFileName().toString());
        assertThat(Night.column(run.resolve("evidence.csv"), "claim_id"))
                .isSorted()
                .contains("t1", "t5");
        assertThat(Night.rows(run.resolve("rejected.csv"))).isEmpty();
        assertThat(result.verdicts())
                .containsEntry(Verdict.SUPPORTED, 3)
                .containsEntry(Verdict.CONFLICTING, 1)
                .containsEntry(Verdict.NOT_ENOUGH_EVIDENCE, 1);
    }

    @Test
    void theSummaryOfTheRunSealsEveryOtherFileByItsHash() throws IOException {
        Path run = Night.folder(night.run(out, models));

        JsonNode files =
                JsonMapper.builder().build().readTree(run.resolve("run.json")).path("files");
        List<String> names = new ArrayList<>(Night.names(run));
        assertThat(names.remove("run.json")).isTrue();
        assertThat(files.propertyNames()).containsExactlyElementsOf(names);
        for (String name : names) {
            assertThat(files.path(name).asString()).isEqualTo(Hashes.ofFile(run.resolve(name)));
        }
    }

    @Test
    void claimsOfWhichNoneCanBeUsedLeaveLastNightsReportAlone() throws IOException {
        Path before = Night.folder(night.run(out, models));
        night.write("claims.csv", "id,claim\nt1,\"never closed\n");

        RunResult result = night.run(out, models);

        assertThat(result.exitCode()).isEqualTo(ExitCode.MISCONFIGURED);
        assertThat(result.message()).contains("claims.csv' holds no claim that can be used. Line 2: A quotation mark");
        assertThat(out.resolve(before.getParent()).resolve("latest").toRealPath())
                .isEqualTo(before.toRealPath());
    }

    @Test
    void anotherNightLeavesNoTraceOfErrorsInTheDatabase() throws IOException {
        night.run(out, models);
        night.on(Night.DATE.plusDays(1)).run(out, models);

        assertThat(Night.names(out.resolve(".state"))).doesNotContain("factcheck.trace.db");
    }

    @Test
    void theSummaryOfTheRunAddsUp() throws IOException {
        night.write("articles/empty.txt", "");
        night.write("articles/.hidden.txt", "left out");
        night.append("claims.csv", "t6,\n");

        RunResult result = night.run(out, models);

        JsonNode counts = JsonMapper.shared()
                .readTree(Files.readString(Night.folder(result).resolve("run.json")))
                .get("counts");
        assertThat(counts.get("article_files").asInt()).isEqualTo(4);
        assertThat(counts.get("articles").asInt()).isEqualTo(3);
        assertThat(counts.get("article_files_rejected").asInt()).isEqualTo(1);
        assertThat(counts.get("claim_rows").asInt()).isEqualTo(6);
        assertThat(counts.get("claims").asInt()).isEqualTo(5);
        assertThat(counts.get("claim_rows_rejected").asInt()).isEqualTo(1);
        assertThat(counts.get("rejected").asInt()).isEqualTo(2);
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(Night.column(Night.folder(result).resolve("rejected.csv"), "file"))
                .containsExactly("claims.csv", "empty.txt");
    }

    @Test
    void aClaimThatCanHardlyBeCheckedIsFlaggedAndJudged() throws IOException {
        RunResult result = night.run(out, models);

        Map<String, String> row =
                Night.rows(Night.folder(result).resolve("verdicts.csv")).get(2);
        assertThat(row).containsEntry("verdict", "SUPPORTED");
        assertThat(Night.cell(row, "flags")).startsWith("PREDICTION");
        assertThat(counts(result).get("claims_flagged.PREDICTION").asInt()).isEqualTo(1);
        assertThat(counts(result).get("claims_not_judged").asInt()).isZero();
    }

    @Test
    void aSkippedClaimHasNoVerdictSaysWhyAndIsNoFailure() throws IOException {
        night.run(out, models);
        RunResult skipped = night.on(Night.DATE.plusDays(1)).skipping().run(out, models);

        assertThat(skipped.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(skipped.skippedClaims()).isEqualTo(1);
        Map<String, String> row =
                Night.rows(Night.folder(skipped).resolve("verdicts.csv")).get(2);
        assertThat(row)
                .containsEntry("verdict", "")
                .containsEntry("machine_verdict", "")
                .containsEntry("score", "")
                .containsEntry("flags", "PREDICTION")
                .containsEntry("previous_verdict", "SUPPORTED")
                .containsEntry("error", "")
                .containsEntry(
                        "explanation",
                        "Not judged, as the claim is not one that articles can bear out or contradict: a prediction. This"
                                + " is a prediction ('will run'): nothing published yet can bear it out. Write who"
                                + " foresees it, or what has been decided.");
        JsonNode counts = counts(skipped);
        int verdicts = 0;
        for (Verdict verdict : Verdict.values()) {
            verdicts += counts.get(verdict.name()).asInt();
        }
        assertThat(verdicts).isEqualTo(4);
        assertThat(counts.get("claims_not_judged").asInt()).isEqualTo(1);
        assertThat(counts.get("claims_failed").asInt()).isZero();
        assertThat(night.on(Night.DATE.plusDays(1)).skipping().run(out, models).message())
                .startsWith("Nothing to do");
    }

    @Test
    void whetherClaimsAreSkippedBelongsToTheIdentityOfTheRun() {
        assertThat(Night.folder(night.skipping().run(out, models))).isNotEqualTo(Night.folder(night.run(out, models)));
    }

    @Test
    void aClaimInAnotherLanguageIsNotJudged() throws IOException {
        night.append("claims.csv", "g1,Die Brücke über die Velm wurde im Oktober grün gestrichen.\n");

        RunResult result = night.run(out, models);

        Map<String, String> row =
                Night.rows(Night.folder(result).resolve("verdicts.csv")).get(5);
        assertThat(row).containsEntry("verdict", "").containsEntry("flags", "NOT_ENGLISH");
        assertThat(Night.cell(row, "explanation")).contains("it reads like German");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theSameTextUnderTwoIdsKeepsBothRowsWithTheSameVerdict() throws IOException {
        night.append("claims.csv", "t6,The ride takes nineteen minutes.\n");

        RunResult result = night.run(out, models);

        List<Map<String, String>> rows = Night.rows(Night.folder(result).resolve("verdicts.csv"));
        assertThat(rows.get(5)).containsEntry("claim_id", "t6");
        assertThat(rows.get(5).get("verdict")).isEqualTo("SUPPORTED");
        assertThat(rows.get(5).get("explanation")).isEqualTo(rows.get(1).get("explanation"));
    }

    @Test
    void claimsWithControlCharactersOrOfGreatLengthAreReported() throws IOException {
        night.append("claims.csv", "t6,The \u0001ride\u0000 takes\u0007 nineteen minutes.\n");
        night.append("claims.csv", "t7," + "The ride takes nineteen minutes. ".repeat(300) + "\n");

        RunResult result = night.run(out, models);

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Night.column(Night.folder(result).resolve("verdicts.csv"), "claim_id"))
                .contains("t6", "t7");
    }

    private static JsonNode counts(RunResult result) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(Night.folder(result).resolve("run.json")))
                .get("counts");
    }

    @Test
    void whatTheSummaryTellsOfTimesIsNotNegative() throws IOException {
        RunResult result = night.run(out, models);

        JsonNode summary = JsonMapper.shared()
                .readTree(Files.readString(Night.folder(result).resolve("run.json")));
        assertThat(summary.get("durations_in_seconds").propertyNames())
                .containsExactly(
                        "importArticles", "importClaims", "indexPassages", "judgeClaims", "writeReport", "publish");
        assertThat(summary.get("durations_in_seconds").get("judgeClaims").asDouble())
                .isPositive();
        assertThat(summary.get("started").asString())
                .isLessThanOrEqualTo(summary.get("finished").asString());
        assertThat(summary.get("exit").asString()).isEqualTo("DONE");
    }

    @Test
    void unknownColumnsAreIgnoredAndNamedOnce(CapturedOutput output) throws IOException {
        night.write("claims.csv", "id,claim,verdict,colour\nt1,Night trams will run from December.,REFUTED,red\n");

        RunResult result = night.run(out, models);

        assertThat(Night.column(Night.folder(result).resolve("verdicts.csv"), "verdict"))
                .containsExactly("SUPPORTED");
        assertThat(output.getErr())
                .containsOnlyOnce("claims.csv: these columns are not known and were ignored: [verdict, colour].");
        assertThat(output.getOut()).isEmpty();
    }

    @Test
    void anOrdinaryNightWarnsOfNothing(CapturedOutput output) {
        night.run(out, models);

        assertThat(output.getAll()).doesNotContain("WARN").doesNotContain("ERROR");
    }

    @Test
    void aClaimThatCannotBeJudgedHasAnErrorAndNoVerdictAndIsTriedTheNextTime() {
        AtomicBoolean broken = new AtomicBoolean(true);
        models.beforeAnswer(pair -> {
            if (broken.get() && pair.claim().contains("depot")) {
                throw new StanceModelException("The model choked on the depot.", new IllegalStateException());
            }
        });
        RunResult first = night.run(out, models);

        assertThat(first.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(first.failedClaims()).isEqualTo(1);
        List<Map<String, String>> rows = Night.rows(Night.folder(first).resolve("verdicts.csv"));
        assertThat(rows.get(3)).containsEntry("verdict", "").containsEntry("machine_verdict", "");
        assertThat(rows.get(3).get("error")).startsWith("The model choked on the depot.");
        assertThat(rows.get(2)).containsEntry("verdict", "SUPPORTED").containsEntry("error", "");

        broken.set(false);
        RunResult second = night.run(out, models);

        assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Night.folder(second)).isEqualTo(Night.folder(first));
        assertThat(Night.column(Night.folder(second).resolve("verdicts.csv"), "error"))
                .containsOnly("");
        assertThat(Night.column(Night.folder(second).resolve("verdicts.csv"), "verdict"))
                .doesNotContain("");
        assertThat(night.run(out, models).message()).startsWith("Nothing to do");
    }

    @Test
    void tooManyRejectsFailTheRunAndNothingIsSeenOfIt() throws IOException {
        night.write("articles/empty.txt", "");
        night.append("claims.csv", "t6,\n");

        RunResult result = night.bearing(1).run(out, models);

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.message())
                .startsWith("The run failed: the step importClaims stopped at: 2 or more files and rows were rejected,"
                        + " and the limit is 1. Mend the input or raise limits.rejected in the job file.")
                .contains("empty.txt: ", "claims.csv:7: ")
                .endsWith("failure.txt.");
        assertThat(Night.names(out)).containsExactly(".state");
        assertThat(out.resolve(".state/failure.txt")).content().contains("TooManyRejectedException");
    }

    @Test
    void noArticlesAtAllMeanNotEnoughEvidence() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("input/articles"));
        Files.createDirectories(folder.resolve("input/articles"));

        RunResult result = night.run(out, models);

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Night.column(Night.folder(result).resolve("verdicts.csv"), "verdict"))
                .containsOnly("NOT_ENOUGH_EVIDENCE");
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        night.run(out, models);
        Path index;
        try (var files = Files.list(out.resolve(".state/index/nightly"))) {
            index = files.findFirst().orElseThrow();
        }
        Files.write(index.resolve("vectors.bin"), new byte[12]);

        RunResult next = night.on(LocalDate.of(2026, 11, 13)).run(out, models);

        assertThat(next.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.size(index.resolve("vectors.bin"))).isGreaterThan(12);
    }

    @Test
    void aSemicolonInTheOutputsPathIsRefused() {
        RunResult result = night.run(folder.resolve("a;b"), models);

        assertThat(result.exitCode()).isEqualTo(ExitCode.MISCONFIGURED);
        assertThat(result.message()).contains("a;b' has a semicolon in its path");
    }

    @Test
    void anOutputFolderThatCannotBeWrittenToFailsWithOneSentence() throws IOException {
        Files.writeString(out, "a file where a folder should be");

        RunResult result = night.run(out, models);

        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.message()).startsWith("The run failed: ").contains("Make sure that " + out);
    }
}

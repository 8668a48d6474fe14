package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.factcheck.report.TurnedVerdict;
import org.factcheck.stance.StanceModelException;
import org.factcheck.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What one night leaves for the next, with models that answer at once. */
class NightAfterNightTest extends SmallNight {

    @Test
    void theSameInputASecondTimeIsNothingToDo() throws IOException {
        RunResult first = night.run(out, models);
        byte[] summary = Files.readAllBytes(Night.folder(first).resolve("run.json"));
        int asked = models.pairsAsked();

        RunResult second = night.run(out, models);

        assertThat(second.message()).isEqualTo("Nothing to do: this run is finished already.");
        assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Night.folder(second)).isEqualTo(Night.folder(first));
        assertThat(second.verdicts()).isEqualTo(first.verdicts());
        assertThat(models.pairsAsked()).isEqualTo(asked);
        assertThat(Night.folder(first).resolve("run.json")).hasBinaryContent(summary);
    }

    @Test
    void outputsThatWereTakenAwayAreMadeAgainWithoutAskingTheModels() throws IOException {
        RunResult first = night.run(out, models);
        byte[] verdicts = Files.readAllBytes(Night.folder(first).resolve("verdicts.csv"));
        int asked = models.pairsAsked();
        FileSystemUtils.deleteRecursively(Night.folder(first));

        RunResult second = night.run(out, models);

        assertThat(second.message()).isEqualTo("Done.");
        assertThat(Night.folder(second)).isEqualTo(Night.folder(first));
        assertThat(Night.folder(second).resolve("verdicts.csv")).hasBinaryContent(verdicts);
        assertThat(models.pairsAsked()).isEqualTo(asked);
    }

    @Test
    void changedInputIsANewRunOfThatDateAndBothStay() throws IOException {
        RunResult first = night.run(out, models);
        night.append("claims.csv", "t6,Riders pay in the first week.\n");
        RunResult second = night.run(out, models);

        assertThat(Night.folder(second))
                .isNotEqualTo(Night.folder(first))
                .hasParent(night.into(out).dateFolder());
        assertThat(Night.folder(first).resolve("verdicts.csv")).exists();
        assertThat(Night.names(night.into(out).dateFolder()))
                .containsExactlyInAnyOrder(
                        "latest",
                        Night.folder(first).getFileName().toString(),
                        Night.folder(second).getFileName().toString());
    }

    @Test
    void theLinksAreRelativeAndLeadToTheRunOfTheInputAtHand() throws IOException {
        RunResult first = night.run(out, models);
        String claims = Files.readString(folder.resolve("input/claims.csv"));
        night.append("claims.csv", "t6,Riders pay in the first week.\n");
        RunResult second = night.run(out, models);
        Path job = out.resolve("nightly");

        assertThat(Files.readSymbolicLink(job.resolve("latest")))
                .isEqualTo(
                        Path.of("2026-11-12", Night.folder(second).getFileName().toString()));
        assertThat(Files.readSymbolicLink(job.resolve("2026-11-12").resolve("latest")))
                .isEqualTo(Night.folder(second).getFileName());

        night.write("claims.csv", claims);
        assertThat(night.run(out, models).message()).startsWith("Nothing to do");
        assertThat(job.resolve("latest").toRealPath())
                .isEqualTo(Night.folder(first).toRealPath());
    }

    @Test
    void aHiddenFileIsNotPartOfTheInput() throws IOException {
        RunResult first = night.run(out, models);
        night.write("articles/.DS_Store", "left by a file browser");

        assertThat(night.run(out, models).folder()).isEqualTo(Night.folder(first));
    }

    @Test
    void theNextDateTellsTheVerdictBefore() throws IOException {
        RunResult first = night.run(out, models);
        night.write(
                "claims.csv",
                "id,claim\nt1,The tramway to the airport opened with twelve stations.\n"
                        + "n1,Mayor Hedda Roth said that the lifts are late.\n");

        RunResult next = night.on(LocalDate.of(2026, 11, 13)).run(out, models);

        assertThat(Night.column(Night.folder(first).resolve("verdicts.csv"), "previous_verdict"))
                .containsOnly("");
        assertThat(Night.column(Night.folder(next).resolve("verdicts.csv"), "previous_verdict"))
                .containsExactly("CONFLICTING", "");
    }

    @Test
    void aVerdictThatTurnsIsHandedOverWithPageOneInPlainText() throws IOException {
        RunResult first = night.run(out, models);
        Files.delete(folder.resolve("input/articles/radio-velm_2026-11-04.txt"));

        RunResult next = night.on(LocalDate.of(2026, 11, 13)).run(out, models);

        String claim = "The tramway to the airport opened with twelve stations.";
        assertThat(first.turned()).isEmpty();
        assertThat(next.turned())
                .containsExactly(new TurnedVerdict("t1", claim, Verdict.CONFLICTING, Verdict.SUPPORTED));
        assertThat(next.summary())
                .contains("1 verdict turned.\n  - t1: " + claim + " (was Conflicting, now Supported)\n");
    }

    @Test
    void theNextDateTellsWhichPassageTurnedAVerdict() throws IOException {
        Path denial = folder.resolve("input/articles/radio-velm_2026-11-04.txt");
        String text = Files.readString(denial);
        Files.delete(denial);
        night.run(out, models);
        night.write("articles/radio-velm_2026-11-04.txt", text);
        night.append("claims.csv", "t6,Riders pay in the first week.\n");

        RunResult next = night.on(LocalDate.of(2026, 11, 13)).run(out, models);

        assertThat(pageOne(Night.folder(next).resolve("report.pdf")))
                .contains("1 verdict turned, 1 new claim, 1 new article.")
                .contains("Turned by “The tramway to the airport did not open with twelve stations.”")
                .contains("New articles: Stations without lifts (Radio Velm)");
    }

    private static String pageOne(Path report) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aNightMadeUpForLaterDoesNotHideTheNewerOne() {
        RunResult newer = night.on(LocalDate.of(2026, 11, 13)).run(out, models);
        RunResult older = night.run(out, models);

        assertThat(out.resolve("nightly/latest/run.json"))
                .hasSameBinaryContentAs(Night.folder(newer).resolve("run.json"));
        assertThat(Night.folder(older).resolveSibling("latest").resolve("run.json"))
                .hasSameBinaryContentAs(Night.folder(older).resolve("run.json"));
    }

    @Test
    void anUnchangedNightAsksTheModelsNothing() {
        night.run(out, models);
        int asked = models.pairsAsked();
        int embedded = models.textsEmbedded();

        night.on(LocalDate.of(2026, 11, 13)).run(out, models);

        assertThat(models.pairsAsked()).isEqualTo(asked);
        assertThat(models.textsEmbedded()).isEqualTo(embedded);
    }

    @Test
    void aFinishedRunIsRepeatedOnDemandAndComesToTheSameBytes() throws IOException {
        RunResult first = night.run(out, models);
        byte[] report = Files.readAllBytes(Night.folder(first).resolve("report.pdf"));
        Files.delete(Night.folder(first).resolve("evidence.csv"));
        int asked = models.pairsAsked();

        RunResult again = night.repeat(out, models);

        assertThat(again.message()).isEqualTo("Done.");
        assertThat(Night.folder(again)).isEqualTo(Night.folder(first));
        assertThat(Night.folder(again).resolve("report.pdf")).hasBinaryContent(report);
        assertThat(Night.folder(again).resolve("evidence.csv")).exists();
        assertThat(models.pairsAsked()).as("answers are kept").isEqualTo(asked);
        assertThat(out.resolve("nightly/latest").toRealPath())
                .isEqualTo(Night.folder(first).toRealPath());
        assertThat(night.run(out, models).message()).startsWith("Nothing to do");
    }

    @Test
    void anOlderNightThatIsRepeatedDoesNotHideTheNewerOne() {
        night.run(out, models);
        RunResult newer = night.on(LocalDate.of(2026, 11, 13)).run(out, models);

        assertThat(night.repeat(out, models).message()).isEqualTo("Done.");

        assertThat(out.resolve("nightly/latest/run.json"))
                .hasSameBinaryContentAs(Night.folder(newer).resolve("run.json"));
    }

    @Test
    void claimsTriedAgainAreTakenUpWhereTheirReportWasNotWritten() throws IOException {
        models.beforeAnswer(pair -> {
            if (pair.claim().startsWith("Night trams")) {
                throw new StanceModelException("The model choked.", new IllegalStateException());
            }
        });
        RunResult withFailure = night.run(out, models);
        assertThat(withFailure.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        Path dateFolder = night.into(out).dateFolder();
        Path aside = dateFolder.resolveSibling("aside");
        Files.move(dateFolder, aside);
        Files.writeString(dateFolder, "in the way");
        assertThat(night.run(out, models.beforeAnswer(pair -> {})).exitCode()).isEqualTo(ExitCode.FAILED);
        Files.delete(dateFolder);
        Files.move(aside, dateFolder);

        RunResult again = night.run(out, models);

        assertThat(again.message()).isEqualTo("Done.");
        assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Night.column(Night.folder(again).resolve("verdicts.csv"), "error"))
                .containsOnly("");
    }
}

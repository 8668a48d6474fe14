package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample input with the real models: the whole way from a file to a printed verdict. */
class SampleRunTest {

    @TempDir
    static Path folder;

    private static RunResult result;
    private static Path run;

    @BeforeAll
    static void theSampleNight() {
        result = NightlyRun.run(SampleNight.into(folder, 2, 32));
        run = Night.folder(result);
    }

    @Test
    void everyClaimIsJudged() {
        assertThat(result.exitCode()).as(result.message()).isEqualTo(ExitCode.DONE);
        List<String> verdicts = Night.column(run.resolve("verdicts.csv"), "verdict");
        assertThat(verdicts)
                .hasSize(20)
                .contains("SUPPORTED", "REFUTED", "CONFLICTING", "NOT_ENOUGH_EVIDENCE")
                .doesNotContain("");
    }

    @Test
    void everyQuoteStandsInItsArticle() throws IOException {
        for (Map<String, String> row : Night.rows(run.resolve("evidence.csv"))) {
            String article = Files.readString(Path.of("input", "articles", Night.cell(row, "article") + ".txt"));
            assertThat(folded(article)).contains(folded(Night.cell(row, "quote")));
            int start = article.offsetByCodePoints(0, Integer.parseInt(Night.cell(row, "start")));
            int end = article.offsetByCodePoints(0, Integer.parseInt(Night.cell(row, "end")));
            assertThat(folded(article.substring(start, end))).isEqualTo(folded(Night.cell(row, "quote")));
        }
    }

    @Test
    void neutralEvidenceIsListedAndWeighsNothing() {
        List<Map<String, String>> rows = Night.rows(run.resolve("evidence.csv"));

        assertThat(rows).anySatisfy(row -> assertThat(row).containsEntry("stance", "NEUTRAL"));
        assertThat(rows)
                .filteredOn(row -> Night.cell(row, "stance").equals("NEUTRAL"))
                .allSatisfy(row -> assertThat(row).containsEntry("weight", "0"));
        assertThat(rows).anySatisfy(row -> assertThat(Night.cell(row, "weight")).isNotEqualTo("0"));
    }

    @Test
    void anAnalystsDecisionStandsAndTheMachinesIsKeptBesideIt() {
        assertThat(Night.rows(run.resolve("verdicts.csv")))
                .filteredOn(row -> !Night.cell(row, "override_by").isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("claim_id", "k01")
                        .containsEntry("override_by", "R. Maas")
                        .containsEntry("verdict", "CONFLICTING"))
                .satisfies(row -> assertThat(Night.cell(row, "machine_verdict")).isNotEmpty());
    }

    @Test
    void theReportTellsOfEveryClaim() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(run.resolve("report.pdf").toFile())) {
            String text = folded(new PDFTextStripper().getText(pdf));
            assertThat(Night.column(run.resolve("verdicts.csv"), "claim"))
                    .allSatisfy(claim -> assertThat(text).contains(folded(claim)));
        }
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

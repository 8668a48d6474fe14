package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dates that cannot be right are told in every place where somebody may look, and let no evidence in before its time. */
@ExtendWith(OutputCaptureExtension.class)
class DoubtedDatesTest {

    private static final String LATER =
            "The article is dated 2026-11-20 ('Published Nov. 20, 2026' at the head of the page),"
                    + " which lies after 2026-11-12. It is no evidence before that day. If that is wrong, write the right day into"
                    + " depot-news.meta.yml beside it, as a line like 'published: 2026-03-04'.";
    private static final String EPOCH =
            "The date is not believed: '1970-01-01' in the sidecar means 1970-01-01, which is"
                    + " doubted: it lies before 1990. The article counts as undated. If that is wrong, write the right day into"
                    + " old-news.meta.yml beside it, as a line like 'published: 2026-03-04'.";

    @TempDir
    Path folder;

    @Test
    void anArticleFromAfterTheBusinessDateIsNamedAndIsNoEvidenceYet(CapturedOutput output) throws IOException {
        Night night = nightWithDoubtedDates();

        Path run = Night.folder(night.run(folder.resolve("out"), new RecordedModels()));

        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(run.resolve("run.json")));
        assertThat(json.at("/counts/articles_with_doubted_date").asInt()).isEqualTo(2);
        assertThat(json.get("doubted_dates").get("depot-news.txt").asString()).isEqualTo(LATER);
        assertThat(json.get("doubted_dates").get("old-news.txt").asString()).isEqualTo(EPOCH);
        assertThat(output).contains("depot-news.txt: " + LATER).contains("old-news.txt: " + EPOCH);
        assertThat(words(run.resolve("report.pdf")))
                .contains(LATER.replace(" ", ""))
                .contains(EPOCH.replace(" ", ""));
        assertThat(Night.column(run.resolve("evidence.csv"), "article"))
                .contains("old-news")
                .doesNotContain("depot-news");
    }

    @Test
    void fromItsDateOnItIsEvidence() throws IOException {
        Night night = nightWithDoubtedDates().on(Night.DATE.plusDays(8));

        Path run = Night.folder(night.run(folder.resolve("out"), new RecordedModels()));

        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(run.resolve("run.json")));
        assertThat(json.at("/counts/articles_with_doubted_date").asInt()).isEqualTo(1);
        assertThat(Night.column(run.resolve("evidence.csv"), "article")).contains("depot-news");
    }

    private Night nightWithDoubtedDates() throws IOException {
        Night night = Night.in(folder.resolve("input"));
        night.write("articles/depot-news.txt", """
                Depot opens its doors again

                Published Nov. 20, 2026

                The depot has bought eight new cars and opened its doors to all the people of the town again.
                """);
        night.write("articles/old-news.txt", """
                Depot closes its doors for good

                The depot has bought eight new cars and closed its doors to all the people of the town for good.
                """);
        night.write("articles/old-news.meta.yml", "published: 1970-01-01\n");
        return night;
    }

    /** The report's text without its blanks: a table breaks its lines anywhere. */
    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}

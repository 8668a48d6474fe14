package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.factcheck.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of everything that a night may find, good and bad: whatever went in is judged or listed. */
class EverythingIsCountedTest {

    private static final int GOOD_ENTRIES = Night.ARTICLES + 2 + 1 + 1;
    private static final List<String> BAD_FILES = List.of(
            "archive.zip",
            "broken.pdf",
            "empty.html",
            "no-feed.xml",
            "picture.txt",
            "radio-velm_2026-11-04.txt",
            "stray");
    private static final int BAD_ENTRIES = 2;

    @TempDir
    Path folder;

    private Night night;
    private JsonNode counts;
    private List<Map<String, String>> rejected;
    private List<String> verdicts;

    @BeforeEach
    void aNightOfEverything() throws IOException {
        night = Night.in(folder.resolve("input"));
        night.write("articles/.hidden.txt", "left out");
        night.write("articles/archive.zip", "PK\u0003\u0004 whatever");
        night.write("articles/broken.pdf", "%PDF-1.7 and nothing more");
        night.write("articles/empty.html", "");
        night.write("articles/no-feed.xml", "<note>Nothing to read</note>");
        night.write(
                "articles/radio-velm_2026-11-04.md",
                "The tramway to the airport opened with fewer stations than planned, the paper said.");
        Files.write(
                folder.resolve("input/articles/picture.txt"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 1});
        Files.createSymbolicLink(folder.resolve("input/articles/stray"), folder.resolve("input/claims.csv"));
        night.write("articles/crawl.jsonl", """
                {"title":"Lifts late","text":"The lifts of the tramway are late, the mayor said on Tuesday."}
                no json
                {"title":"Depot","text":"The depot has bought nine new cars for the tramway line."}
                {"title":"Gallery"}
                """);
        night.write("articles/feed.xml", """
                <rss version="2.0"><channel><title>Dornfeld Feed</title>
                <item><title>More trams</title><description>The city ordered four more trams on Friday.</description></item>
                </channel></rss>
                """);
        night.write("articles/letter.eml", """
                From: Tram Letter <letter@example.org>
                Subject: Trams this week
                Date: Thu, 5 Nov 2026 08:00:00 +0000
                Content-Type: text/plain; charset=utf-8

                The depot has bought eight new cars, the operator said on Thursday.
                """);
        night.append("claims.csv", """
                t6,
                t1,Another text under an id that is taken.
                ,Too,many,cells
                t7,"never closed
                t8,Is the tramway open?
                """);
        night.write("sources.csv", "name,reliability\nRadio Velm,B\nTram Notes,Z\n");
        Path out = folder.resolve("out");
        RunResult result = night.run(out, new RecordedModels());
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        counts = JsonMapper.shared()
                .readTree(Files.readString(Night.folder(result).resolve("run.json"), StandardCharsets.UTF_8))
                .get("counts");
        rejected = Night.rows(Night.folder(result).resolve("rejected.csv"));
        verdicts = Night.column(Night.folder(result).resolve("verdicts.csv"), "verdict");
    }

    @Test
    void everyArticleIsReadOrListed() {
        assertThat(count("article_files")).isEqualTo(Night.ARTICLES + 3 + BAD_FILES.size());
        assertThat(count("articles")).isEqualTo(GOOD_ENTRIES);
        assertThat(count("article_files_rejected")).isEqualTo(BAD_FILES.size());
        assertThat(count("article_entries_rejected")).isEqualTo(BAD_ENTRIES);
        assertThat(count("article_entries"))
                .isEqualTo(count("articles") + count("article_files_rejected") + count("article_entries_rejected"));
        assertThat(rejected.stream().map(row -> Night.cell(row, "file")).toList())
                .containsAll(BAD_FILES);
    }

    @Test
    void everyRowIsJudgedOrListed() {
        assertThat(count("claim_rows")).isEqualTo(count("claims") + count("claim_rows_rejected"));
        assertThat(count("claims")).isEqualTo(Night.CLAIMS + 1);
        assertThat(count("claim_rows_rejected")).isEqualTo(4);
        int decided = count("claims_not_judged") + count("claims_failed");
        for (Verdict verdict : Verdict.values()) {
            decided += count(verdict.name());
        }
        assertThat(decided).isEqualTo(count("claims"));
        assertThat(verdicts).hasSize(count("claims"));
    }

    @Test
    void everyRejectHasARowThatSaysWhereAndWhatToDo() {
        assertThat(rejected).hasSize(count("rejected"));
        assertThat(count("rejected"))
                .isEqualTo(count("article_files_rejected")
                        + count("article_entries_rejected")
                        + count("claim_rows_rejected")
                        + count("other_rows_rejected"));
        assertThat(count("other_rows_rejected")).isEqualTo(1);
        assertThat(rejected).allSatisfy(row -> {
            assertThat(Night.cell(row, "file")).isNotBlank();
            // What is wrong in one sentence, what to do in another.
            assertThat(Night.cell(row, "reason")).matches("(?s).+[.!)] \\p{Lu}.+\\.");
        });
    }

    private int count(String name) {
        JsonNode count = counts.get(name);
        assertThat(count).as(name).isNotNull();
        return count.asInt();
    }
}

package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nights of one job and one of another, looked at in many ways. */
class RunsPageTest {

    @TempDir
    static Path root;

    private static OpenLibrary library;
    private static Path first;
    private static String second;

    @BeforeAll
    static void runTheNights() throws Exception {
        library = OpenLibrary.of(root, Duration.ofDays(1), "nightly", "morning");
        first = library.run("nightly", OpenLibrary.FIRST);
        library.run("morning", OpenLibrary.FIRST);
        library.edit("articles/inland/tram-notes_2026-11-05.txt", "Night trams will run", "Night trams will not run");
        library.edit("claims.csv", "t5,The bridge over the Velm was painted green.", "t6,The ride is free.");
        second = library.runId("nightly", OpenLibrary.FIRST.plusDays(1));
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void runsStandNewestFirstWithTheirVerdictsAndWhatChanged() throws Exception {
        Document page = library.page("/");

        assertThat(page.select("tbody tr th").eachText())
                .containsExactly(
                        "13 November 2026 · nightly", "12 November 2026 · morning", "12 November 2026 · nightly");
        assertThat(page.select("tbody .state").eachText()).containsExactly("Done", "Done", "Done");
        assertThat(page.select("tbody td[data-label=Changed]").eachText())
                .containsExactly("1 turned, 1 new", "first run", "first run");
        assertThat(page.select("tbody tr").get(2).select("svg.bar").attr("aria-label"))
                .isEqualTo("3 supported, 1 conflicting, 1 not enough evidence");
    }

    @Test
    void runsAreFilteredByJobAndDate() throws Exception {
        assertThat(library.page("/runs?job=nightly").select("tbody th").eachText())
                .containsExactly("13 November 2026 · nightly", "12 November 2026 · nightly");
        assertThat(library.page("/runs?job=&from=2026-11-13&to=")
                        .select("tbody th")
                        .eachText())
                .containsExactly("13 November 2026 · nightly");
        assertThat(library.page("/runs?to=2025-01-01").select("p.empty").text()).startsWith("No run fits.");
        assertThat(library.get("/runs?job=other").statusCode()).isEqualTo(404);
    }

    @Test
    void aDayThatIsNoneIsNamed() throws Exception {
        HttpResponse<String> answer = library.get("/runs?from=%3Cb%3Etoday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("&#39;&lt;b&gt;today&#39; is no day. Write it as 2026-11-21.")
                .doesNotContain("<b>today");
    }

    @Test
    void aRunIsShownWithItsDownloadsAndWhatTurned() throws Exception {
        Document page = library.page("/runs/" + second);

        assertThat(page.select("h1").text()).isEqualTo("13 November 2026");
        assertThat(page.select("section:has(#changed) tbody tr").eachText())
                .containsExactly(
                        "t3 Night trams will run from December. +Supported −Refuted",
                        "t6 The ride is free. new ?Not enough evidence",
                        "t5 The bridge over the Velm was painted green. ?Not enough evidence gone");
        assertThat(page.select(".downloads a").eachText())
                .containsExactly(
                        "report.pdf",
                        "verdicts.csv",
                        "evidence.csv",
                        "articles.csv",
                        "rejected.csv",
                        "claimreview-draft.json",
                        "run.json",
                        "Everything as a zip");
    }

    @Test
    void aFileIsFetchedAsItLiesThereUnderANameThatSaysWhatItIs() throws Exception {
        String base = "/runs/" + first.getFileName() + "/files/";

        HttpResponse<byte[]> pdf = library.bytes(base + "report.pdf");

        assertThat(pdf.body()).isEqualTo(Files.readAllBytes(first.resolve("report.pdf")));
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"nightly-2026-11-12-report.pdf\"");
        assertThat(library.bytes(base + "verdicts.csv").headers().firstValue("Content-Type"))
                .contains("text/csv;charset=UTF-8");
    }

    @Test
    void allFilesComeAsOneZip() throws Exception {
        HttpResponse<byte[]> answer = library.bytes("/runs/" + first.getFileName() + "/all.zip");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"nightly-2026-11-12-all.zip\"");
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                String name = entry.getName().substring("nightly-2026-11-12/".length());
                assertThat(zip.readAllBytes()).as(name).isEqualTo(Files.readAllBytes(first.resolve(name)));
            }
        }
        assertThat(names)
                .contains("nightly-2026-11-12/report.pdf", "nightly-2026-11-12/run.json")
                .hasSize(7);
    }

    @Test
    void nothingButTheOutputsOfARunCanBeFetched() throws Exception {
        String run = String.valueOf(first.getFileName());
        Files.writeString(first.resolve("note.txt"), "private");
        Files.createSymbolicLink(first.resolve("link.csv"), root.resolve("claims.csv"));

        for (String address : List.of(
                "/runs/" + run + "/files/note.txt",
                "/runs/" + run + "/files/link.csv",
                "/runs/" + run + "/files/..%2f..%2f..%2f.state%2ffactcheck.mv.db",
                "/runs/" + run + "/files/%2e%2e%2fverdicts.csv",
                "/runs/" + run + "/files/..%5c..%5cclaims.csv",
                "/runs/" + run + "/files/verdicts.csv%00.pdf",
                "/runs/..%2f..%2fnightly-2026-11-12-0123456789ab/all.zip",
                "/runs/nightly-2026-11-12-0123456789ab/all.zip",
                "/runs/other-2026-11-12-0123456789ab/all.zip",
                "/runs/.state")) {
            assertThat(library.get(address).statusCode()).as(address).isBetween(400, 404);
        }
    }
}

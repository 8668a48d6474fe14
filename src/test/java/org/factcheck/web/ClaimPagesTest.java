package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nights of one job: the claims and articles in them, some of them hostile. */
class ClaimPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    static Path root;

    private static OpenLibrary library;
    private static String second;

    @BeforeAll
    static void runTheNights() throws Exception {
        library = OpenLibrary.of(root);
        library.edit(
                "articles/radio-velm_2026-11-04.txt",
                "Stations without lifts",
                "Stations " + SCRIPT + " without lifts");
        library.edit(
                "articles/radio-velm_2026-11-04.txt",
                "Only nine stations were in use.",
                "Only nine stations were in use, " + SCRIPT + " they say.");
        Files.writeString(
                root.resolve("claims.csv"),
                Files.readString(root.resolve("claims.csv")) + "\"a/b?c=\"\"d\"\"&%\",\"The " + SCRIPT
                        + " depot is 100% new.\"\n");
        library.run("nightly", OpenLibrary.FIRST);
        library.edit("articles/inland/tram-notes_2026-11-05.txt", "Night trams will run", "Night trams will not run");
        library.edit("claims.csv", "t5,The bridge over the Velm was painted green.\n", "");
        second = library.runId("nightly", OpenLibrary.FIRST.plusDays(1));
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void allClaimsStandWithWhatWasPrintedOfThemLast() throws Exception {
        Document page = library.page("/claims");

        assertThat(page.select("tbody .id").eachText()).containsExactly("t1", "t2", "t3", "t4", "a/b?c=\"d\"&%", "t5");
        assertThat(page.select("tbody td[data-label=Verdict] .word").eachText())
                .containsExactly(
                        "Conflicting",
                        "Supported",
                        "Refuted",
                        "Supported",
                        "Not enough evidence",
                        "Not enough evidence");
        assertThat(page.select("tbody td[data-label^=Stands]").eachText())
                .containsExactly(
                        "12 November 2026",
                        "12 November 2026",
                        "13 November 2026",
                        "12 November 2026",
                        "12 November 2026",
                        "12 November 2026");
        assertThat(page.select("tbody .remark").eachText())
                .containsExactly("Not in the newest night; last judged for 12 November 2026");
    }

    @Test
    void claimsAreFoundByWordsIdVerdictSourceAndWhenTheyTurned() throws Exception {
        assertThat(found("q=TRAMWAY")).containsExactly("t1");
        assertThat(found("q=t3")).containsExactly("t3");
        assertThat(found("q=100%25")).containsExactly("a/b?c=\"d\"&%");
        assertThat(found("q=_")).isEmpty();
        assertThat(found("verdict=SUPPORTED")).containsExactly("t2", "t4");
        assertThat(found("source=Radio+Velm")).containsExactly("t1");
        assertThat(found("since=2026-11-13")).containsExactly("t3");
        assertThat(found("since=2026-11-13&verdict=SUPPORTED")).isEmpty();
        assertThat(library.get("/claims?verdict=MAYBE").statusCode()).isEqualTo(400);
        assertThat(library.page("/claims").select("#source option").eachText())
                .contains("Any source", "Dornfeld Gazette", "Radio Velm");
    }

    private static List<String> found(String query) throws Exception {
        return library.page("/claims?" + query).select("tbody .id").eachText();
    }

    @Test
    void aClaimIsShownWithBothSidesTheWordsAroundTheQuotesAndItsHistory() throws Exception {
        Document page = library.page("/claim?job=nightly&id=t1");

        assertThat(page.select("h1").text()).isEqualTo("The tramway to the airport opened with twelve stations.");
        assertThat(page.select(".big .word").text()).isEqualTo("Conflicting");
        Element support =
                Objects.requireNonNull(page.select("section.for .evidence").first());
        assertThat(support.select("mark").text())
                .isEqualTo("The tramway to the airport opened on Tuesday with twelve stations.");
        assertThat(support.select(".near").text()).isEqualTo("The ride takes nineteen minutes.");
        assertThat(page.select("section.against mark").text())
                .isEqualTo("The tramway to the airport did not open with twelve stations.");
        assertThat(page.select(".history svg.wide rect.conflicting > title")
                        .text()
                        .replace('\u00a0', ' '))
                .isEqualTo("Conflicting from 12 November 2026 to 13 November 2026");
        assertThat(page.select(".history svg").attr("aria-label").replace('\u00a0', ' '))
                .isEqualTo("Conflicting from 12 November 2026 to 13 November 2026.");
        assertThat(page.select(".tree > details[open] > summary").text()).startsWith("Conflicting");
        assertThat(library.page("/claim?job=nightly&id=t3")
                        .select(".history svg")
                        .attr("aria-label")
                        .replace('\u00a0', ' '))
                .isEqualTo("Supported on 12 November 2026, then Refuted on 13 November 2026.");
    }

    @Test
    void aQuoteLeadsIntoItsArticleAndBack() throws Exception {
        Document claim = library.page("/claim?job=nightly&id=t1");
        String address = claim.select("section.against .cite a").attr("href");

        Document article = library.page(address);

        String anchor = address.substring(address.indexOf('#') + 1);
        Element target = Objects.requireNonNull(article.getElementById(anchor), anchor);
        Element mark = Objects.requireNonNull(target.nextElementSibling());
        assertThat(mark.className()).isEqualTo("stands");
        assertThat(mark.text()).isEqualTo("The tramway to the airport did not open with twelve stations.");
        assertThat(article.select(".bears li").eachText())
                .containsExactly("t1 The tramway to the airport opened with twelve stations. speaks against it");
        assertThat(article.select("a.ref").eachText()).containsExactly("−against t1");
        assertThat(article.select(".back a").attr("href")).isEqualTo("/claim?job=nightly&id=t1");
        assertThat(article.select(".text del .reason")).isNotEmpty();
    }

    @Test
    void theArticlesOfARunAreListedWithTheirSourceAndDay() throws Exception {
        Document page = library.page("/articles");

        assertThat(page.select("tbody .remark").eachText())
                .containsExactly(
                        "dornfeld-gazette_2026-11-03", "inland/tram-notes_2026-11-05", "radio-velm_2026-11-04");
        assertThat(page.select("tbody td[data-label=Published]").eachText())
                .containsExactly("3 November 2026", "5 November 2026", "4 November 2026");
        assertThat(page.select("tbody td[data-label^=Bears]").eachText())
                .containsExactly("2 claims", "2 claims", "1 claim");
        assertThat(articles("q=TRAM-notes")).containsExactly("inland/tram-notes_2026-11-05");
        assertThat(articles("q=WITHOUT+lifts")).containsExactly("radio-velm_2026-11-04");
        assertThat(articles("source=Radio+Velm")).containsExactly("radio-velm_2026-11-04");
        assertThat(articles("from=2026-11-04"))
                .containsExactly("inland/tram-notes_2026-11-05", "radio-velm_2026-11-04");
        assertThat(articles("from=2026-11-04&to=2026-11-04&source=Radio+Velm&q=velm"))
                .hasSize(1);
        assertThat(page.select("#source option").eachText()).contains("Any source", "Dornfeld Gazette", "Radio Velm");
        assertThat(library.page("/articles?q=nothing").select("p.empty").text())
                .isEqualTo("No article fits. Show all articles.");
        assertThat(library.page("/articles?run=" + second).select(".facts").text())
                .isEqualTo("As read for 13 November 2026");
    }

    private static List<String> articles(String query) throws Exception {
        return library.page("/articles?" + query).select("tbody .remark").eachText();
    }

    @Test
    void whatIsHostileInAClaimOrAnArticleIsShownAsText() throws Exception {
        String article = library.page("/claim?job=nightly&id=t1")
                .select("section.against .cite a")
                .attr("href");
        String claim = library.page("/claims?q=depot+is").select("tbody a").attr("href");

        for (String address :
                List.of("/claims", "/articles", article, claim, "/claims?q=%3Cscript%3E&source=%22%3E%3Cscript%3E")) {
            Document page = library.page(address);
            assertThat(page.select("script")).as(address).isEmpty();
        }
        assertThat(library.page(article).select("h1").text()).isEqualTo("Stations " + SCRIPT + " without lifts");
        assertThat(library.page(article).select(".text").text()).contains(SCRIPT + " they say.");
        assertThat(library.page(claim).select("h1").text()).isEqualTo("The " + SCRIPT + " depot is 100% new.");
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() throws Exception {
        for (String address : List.of(
                "/claim",
                "/claim?job=nightly&id=none",
                "/claim?job=other&id=t1",
                "/article?run=" + second + "&id=../../claims",
                "/article?run=other-2026-11-12-0123456789ab&id=x",
                "/article",
                "/articles?run=x")) {
            HttpResponse<String> answer = library.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).as(address).contains("<h1>Not found</h1>");
        }
    }
}

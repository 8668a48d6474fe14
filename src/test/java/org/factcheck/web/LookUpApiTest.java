package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nights of one job, and one of another that the reader may not see; claims and articles as programs read them. */
class LookUpApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = Secrets.newToken();
    private static final String ODD = "a/b?c=\"d\"&%";

    @TempDir
    static Path root;

    private static OpenLibrary library;
    private static DescribedApi described;
    private static String second;
    private static String unseen;

    @BeforeAll
    static void runTheNights() throws Exception {
        library = OpenLibrary.of(root, Duration.ofDays(1), "nightly", "morning");
        Files.writeString(
                root.resolve("claims.csv"),
                Files.readString(root.resolve("claims.csv")) + "\"" + ODD.replace("\"", "\"\"")
                        + "\",\"The depot is new.\"\n");
        Files.writeString(
                root.resolve("overrides.csv"),
                "claim_id,claim,verdict,who,when,why\nt4,,REFUTED,A. Berg,2026-11-12,\"Asked, and was told.\"\n");
        unseen = library.runId("morning", OpenLibrary.FIRST);
        library.run("nightly", OpenLibrary.FIRST);
        library.edit("articles/inland/tram-notes_2026-11-05.txt", "Night trams will run", "Night trams will not run");
        second = library.runId("nightly", OpenLibrary.FIRST.plusDays(1));
        Files.writeString(root.resolve("jobs").resolve("users.yml"), """
                users:
                  - name: sheet
                    jobs: [nightly]
                    tokens: ["%s"]
                """.formatted(Secrets.hashOfToken(TOKEN)));
        described = new DescribedApi(get("/api/v1/openapi.yaml").body());
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void claimsAreListedAndFoundAsOnThePage() throws Exception {
        JsonNode all = json("/api/v1/claims", "?job=nightly");

        assertThat(all.path("total").asInt()).isEqualTo(6);
        assertThat(all.path("page").asInt()).isEqualTo(1);
        assertThat(all.path("page_size").asInt()).isEqualTo(25);
        assertThat(texts(all.path("claims"), "claim_id")).containsExactly("t1", "t2", "t3", "t4", "t5", ODD);
        assertThat(ids("&verdict=SUPPORTED")).containsExactly("t2", ODD);
        assertThat(ids("&q=TRAMWAY")).containsExactly("t1");
        assertThat(ids("&source=Radio+Velm")).containsExactly("t1");
        assertThat(ids("&since=2026-11-13")).containsExactly("t3");
        assertThat(ids("&page=2")).isEmpty();
        JsonNode turned =
                json("/api/v1/claims", "?job=nightly&q=t3").path("claims").get(0);
        assertThat(turned.path("verdict").asString("")).isEqualTo("REFUTED");
        assertThat(turned.path("since").asString("")).isEqualTo("2026-11-13");
        assertThat(turned.path("run_id").asString("")).isEqualTo(second);
    }

    @Test
    void aClaimIsToldWithItsEvidenceItsReasonsItsHistoryAndTheDecision() throws Exception {
        JsonNode turned = json("/api/v1/claim", "?job=nightly&id=t3");
        JsonNode decided = json("/api/v1/claim", "?job=nightly&id=t4");

        assertThat(turned.path("details_kept").asBoolean()).isTrue();
        assertThat(texts(turned.path("history"), "business_date")).containsExactly("2026-11-13", "2026-11-12");
        assertThat(texts(turned.path("history"), "verdict")).containsExactly("REFUTED", "SUPPORTED");
        assertThat(texts(turned.path("evidence"), "stance")).contains("REFUTES");
        JsonNode against = StreamSupport.stream(turned.path("evidence").spliterator(), false)
                .filter(each -> each.path("stance").asString("").equals("REFUTES"))
                .findFirst()
                .orElseThrow();
        assertThat(against.path("article").asString("")).isEqualTo("inland/tram-notes_2026-11-05");
        assertThat(against.path("quote").asString("")).contains("Night trams will not run");
        assertThat(turned.path("explanation").path("parts").isEmpty()).isFalse();
        assertThat(turned.path("summary").asString("")).isNotBlank();
        assertThat(decided.path("verdict").asString("")).isEqualTo("REFUTED");
        assertThat(decided.path("machine_verdict").asString("")).isEqualTo("SUPPORTED");
        assertThat(decided.path("override").path("why").asString("")).isEqualTo("Asked, and was told.");
        assertThat(json("/api/v1/claim", "?job=nightly&id=" + URLEncoder.encode(ODD, StandardCharsets.UTF_8))
                        .path("claim")
                        .asString(""))
                .isEqualTo("The depot is new.");
    }

    @Test
    void articlesAreListedAndFoundByTitleSourceAndDay() throws Exception {
        JsonNode all = json("/api/v1/articles", "?job=nightly");

        assertThat(all.path("run_id").asString("")).isEqualTo(second);
        assertThat(texts(all.path("articles"), "article"))
                .containsExactly(
                        "dornfeld-gazette_2026-11-03", "inland/tram-notes_2026-11-05", "radio-velm_2026-11-04");
        assertThat(articles("&q=WITHOUT+lifts")).containsExactly("radio-velm_2026-11-04");
        assertThat(articles("&q=inland%2F")).containsExactly("inland/tram-notes_2026-11-05");
        assertThat(articles("&source=Radio+Velm")).containsExactly("radio-velm_2026-11-04");
        assertThat(articles("&from=2026-11-04&to=2026-11-04")).containsExactly("radio-velm_2026-11-04");
        assertThat(articles("&to=2026-11-03")).containsExactly("dornfeld-gazette_2026-11-03");
        assertThat(texts(json("/api/v1/articles", "?run=" + second + "&q=radio").path("articles"), "claims"))
                .containsExactly("1");
    }

    @Test
    void anArticleIsToldWithItsTextItsCutsAndTheClaimsItBearsOn() throws Exception {
        JsonNode article = json("/api/v1/article", "?run=" + second + "&id=radio-velm_2026-11-04");

        JsonNode bearing = article.path("bears_on").get(0);
        String text = article.path("text").asString("");
        assertThat(bearing.path("claim_id").asString("")).isEqualTo("t1");
        assertThat(bearing.path("stance").asString("")).isEqualTo("REFUTES");
        assertThat(text.substring(
                        text.offsetByCodePoints(0, bearing.path("start").asInt()),
                        text.offsetByCodePoints(0, bearing.path("end").asInt())))
                .isEqualTo("The tramway to the airport did not open with twelve stations.");
        assertThat(article.path("cuts").isEmpty()).isFalse();
        assertThat(article.path("published").asString("")).isEqualTo("2026-11-04");
    }

    @Test
    void theOtherAnswersAreAsTheyAreDescribedToo() throws Exception {
        json("/api/v1/jobs", "");
        json("/api/v1/runs", "");
        described.require(
                "/api/v1/runs/{runId}",
                JSON.readTree(get("/api/v1/runs/" + second).body()));
        for (String table : List.of("verdicts", "evidence", "articles", "rejected")) {
            described.require(
                    "/api/v1/reports/{job}/{when}/{table}",
                    JSON.readTree(get("/api/v1/reports/nightly/latest/" + table).body()));
        }
    }

    @Test
    void whatIsOfAnotherJobIsToldAsIfItWereNotThere() throws Exception {
        for (String address : List.of(
                "/api/v1/claims?job=morning",
                "/api/v1/claim?job=morning&id=t1",
                "/api/v1/articles?job=morning",
                "/api/v1/articles?run=" + unseen,
                "/api/v1/article?run=" + unseen + "&id=radio-velm_2026-11-04",
                "/api/v1/runs?job=morning",
                "/api/v1/runs/" + unseen,
                "/api/v1/reports/morning/latest/verdicts",
                "/reports/morning/latest/verdicts.csv",
                "/reports/morning/2026-11-12/report.pdf",
                "/claims?job=morning",
                "/claim?job=morning&id=t1",
                "/articles?job=morning",
                "/articles?run=" + unseen,
                "/article?run=" + unseen + "&id=radio-velm_2026-11-04",
                "/runs?job=morning",
                "/runs/" + unseen,
                "/runs/" + unseen + "/all.zip",
                "/runs/" + unseen + "/files/report.pdf")) {
            HttpResponse<String> seen = get(address);
            String absent = address.replace("morning", "strange").replace(unseen, unseen.replace("morning", "strange"));

            assertThat(seen.statusCode()).as(address).isEqualTo(404);
            assertThat(told(seen).replace("morning", "strange")).as(address).isEqualTo(told(get(absent)));
        }
        assertThat(get("/api/v1/runs").body()).contains("nightly").doesNotContain("morning");
        assertThat(get("/api/v1/jobs").body()).doesNotContain("morning");
    }

    @Test
    void whatCannotBeAnsweredIsToldAsProblemDetails() throws Exception {
        requireProblem("/api/v1/claims", 400, "The parameter 'job' is missing.");
        requireProblem("/api/v1/claim?job=nightly", 400, "The parameter 'id' is missing.");
        requireProblem("/api/v1/article", 400, "The parameter 'run' is missing.");
        requireProblem("/api/v1/claims?job=nightly&verdict=MAYBE", 400, "'MAYBE' is no verdict.");
        requireProblem("/api/v1/claims?job=nightly&page=two", 400, "'two' is no number of a page.");
        requireProblem("/api/v1/articles?job=nightly&from=soon", 400, "'soon' is no day.");
        requireProblem("/api/v1/claim?job=nightly&id=none", 404, "No run of the job 'nightly' had a claim 'none'.");
        requireProblem("/api/v1/article?run=" + second + "&id=none", 404, "has no article 'none'");
        requireProblem("/api/v1/%2e%2e/claims", 400, "What was sent could not be understood.");
        requireProblem("/api/v1/nothing", 404, "There is nothing at this address.");
        HttpResponse<String> posted = library.post("/api/v1/claims", "");
        assertThat(posted.statusCode()).isIn(401, 403, 405);
        assertThat(posted.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    /** What an answer says; around a page stands a token that is another each time. */
    private static String told(HttpResponse<String> answer) {
        Elements main = Jsoup.parse(answer.body()).select("main");
        return main.isEmpty() ? answer.body() : main.text();
    }

    private static void requireProblem(String address, int status, String detail) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).as(address).contains("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).as(address).isEqualTo(status);
        assertThat(problem.path("title").asString("")).as(address).isNotBlank();
        assertThat(problem.path("instance").asString(""))
                .as("what was asked for")
                .isEqualTo(address.replaceFirst("\\?.*", ""));
        assertThat(problem.path("detail").asString("")).as(address).contains(detail);
    }

    private static List<String> ids(String query) throws Exception {
        return texts(json("/api/v1/claims", "?job=nightly" + query).path("claims"), "claim_id");
    }

    private static List<String> articles(String query) throws Exception {
        return texts(json("/api/v1/articles", "?job=nightly" + query).path("articles"), "article");
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asString(""))
                .toList();
    }

    /** What an address answers, which must be as it is described. */
    private static JsonNode json(String path, String query) throws Exception {
        HttpResponse<String> answer = get(path + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = JSON.readTree(answer.body());
        described.require(path, told);
        return told;
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return library.get(address, "Authorization", "Bearer " + TOKEN);
    }
}

package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RefusedException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** A library with users: who is let in, what they see, and what a browser is told. */
class SecurityTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String TOKEN = Secrets.newToken();
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    @TempDir
    static Path root;

    private static OpenLibrary library;
    private static String nightly;
    private static String morning;

    @BeforeAll
    static void runTheNights() throws Exception {
        library = OpenLibrary.of(root, Duration.ofDays(1), "nightly", "morning");
        morning = library.runId("morning", OpenLibrary.FIRST);
        library.run("nightly", OpenLibrary.FIRST);
        Path claims = root.resolve("claims.csv");
        Files.writeString(
                claims,
                Files.readString(claims) + "\"" + SCRIPT.replace("\"", "\"\"") + "\",\"Trams say "
                        + SCRIPT.replace("\"", "\"\"") + " in December.\"\n");
        nightly = library.runId("nightly", OpenLibrary.FIRST.plusDays(1));
        String hash = BCrypt.hashpw(PASSWORD, BCrypt.gensalt(4));
        Files.writeString(root.resolve("jobs").resolve("users.yml"), """
                users:
                  - name: Anna Berg
                    role: editor
                    password: "%1$s"
                  - name: Vera
                    password: "%1$s"
                    jobs: [nightly]
                    tokens: ["%2$s"]
                """.formatted(hash, Secrets.hashOfToken(TOKEN)));
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @BeforeEach
    void openBrowser() {
        library.openBrowser();
    }

    @Test
    void whoHasNotSignedInIsLedToDoSoAndThenToWhatTheyWanted() throws Exception {
        Document page = library.page("/runs/" + nightly);
        assertThat(page.select("h1").text()).isEqualTo("Sign in");
        assertThat(page.select("nav")).isEmpty();

        HttpResponse<String> answer = library.submit(page, "form.sheet", "username", "Vera", "password", PASSWORD);

        assertThat(answer.uri().getPath()).isEqualTo("/runs/" + nightly);
        assertThat(answer.body()).contains(">Vera</span>");
        assertThat(library.submit(library.page("/runs"), "form.who").body()).contains("You are signed out.");
        assertThat(library.page("/runs").select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void aReaderSeesTheRunsOfTheirJobsAlone() throws Exception {
        signIn("Vera");

        assertThat(library.page("/runs").select("tbody th").eachText())
                .containsExactly("13 November 2026", "12 November 2026");
        for (String address : List.of(
                "/runs/" + morning,
                "/runs/" + morning + "/all.zip",
                "/runs/" + morning + "/files/report.pdf",
                "/runs?job=morning")) {
            assertThat(library.get(address).statusCode()).as(address).isEqualTo(404);
        }
        String other = "other-2026-11-12-0123456789ab";
        assertThat(told("/runs/" + morning).replace("morning", "other"))
                .isEqualTo(told("/runs/" + other))
                .contains("Not found");
    }

    /** What a page says; around it stands a token that is another each time. */
    private String told(String address) throws Exception {
        return Jsoup.parse(library.get(address).body()).select("main").text();
    }

    @Test
    void machinesSignInByBasicOrByToken() throws Exception {
        String basic =
                "Basic " + Base64.getEncoder().encodeToString(("Vera:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String address = "/runs/" + nightly + "/files/verdicts.csv";

        assertThat(library.get(address, "Authorization", basic).body()).contains("Night trams");
        assertThat(library.get(address, "Authorization", "Bearer " + TOKEN).body())
                .contains("Night trams");
        assertThat(library.get("/runs/" + morning, "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> refused = library.get("/reports/nightly", "Authorization", "Bearer other");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().allValues("WWW-Authenticate"))
                .containsExactly(
                        "Basic realm=\"Report library\", charset=\"UTF-8\"", "Bearer realm=\"Report library\"");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneIsRefusedForAWhile() throws Exception {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = library.submit(
                    library.page("/sign-in"), "form.sheet", "username", "Nobody", "password", "wrong " + i);
            assertThat(answer.body()).contains("This name and password do not go together.");
        }

        HttpResponse<String> answer =
                library.submit(library.page("/sign-in"), "form.sheet", "username", "Nobody", "password", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Too many tries to sign in failed. Wait 15 minutes.");
        signIn("Anna Berg");
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyInOrOut() throws Exception {
        assertThat(library.post("/sign-in", "username=Vera&password=correct+horse+battery")
                        .statusCode())
                .isEqualTo(403);
        signIn("Vera");
        assertThat(library.post("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(library.page("/runs").select("h1").text()).isEqualTo("Runs");
    }

    @Test
    void aBrowserIsToldToRunNothingAndToShowItInNoFrame() throws Exception {
        signIn("Anna Berg");
        for (String address : List.of("/runs", "/runs/" + nightly, "/nothing", "/runs?from=x")) {
            HttpResponse<String> answer = library.get(address);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(address)
                    .contains("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.body())
                    .doesNotContain("<script")
                    .doesNotContain(" style=")
                    .doesNotContain("<style");
        }
    }

    @Test
    void aScriptInAClaimIsShownAsText() throws Exception {
        signIn("Anna Berg");

        Document page = library.page("/runs/" + nightly);

        assertThat(page.select("script, main img")).isEmpty();
        assertThat(page.select("section:has(#changed) .id").eachText()).contains(SCRIPT);
    }

    @Test
    void whatIsAskedForBecomesNoHeader() throws Exception {
        signIn("Anna Berg");
        for (String address : List.of(
                "/runs?job=nightly%0d%0aSet-Cookie:%20x=1",
                "/runs/" + nightly + "/files/report.pdf%0d%0aX-Other:%201", "/sign-in?failed=%0d%0aX-Other:%201")) {
            HttpResponse<String> answer = library.get(address);
            assertThat(answer.headers().map()).as(address).doesNotContainKeys("x-other", "set-cookie");
        }
    }

    /** The name of a file that is fetched is made of names that are known, so that no line break can get into it. */
    @Test
    void theNameOfADownloadIsMadeOfKnownNamesAlone() throws Exception {
        signIn("Anna Berg");
        for (String address : List.of(
                "/reports/nightly%0d%0aX-Other:%201/latest/verdicts.csv",
                "/reports/nightly/latest%0d%0aX-Other:%201/verdicts.csv",
                "/reports/nightly/latest/verdicts.csv%0d%0aX-Other:%201",
                "/reports/nightly/latest/verdicts.csv?profile=excel%0d%0aX-Other:%201",
                "/runs/" + nightly + "%0d%0aX-Other:%201/all.zip",
                "/runs/" + nightly + "/files/verdicts.csv%22;%20filename=%22x.exe",
                "/claim?job=nightly&id=%0d%0aX-Other:%201")) {
            HttpResponse<String> answer = library.get(address);
            assertThat(answer.statusCode()).as(address).isIn(400, 404);
            assertThat(answer.headers().map()).as(address).doesNotContainKey("x-other");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .as(address)
                    .isIn("", "inline;filename=f.txt");
        }
        assertThat(library.get("/reports/nightly/latest/verdicts.csv").headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"nightly-latest-verdicts.csv\"");
    }

    @Test
    void theIdOfAClaimMayBreakLinesAndStillLeadsBackToItWhenItIsDecidedOn() throws Exception {
        signIn("Anna Berg");
        String page = library.page("/runs").select("form.who input[name=_csrf]").attr("value");

        HttpResponse<String> answer = library.post(
                "/decisions", "_csrf=" + page + "&job=nightly&id=t2%0d%0aX-Other:%201&verdict=REFUTED&why=no");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map()).doesNotContainKey("x-other");
    }

    @Test
    void headAsksForTheSameHeadersWithoutTheBody() throws Exception {
        for (String address :
                List.of("/runs", "/reports/nightly/latest/verdicts.csv", "/runs/" + nightly + "/files/report.pdf")) {
            HttpResponse<String> head = library.head(address, "Authorization", "Bearer " + TOKEN);
            HttpResponse<String> whole = library.get(address, "Authorization", "Bearer " + TOKEN);

            assertThat(head.statusCode()).as(address).isEqualTo(200);
            assertThat(head.body()).as(address).isEmpty();
            assertThat(head.headers().firstValue("Content-Type"))
                    .as(address)
                    .isEqualTo(whole.headers().firstValue("Content-Type"));
            assertThat(head.headers().firstValue("ETag"))
                    .as(address)
                    .isEqualTo(whole.headers().firstValue("ETag"));
        }
        assertThat(library.head("/runs").statusCode()).isEqualTo(200);
        assertThat(library.head("/runs").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aConditionalRequestNeedsTheSameRightAsAnyOther() throws Exception {
        String address = "/reports/nightly/latest/verdicts.csv";
        String tag = library.get(address, "Authorization", "Bearer " + TOKEN)
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(library.get(address, "Authorization", "Bearer " + TOKEN, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(library.get(address, "If-None-Match", tag).statusCode()).isEqualTo(401);
        assertThat(library.get(
                                "/reports/morning/latest/verdicts.csv",
                                "Authorization",
                                "Bearer " + TOKEN,
                                "If-None-Match",
                                "*")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyReadingAndSendingFormsIsAllowed() throws Exception {
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS")) {
            assertThat(library.ask(method, "/runs").statusCode()).as(method).isIn(400, 405);
        }
    }

    @Test
    void noPageHasAScriptOrAStyleOfItsOwn() throws Exception {
        signIn("Anna Berg");
        Document claims = library.page("/claims?job=nightly");
        List<String> addresses = new ArrayList<>(List.of(
                "/runs", "/runs/" + nightly, "/claims?job=nightly", "/articles?job=nightly", "/sign-in", "/nothing"));
        addresses.addAll(claims.select("tbody th a").eachAttr("href"));
        addresses.addAll(
                library.page("/articles?job=nightly").select("tbody th a").eachAttr("href"));
        for (String address : addresses) {
            HttpResponse<String> answer = library.get(address);
            Document page = Jsoup.parse(answer.body());

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(address)
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.select("script, style, iframe, object, embed, [style], main img"))
                    .as(address)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")
                                    || attribute.getValue().startsWith("javascript:")))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void whoIsTakenOutOfTheFileIsOutAtOnce() throws Exception {
        signIn("Vera");
        Path file = root.resolve("jobs").resolve("users.yml");
        String before = Files.readString(file);
        try {
            Files.writeString(file, before.replace("Vera", "Viktor"));
            assertThat(library.page("/runs").select("h1").text()).isEqualTo("Sign in");
            Files.writeString(file, "users: broken");
            assertThat(library.get("/reports/nightly", "Authorization", "Bearer " + TOKEN)
                            .statusCode())
                    .isEqualTo(401);
        } finally {
            Files.writeString(file, before);
        }
    }

    @Test
    void otherMachinesAreNotAnsweredWithoutUsers() {
        assertThatThrownBy(() -> LibraryServer.open(
                        new ServerSettings(
                                InetAddress.getByName("0.0.0.0"), 0, root.resolve("users.yml"), Duration.ZERO),
                        List::of))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.MISCONFIGURED))
                .hasMessage("Other machines can reach 0.0.0.0, but " + root.resolve("users.yml")
                        + ", which says who may sign in, is not there. Write it with the help of 'users hash', or"
                        + " leave --address at 127.0.0.1.");
    }

    private static void signIn(String name) throws Exception {
        library.openBrowser();
        HttpResponse<String> answer =
                library.submit(library.page("/sign-in"), "form.sheet", "username", name, "password", PASSWORD);
        assertThat(answer.body()).contains(">" + name + "</span>");
    }
}

package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCrypt;

class DecisionsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String CLAIM = "/claim?job=nightly&id=t2";

    @TempDir
    Path root;

    @Test
    void anEditorsDecisionStandsInTheFileAtOnceAndInTheNextRunsReport() throws Exception {
        try (OpenLibrary library = OpenLibrary.of(root)) {
            library.run("nightly", OpenLibrary.FIRST);
            assertThat(library.page(CLAIM).select("#decide")).isEmpty();
            writeUsers();

            signIn(library, "Vera");
            assertThat(library.page(CLAIM).select("form.sheet")).isEmpty();

            signIn(library, "Anna Berg");
            HttpResponse<String> without =
                    library.submit(library.page(CLAIM), "form.sheet", "verdict", "REFUTED", "why", "  ");
            assertThat(without.statusCode()).isEqualTo(400);
            assertThat(Jsoup.parse(without.body()).select("[role=alert]").text())
                    .isEqualTo("Write why: a decision without a reason cannot be retraced.");

            HttpResponse<String> answer = library.submit(
                    library.page(CLAIM), "form.sheet", "verdict", "REFUTED", "why", "Rode it: <b>25</b> minutes.");

            assertThat(answer.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".box.signed").text())
                    .startsWith("Decision of an analyst: −Refuted Rode it: <b>25</b> minutes. Anna Berg, ")
                    .endsWith("it will stand in the report of the next run");
            assertThat(page.select(".decided li")).hasSize(1);
            assertThat(Files.readString(root.resolve("overrides.csv")))
                    .startsWith("claim_id,claim,verdict,who,when,why\nt2,,REFUTED,Anna Berg,")
                    .endsWith(",Rode it: <b>25</b> minutes.\n");

            Path next = library.run("nightly", OpenLibrary.FIRST.plusDays(1));
            assertThat(Files.readString(next.resolve("verdicts.csv"))).contains("Rode it: <b>25</b> minutes.");
            Document after = library.page(CLAIM);
            assertThat(after.select(".big .word").text()).isEqualTo("Refuted");
            assertThat(after.select(".box.signed").text()).endsWith("the machine held: Supported");
        }
    }

    @Test
    void onlyAnEditorMayDecide() throws Exception {
        try (OpenLibrary library = OpenLibrary.of(root)) {
            writeUsers();
            signIn(library, "Vera");
            Document runs = library.page("/runs");
            String token = runs.select("form.who input[name=_csrf]").attr("value");

            HttpResponse<String> answer =
                    library.post("/decisions", "_csrf=" + token + "&job=nightly&id=t2&verdict=REFUTED&why=no");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Files.readString(root.resolve("overrides.csv"))).doesNotContain("t2");
        }
    }

    private void writeUsers() throws Exception {
        String hash = BCrypt.hashpw(PASSWORD, BCrypt.gensalt(4));
        Files.writeString(root.resolve("jobs").resolve("users.yml"), """
                users:
                  - name: Anna Berg
                    role: editor
                    password: "%1$s"
                  - name: Vera
                    password: "%1$s"
                """.formatted(hash));
    }

    private static void signIn(OpenLibrary library, String name) throws Exception {
        library.openBrowser();
        library.submit(library.page("/sign-in"), "form.sheet", "username", name, "password", PASSWORD);
    }
}

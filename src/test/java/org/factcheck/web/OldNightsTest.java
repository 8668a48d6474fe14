package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nights that earlier versions of the program kept, and nights whose details were cleared away. */
class OldNightsTest {

    private static final String CLEARED = "details of the night that judged them last are past their time";

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aNightOfAnEarlierVersionIsReadAndSearchedLikeOneOfThis(int version) throws Exception {
        restore(version);
        try (OpenLibrary library = OpenLibrary.of(root, Duration.ZERO, "nightly")) {
            String address = library.page("/runs").select("tbody th a").attr("href");
            library.page(address);
            Document claims = library.page("/claims");
            assertThat(claims.select("tbody th a").text()).contains("The ride takes nineteen minutes.");
            for (String claim : claims.select("tbody th a").eachAttr("href")) {
                Document page = library.page(claim);
                assertThat(page.select("main").text()).doesNotContain("past its time");
                for (String article : page.select(".cite a").eachAttr("href")) {
                    library.page(article);
                }
            }

            assertThat(ids(claims)).containsExactlyInAnyOrder("t1", "t2", "t3", "t4", "t5");
            assertThat(ids(library.page("/claims?source=Radio+Velm"))).containsExactly("t1");
            assertThat(library.page("/claims?source=Radio+Velm").select("[role=note]"))
                    .isEmpty();
            assertThat(library.page("/articles?source=Radio+Velm&from=2026-11-04&q=VELM")
                            .select("tbody .remark")
                            .eachText())
                    .containsExactly("radio-velm_2026-11-04");
            assertThat(library.page("/articles")
                            .select("tbody td[data-label^=Bears]")
                            .eachText())
                    .contains("1 claim");
        }
    }

    @Test
    void whereDetailsWereClearedAwayThatIsSaidInPlaceOfFindingNothing() throws Exception {
        restore(9);
        sql("delete from claim_evidence", "delete from outcome", "delete from run_article");
        try (OpenLibrary library = OpenLibrary.of(root, Duration.ZERO, "nightly")) {
            Document page = library.page("/claims?source=Radio+Velm");

            assertThat(page.select("[role=note]").text())
                    .startsWith("5 claims that fit otherwise")
                    .contains(CLEARED);
            assertThat(page.select("#source option[selected]").text()).isEqualTo("Radio Velm");
            assertThat(library.page("/articles").select("p.empty").text())
                    .isEqualTo("No article is known of this run. What it read was nothing, or is past its time and was"
                            + " cleared away.");
            assertThat(library.page("/claim?job=nightly&id=t1")
                            .select("p.empty")
                            .text())
                    .startsWith("What this verdict rests on is past its time");
        }
    }

    private static List<String> ids(Document page) {
        return page.select("tbody .id").eachText();
    }

    private void restore(int version) throws Exception {
        Files.createDirectories(root.resolve("output/.state"));
        Path dump = Path.of("src", "test", "resources", "store", "schema-" + version + ".sql");
        sql("runscript from '" + dump.toAbsolutePath() + "'");
    }

    private void sql(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:"
                                + root.resolve("output/.state/factcheck").toAbsolutePath(),
                        "sa",
                        "");
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}

package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five real pages, each read by a person first: what belongs to the article stands here as code points, so that no
 * sentence is cut and no teaser kept.
 */
class SharedArticlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            000 | 76 | unknown source (*) | 2023-03-21 |  | 0-76 215-389 391-478 480-631 633-778 794-1001 1003-1245 1247-1323 1325-1452 1454-1708 1710-1982
            001 | 88 | Kyiv Independent | not before 2022-12-31 | The Kyiv Independent news desk | 11-99 113-288 290-583 585-872 874-1208 1210-1501 1503-1783
            002 | 100 | CNN | 2023-02-24 | Natasha Bertrand and Zachary Cohen | 69-169 218-417 419-591 593-816 818-940 942-1148 1150-1497 1499-1652 1654-1752 1754-2049 2051-2230 2232-2395 2397-2532 2534-2756 2758-3070
            003 | 48 | Ukrainska Pravda | 2023-02-22 |  | 12-60 147-274 276-390 394-659 662-854 857-1088 1090-1262 1265-1448 1450-1766 1768-1961 1963-2131
            004 | 52 | unknown source (*) | unknown |  | 20-72 74-341 343-657 659-1098 1100-1322 1324-1584 1586-2019 2021-2384 2386-2602
            """)
    void aRealPageIsReadAsAPersonReadsIt(
            String prefix, int titleLength, String source, String published, String author, String body)
            throws IOException {
        Article article = article(prefix);

        assertThat(spans(article)).isEqualTo(body);
        assertThat(article.title()).hasSize(titleLength);
        assertThat(article.title())
                .isEqualTo(PageLine.fold(article.substring(article.body().get(0).span())));
        assertThat(article.body().get(0).kind()).isEqualTo(Block.Kind.HEADLINE);
        assertThat(article.source().name()).isEqualTo(source.replace("*", article.id()));
        assertThat(date(article)).isEqualTo(published);
        assertThat(article.author()).isEqualTo(author);
        assertThat(article.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void noBoilerplateIsKeptAndNothingOfTheArticleIsLost(String prefix) throws IOException {
        Article article = article(prefix);
        int kept = 0;
        int lost = 0;
        for (SharedLine line : SharedLine.ofPage(prefix)) {
            assertThat(sha256(article.substring(line.span())))
                    .as("the file %s is not the one that was read: %s", prefix, line)
                    .isEqualTo(line.sha256());
            kept += !line.isOfArticle() && article.body().stream().anyMatch(line::overlaps) ? 1 : 0;
            lost += line.isOfArticle() && article.body().stream().noneMatch(line::isWithin) ? 1 : 0;
        }

        assertThat(kept).as("boilerplate kept").isZero();
        assertThat(lost).as("lines of the article lost").isZero();
    }

    /** A line of a page as a person read it: where it stands, the hash of its characters, what it is. */
    private record SharedLine(TextSpan span, String sha256, String kind) {
        static List<SharedLine> ofPage(String prefix) throws IOException {
            List<SharedLine> lines = new ArrayList<>();
            for (String row : Files.readAllLines(Path.of("src/test/resources/article/shared-pages.csv"))) {
                String[] cells = row.split(",");
                if (cells[0].equals(prefix)) {
                    lines.add(new SharedLine(
                            new TextSpan(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])), cells[3], cells[4]));
                }
            }
            return lines;
        }

        boolean isOfArticle() {
            return kind.equals("body") || kind.equals("headline");
        }

        boolean overlaps(Block block) {
            return span.start() < block.span().end() && block.span().start() < span.end();
        }

        boolean isWithin(Block block) {
            return block.span().start() <= span.start()
                    && span.end() <= block.span().end();
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    private static String date(Article article) {
        return switch (article.published().getClass().getSimpleName()) {
            case "Known" -> article.published().isoDay();
            case "NotBefore" -> "not before " + ((PublicationDate.NotBefore) article.published()).earliest();
            default -> "unknown";
        };
    }

    private static String spans(Article article) {
        return article.body().stream()
                .map(block -> block.span().start() + "-" + block.span().end())
                .collect(Collectors.joining(" "));
    }

    private static Article article(String prefix) throws IOException {
        Path root = folder();
        Path file = ArticleFolder.list(root).files().stream()
                .filter(path -> path.getFileName().toString().startsWith(prefix + "_"))
                .findFirst()
                .orElseThrow();
        ReadArticle read = new ArticleReader(SourceRegister.empty()).read(root, file);
        return ((ReadArticle.Read) read).article();
    }

    private static Path folder() {
        String given = System.getProperty("FACTCHECK_SHARED", System.getenv("FACTCHECK_SHARED"));
        Path folder = Path.of(given == null ? "../shared" : given).resolve("articles");
        if (!Files.isDirectory(folder)) {
            String message = "SKIPPED: there are no shared articles at "
                    + folder.toAbsolutePath().normalize() + "; set FACTCHECK_SHARED to the folder that holds them.";
            System.err.println(message);
            Assumptions.abort(message);
        }
        return folder;
    }
}

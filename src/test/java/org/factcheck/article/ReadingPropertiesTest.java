package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.factcheck.claim.DecodedText;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PassageSplitter;

/** What holds for every text that can be read, whatever it says. */
class ReadingPropertiesTest {

    private static final PassageSplitter SPLITTER = new PassageSplitter();
    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("reading");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("a.txt"));
        Files.deleteIfExists(folder);
    }

    @Property(tries = 400, seed = "20240517")
    void blocksAndCutsHoldEveryCharacterThatIsNotBlankOnce(@ForAll("texts") String text) throws IOException {
        if (read(text) instanceof ReadArticle.Read read) {
            Article article = read.article();
            assertThat(article.text()).isEqualTo(DecodedText.of(text.getBytes(StandardCharsets.UTF_8)));
            int[] codePoints = article.text().codePoints().toArray();
            int at = 0;
            for (TextSpan span : spans(article)) {
                assertThat(span.start()).isGreaterThanOrEqualTo(at);
                assertBlank(codePoints, at, span.start());
                assertThat(PageLines.isBlank(codePoints[span.start()])).isFalse();
                assertThat(PageLines.isBlank(codePoints[span.end() - 1])).isFalse();
                at = span.end();
            }
            assertBlank(codePoints, at, codePoints.length);
        }
    }

    @Property(tries = 400, seed = "20240518")
    void passagesLieInTheirBlocksInOrderAndMapBackToTheFile(@ForAll("texts") String text) throws IOException {
        if (read(text) instanceof ReadArticle.Read read) {
            Article article = read.article();
            int[] codePoints = article.text().codePoints().toArray();
            int at = 0;
            for (Passage passage : SPLITTER.split(article)) {
                assertThat(passage.start()).isGreaterThanOrEqualTo(at);
                assertThat(new String(codePoints, passage.start(), passage.end() - passage.start()))
                        .isEqualTo(passage.quote());
                assertThat(article.body())
                        .anyMatch(block -> block.span().start() <= passage.start()
                                && passage.end() <= block.span().end());
                at = passage.end();
            }
        }
    }

    @Property(tries = 200, seed = "20240519")
    void everyLetterOfTheBodyStandsInAPassage(@ForAll("texts") String text) throws IOException {
        if (read(text) instanceof ReadArticle.Read read) {
            Article article = read.article();
            boolean[] held =
                    new boolean[article.text().codePointCount(0, article.text().length())];
            for (Passage passage : SPLITTER.split(article)) {
                Arrays.fill(held, passage.start(), passage.end(), true);
            }
            int[] codePoints = article.text().codePoints().toArray();
            for (Block block : article.body()) {
                for (int i = block.span().start(); i < block.span().end(); i++) {
                    assertThat(held[i] || !Character.isLetterOrDigit(codePoints[i]))
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 200, seed = "20240520")
    void theSameFileIsReadTheSame(@ForAll("texts") String text) throws IOException {
        ReadArticle first = read(text);
        assertThat(read(text)).isEqualTo(first);
        if (first instanceof ReadArticle.Read read) {
            assertThat(SPLITTER.split(read.article())).isEqualTo(new PassageSplitter().split(read.article()));
        }
    }

    private static ReadArticle read(String text) throws IOException {
        Path file = folder.resolve("a.txt");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return new ArticleReader(SourceRegister.empty()).read(folder, file);
    }

    private static List<TextSpan> spans(Article article) {
        List<TextSpan> spans = new ArrayList<>();
        article.body().forEach(block -> spans.add(block.span()));
        article.cuts().forEach(cut -> spans.add(cut.span()));
        spans.sort(Comparator.comparingInt(TextSpan::start));
        return spans;
    }

    private static void assertBlank(int[] codePoints, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(PageLines.isBlank(codePoints[i]))
                    .as("U+%04X at %d belongs to no block and no cut", codePoints[i], i)
                    .isTrue();
        }
    }

    /** Pieces of pages and any characters at all, in any order. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "The dam broke at 6 a.m. ET on Monday. ",
                "Mira Oduya said ",
                "“It hit us,” he said",
                "U.S. President ",
                "No. 5",
                "Read more",
                "By Jane Roe",
                "4 March 2026",
                "© 2026 The Harbour Ledger",
                "Share this article",
                "Photo: A. Vell / AFP",
                "• one",
                "- two",
                "1. three",
                "[pumps – ed.]",
                "\n",
                "\n\n",
                "\r\n",
                "\r\n\r\n",
                "\r",
                "\u2028",
                "\u2029",
                "\f",
                "\u000b",
                "\u0085",
                "\u001c",
                "\t",
                " ",
                "\u00a0",
                "\u200b",
                "\ufeff",
                "🚢",
                "𝒜",
                "e\u0301",
                "\u202e",
                "“",
                "”",
                "\"",
                "’",
                "(",
                "]",
                "…",
                ".",
                "!",
                "?",
                ",");
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(8).map(text -> text.replace("\0", ""));
        return Arbitraries.frequencyOf(Tuple.of(5, pieces), Tuple.of(1, anything))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}

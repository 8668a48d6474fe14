package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Title, source, date and author are read off the heads of pages in the styles of many outlets. */
class PageHeadsTest {

    private static final String STORY = """


            The harbour bridge of Lindholm carried traffic again in the morning after months of repairs, the mayor said.

            Hundreds of people had waited for it, and the first bus crossed the bridge at the stroke of seven, she added.
            """;

    @TempDir
    Path root;

    static Stream<Arguments> heads() throws IOException {
        try (InputStream in = Objects.requireNonNull(PageHeadsTest.class.getResourceAsStream("page-heads.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^==== "))
                    .skip(1)
                    .map(block -> Arguments.of(
                            block.substring(0, block.indexOf('\n')), block.substring(block.indexOf('\n') + 1)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("heads")
    void aHeadIsReadAsAPersonReadsIt(String expected, String head) throws IOException {
        Path file = Files.writeString(root.resolve("page.txt"), head.strip() + STORY);

        Article article = ((ReadArticle.Read) new ArticleReader(register()).read(root, file)).article();

        assertThat(String.join(" | ", article.title(), source(article), date(article.published()), author(article)))
                .isEqualTo(expected);
        assertThat(article.body()).hasSizeBetween(3, 4);
    }

    private SourceRegister register() throws IOException {
        Path file = Files.writeString(root.resolve("sources.csv"), """
                name,reliability,domains,aliases
                The Lindholm Courier,B,courier.example,
                Harbour Wire,A,harbourwire.example,
                Osterby Herald,C,,OH
                """);
        return SourceRegister.read(file, "sources.csv");
    }

    private static String source(Article article) {
        String name = article.source().name();
        return name.startsWith(Source.UNNAMED) ? "unknown" : name;
    }

    private static String author(Article article) {
        return Objects.requireNonNullElse(article.author(), "-");
    }

    private static String date(PublicationDate date) {
        if (date instanceof PublicationDate.Known known) {
            String time = known.at() == null ? "" : " " + known.at().local();
            return known.date()
                    + time
                    + date.zone().map(zone -> " " + zone.written()).orElse("");
        }
        if (date instanceof PublicationDate.InMonth inMonth) {
            return inMonth.month().toString();
        }
        return date instanceof PublicationDate.Doubted doubted ? "doubted " + doubted.latest() : "unknown";
    }
}

package org.factcheck.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.factcheck.passage.PassageSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

    private static final String STORY = """
            Harbour bridge of Lindholm reopens after repairs

            4 March 2026

            The harbour bridge of Lindholm carried traffic again on Wednesday after nine months of repairs, the mayor said.
            """;

    @TempDir
    Path root;

    private final ArticleReader reader = new ArticleReader(SourceRegister.empty());

    @Test
    void anArticleIsKnownByItsPathAndTheHashOfItsBytes() throws IOException {
        Article article = read("local/bridge.txt", STORY.getBytes(StandardCharsets.UTF_8));

        assertThat(article.id()).isEqualTo("local/bridge");
        assertThat(article.file()).isEqualTo("local/bridge.txt");
        assertThat(article.sha256()).isEqualTo("d6916ddd71eace9b29d35257aefafd70d95e90ff885404b27e5c830151c9d5c4");
        assertThat(article.title()).isEqualTo("Harbour bridge of Lindholm reopens after repairs");
        assertThat(article.published())
                .isEqualTo(new PublicationDate.Known(
                        LocalDate.of(2026, 3, 4), null, "'4 March 2026' at the head of the page"));
        assertThat(article.source().name()).isEqualTo("unknown source (local/bridge)");
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void fourThreadsReadAndSplitAsOneDoes() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String story =
                    STORY.replace("nine months", i + " months") + "\n“It took " + i + " months,” Mira Oduya said.\n";
            files.add(Files.writeString(root.resolve("a" + i + ".txt"), story));
        }
        PassageSplitter splitter = new PassageSplitter();
        Function<Path, String> work = file -> {
            Article article = ((ReadArticle.Read) reader.read(root, file)).article();
            return article + " " + splitter.split(article);
        };
        List<String> alone = files.stream().map(work).toList();
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<String>> together = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                files.forEach(file -> together.add(CompletableFuture.supplyAsync(() -> work.apply(file), four)));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).join()).isEqualTo(alone.get(i % alone.size()));
            }
        } finally {
            four.shutdown();
        }
    }

    @Test
    void offsetsCountCodePointsOfTheTextWithoutItsMark() throws IOException {
        String text =
                "\uFEFFA 😀 day for the people of Lindholm\n\nThe 😀 sign was seen by many people at the harbour today.\n";

        Article article = read("a.txt", text.getBytes(StandardCharsets.UTF_8));

        assertThat(article.text()).startsWith("A ");
        assertThat(article.body()).extracting(Block::span).containsExactly(new TextSpan(0, 34), new TextSpan(36, 92));
        assertThat(article.substring(article.body().get(1).span()))
                .isEqualTo("The 😀 sign was seen by many people at the harbour today.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM", "windows-1252"})
    void theEncodingIsFoundOut(String encoding) throws IOException {
        String text = STORY.replace("Lindholm", "Lindhölm – “harbour”");

        Article article = read("a.txt", text.getBytes(Charset.forName(encoding)));

        assertThat(article.text()).isEqualTo(text);
    }

    @Test
    void everyCharacterIsEvidenceOrCutWithAReason() throws IOException {
        Article article = read("a.txt", ("News Feed\n\n" + STORY + "\nAdvertisement\n\nRead more\n").getBytes());

        boolean[] covered = new boolean[article.text().length()];
        article.body().forEach(block -> mark(covered, block.span()));
        article.cuts().forEach(cut -> mark(covered, cut.span()));
        for (int i = 0; i < covered.length; i++) {
            assertThat(covered[i] || Character.isWhitespace(article.text().charAt(i)))
                    .as("character %d", i)
                    .isTrue();
        }
        assertThat(article.cuts())
                .extracting(Cut::reason)
                .containsExactly(
                        "mark of a news feed", "date of publication", "advertisement", "link to the rest of a story");
    }

    @Test
    void aSidecarWinsOverThePage() throws IOException {
        Files.writeString(root.resolve("a.meta.yml"), """
                url: https://lindholm.example/bridge
                source: Lindholm Courier
                published: 2026-03-05T00:30:00+02:00
                author: Ada Berg
                title: Bridge open
                crawled: yesterday
                """);

        Article article = read("a.txt", STORY.getBytes());

        assertThat(article.title()).isEqualTo("Bridge open");
        assertThat(article.source()).isEqualTo(Source.unregistered("Lindholm Courier"));
        assertThat(article.author()).isEqualTo("Ada Berg");
        assertThat(article.url()).isEqualTo("https://lindholm.example/bridge");
        assertThat(article.published())
                .isEqualTo(new PublicationDate.Known(
                        LocalDate.of(2026, 3, 5),
                        new PublicationDate.TimeOfDay(
                                LocalTime.of(0, 30), new PublicationDate.Zone("+02:00", ZoneOffset.ofHours(2))),
                        "'2026-03-05T00:30:00+02:00' in the sidecar"));
    }

    @Test
    void aBadSidecarMakesTheArticleRejected() throws IOException {
        Files.writeString(root.resolve("a.meta.yml"), "title: Bridge: open\n");

        assertThat(reasonAgainst("a.txt", STORY.getBytes()))
                .startsWith("Its sidecar 'a.meta.yml' is no YAML: line 1, mapping values are not allowed here.");
    }

    @Test
    void aWebPageIsReadWithoutItsScriptsAndItsSurroundingsAreCut() throws IOException {
        Article article = read("a.html", """
                <html><head><title>Bridge reopens after repairs | Lindholm Courier</title>
                <meta property="og:site_name" content="Lindholm Courier">
                <meta property="article:published_time" content="2026-03-04T09:15:00Z"></head>
                <body><nav><a>Politics</a> <a>Sport</a></nav><article><h1>Bridge reopens after repairs</h1>
                <p>The harbour bridge carried <b>traffic</b> again on Wednesday after
                nine months of repairs.<script>track()</script></p>
                <figure><figcaption>The bridge at dawn.</figcaption></figure></article>
                <footer>All that is fit</footer></body></html>
                """.getBytes());

        assertThat(article.text())
                .isEqualTo(
                        "Politics Sport\n\nBridge reopens after repairs\n\nThe harbour bridge carried traffic again on"
                                + " Wednesday after nine months of repairs.\n\nThe bridge at dawn.\n\nAll that is fit");
        assertThat(article.title()).isEqualTo("Bridge reopens after repairs");
        assertThat(article.source().name()).isEqualTo("Lindholm Courier");
        assertThat(article.published().isoDay()).isEqualTo("2026-03-04");
        assertThat(article.body()).extracting(Block::kind).containsExactly(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH);
        assertThat(article.cuts())
                .extracting(Cut::reason)
                .containsExactly("navigation", "photo caption", "foot of the page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://.", "https:///harbour", "www.", "http://?page=7"})
    void anAddressWithoutAHostNamesNoPublisher(String address) throws IOException {
        Article article = read("a.txt", (STORY + "\n" + address + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(article.source().name()).isEqualTo("unknown source (a)");

        Files.writeString(root.resolve("b.meta.yml"), "url: \"" + address + "\"\nsource: \"" + address + "\"\n");
        Article known = read("b.txt", STORY.getBytes(StandardCharsets.UTF_8));
        assertThat(known.source().name()).isEqualTo(address);
    }

    @Test
    void whatIsNoArticleIsRejectedWithWhatToDo() throws IOException {
        assertThat(reasonAgainst("a.docx", new byte[] {1}))
                .isEqualTo(
                        "Files of this kind are not read. Save it as one of .txt, .md, .markdown, .html, .htm, .pdf, .eml,"
                                + " .jsonl, .ndjson, .xml, .rss, .atom, or take it out of the folder.");
        assertThat(reasonAgainst("a.txt", new byte[0]))
                .isEqualTo("The file is empty (0 bytes). Fetch the article again, or delete the file.");
        assertThat(reasonAgainst("a.txt", new byte[] {'P', 0, 1, 2}))
                .isEqualTo(
                        "The file holds NUL characters, so it is binary, or UTF-16 without a byte order mark. Save it as"
                                + " text in UTF-8.");
        assertThat(reasonAgainst("a.txt", "PK\3\4 and more".getBytes()))
                .isEqualTo(
                        "The file is no text but a ZIP archive or an office document. Unpack it, or save it as text in"
                                + " UTF-8.");
        assertThat(reasonAgainst("a.html", "%PDF-1.7 and more".getBytes()))
                .isEqualTo("The file is no text but a PDF. Give it the ending .pdf.");
        assertThat(reasonAgainst("a.txt", "The bridge\1\2\3 is open.".getBytes()))
                .isEqualTo(
                        "The file is no text: 3 of its 22 characters are control characters. Save it as text in UTF-8,"
                                + " or take it out of the folder.");
        assertThat(reasonAgainst("a.txt", "12.3 --\n".getBytes()))
                .isEqualTo("The file holds no letters. Fetch the article again, or delete the file.");
        assertThat(reasonAgainst("a.html", "<html><script>x()</script></html>".getBytes()))
                .isEqualTo("The page shows no text. Save the page as the browser shows it, with its text.");
        assertThat(reasonAgainst("a.txt", new byte[20 * 1024 * 1024 + 1]))
                .isEqualTo(
                        "The file has 20971521 bytes; no article is longer than 20971520. Split it into its articles, or"
                                + " take it out of the folder.");
    }

    @Test
    void aFileThatIsGoneIsRejected() {
        ReadArticle read = reader.read(root, root.resolve("gone.txt"));

        assertThat(read)
                .isInstanceOfSatisfying(
                        ReadArticle.Rejected.class,
                        rejected -> assertThat(rejected.input().reason())
                                .isEqualTo(
                                        "It is gone: it was listed, and then deleted or renamed. Put it back and run again."));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Bridge reopens - Lindholm Courier; Lindholm Courier",
                "Bridge reopens | News | Lindholm Courier; Lindholm Courier",
                "BRIDGE REOPENS – Haverly-Post; Haverly-Post",
                "Bridge reopens: Lindholm Courier; Lindholm Courier",
                "Bridge reopens; unknown source (a)",
                "Lindholm Courier - Bridge reopens; unknown source (a)",
                "Bridge reopens - 4/5; unknown source (a)",
            })
    void aWebPageIsOfTheSiteThatItsTitleEndsWith(String title, String source) throws IOException {
        String page =
                "<html><head><title>" + title + "</title></head><body><div>News Sport Culture Podcasts</div><main>"
                        + "<h1>Bridge reopens</h1><p>The harbour bridge carried traffic again on Wednesday after nine months of"
                        + " repairs.</p></main></body></html>";
        assertThat(read("a.html", page.getBytes(UTF_8)).source().name()).isEqualTo(source);
    }

    @Test
    void aBlogWhoseNameIsItsFirstHeadingIsNoArticleOfThatTitle() throws IOException {
        Article article = read("a.html", """
                <html><head><title>The Quay Diary: Bridge reopens</title></head><body><h1>The Quay Diary</h1>
                <p>Notes by Ida Kroon</p><h2>Bridge reopens</h2><p>The harbour bridge carried traffic again on Wednesday
                after nine months of repairs.</p></body></html>
                """.getBytes(UTF_8));
        assertThat(article.title()).isEqualTo("Bridge reopens");
        assertThat(article.source().name()).isEqualTo("The Quay Diary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE QUAY POST\nNews Business Sport Weather Log in\n\nBusiness\n\nBridge reopens after repairs",
                "THE QUAY POST\nAll the news from the harbour\n\nBridge reopens after repairs",
                "SURFACE\nReporting that goes below it. Funded by 640 members.\n\nBridge reopens after repairs",
                "QUAY CITY FC - OFFICIAL SITE\nTickets | Shop | Club TV\n\nBridge reopens after repairs",
                "The Bridge Reopens\nBy Ida Kroon\n\nBridge reopens after repairs",
            })
    void theNameOfTheOutletAndWhatStandsRightBelowItAreNoHeadline(String head) throws IOException {
        Article article = read(
                "a.txt",
                (head + "\n\n4 March 2026\n\nThe harbour bridge carried traffic again on"
                                + " Wednesday after nine months of repairs. The mayor cut a ribbon.\n")
                        .getBytes(UTF_8));
        assertThat(article.title()).isEqualTo("Bridge reopens after repairs");
        assertThat(article.body().get(0).kind()).isEqualTo(Block.Kind.HEADLINE);
        assertThat(article.substring(article.body().get(0).span())).isEqualTo("Bridge reopens after repairs");
        assertThat(article.substring(article.body().get(1).span())).startsWith("The harbour bridge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Harbour Bridge Reopens Today\nTraffic rolls again over it\n\n4 March 2026",
                "The Harbour Bridge Reopens Today\nBy Ida Kroon\n\n4 March 2026",
            })
    void aHeadlineWithALineBelowItStaysTheHeadline(String head) throws IOException {
        Article article = read(
                "a.txt",
                (head + "\n\nThe harbour bridge carried traffic again on Wednesday after nine"
                                + " months of repairs. The mayor cut a ribbon.\n")
                        .getBytes(UTF_8));
        assertThat(article.title()).startsWith("The Harbour Bridge Reopens");
    }

    private static void mark(boolean[] covered, TextSpan span) {
        for (int i = span.start(); i < span.end(); i++) {
            assertThat(covered[i]).as("character %d stands in two parts", i).isFalse();
            covered[i] = true;
        }
    }

    private Article read(String name, byte[] content) throws IOException {
        return ((ReadArticle.Read) reading(name, content)).article();
    }

    private String reasonAgainst(String name, byte[] content) throws IOException {
        return ((ReadArticle.Rejected) reading(name, content)).input().reason();
    }

    private ReadArticle reading(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return reader.read(root, Files.write(file, content));
    }
}

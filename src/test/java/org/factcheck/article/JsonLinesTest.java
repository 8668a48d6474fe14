package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.factcheck.claim.RejectedInput;
import org.factcheck.claim.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that come in a crawler's export. */
class JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void eachLineIsAnArticleKnownByTheFileAndItsLine() throws Exception {
        List<ReadArticle> read = read("crawls/night.jsonl", fixture());

        Article bridge = article(read.get(0));
        assertThat(bridge.id()).isEqualTo("crawls/night#1");
        assertThat(bridge.file()).isEqualTo("crawls/night.jsonl");
        assertThat(bridge.title()).isEqualTo("Harbour bridge reopens");
        assertThat(bridge.url()).isEqualTo("https://lindholm.example/bridge");
        assertThat(bridge.source().name()).isEqualTo("Lindholm Courier");
        assertThat(bridge.author()).isEqualTo("Ada Berg");
        assertThat(bridge.published().isoDay()).isEqualTo("2026-03-04");
        assertThat(bridge.published().toString()).contains("'2026-03-04T09:15:00+01:00' in the export");
        assertThat(bridge.sha256())
                .isEqualTo(Sha256.of(fixture().lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void offsetsCountInTheLinesOwnText() throws Exception {
        Article bridge = article(read("night.jsonl", fixture()).get(0));

        assertThat(bridge.text())
                .isEqualTo("The harbour bridge carried traffic again on Wednesday, the mayor said.\n\n"
                        + "It was shut for nine months.");
        assertThat(bridge.body()).extracting(Block::span).containsExactly(new TextSpan(0, 70), new TextSpan(72, 100));
    }

    @Test
    void theNamesThatCrawlersGiveTheirFieldsAreKnown() throws Exception {
        List<ReadArticle> read = read("night.ndjson", fixture());

        Article tram = article(read.get(1));
        assertThat(tram.id()).isEqualTo("night#3");
        assertThat(tram.author()).isEqualTo("Ilse Brandt, Jan Roth");
        assertThat(tram.published().isoDay()).isEqualTo("2026-11-03");
        assertThat(tram.source().name()).isEqualTo("dornfeld.example");
        Article depot = article(read.get(2));
        assertThat(depot.url()).isEqualTo("https://velm.example/depot");
        assertThat(depot.title()).isEqualTo("Depot buys cars");
        assertThat(depot.source().name()).isEqualTo("Radio Velm");
        assertThat(depot.published().isoDay()).isEqualTo("2025-11-05");
        assertThat(depot.text()).isEqualTo("Depot buys cars\n\nThe depot has bought eight new cars for the line.");
    }

    @Test
    void aBadLineIsListedWithItsTextAndTheRestGoesOn() throws Exception {
        List<ReadArticle> read = read("night.jsonl", fixture());

        assertThat(read).hasSize(6);
        assertThat(rejected(read.get(3)).line()).isEqualTo(5);
        assertThat(rejected(read.get(3)).text()).isEqualTo("not json at all");
        assertThat(rejected(read.get(3)).reason())
                .startsWith("The line is no JSON: ")
                .endsWith("Write each article as one JSON object on a line of its own.");
        assertThat(rejected(read.get(4)).reason())
                .isEqualTo("The object has no text. Export the article as 'text', or its page as 'html'; it has only"
                        + " [title, url].");
        assertThat(rejected(read.get(5)).reason()).startsWith("The line is no JSON object but array. Write each");
    }

    @Test
    void aDocumentOverManyLinesIsOneRejectedFileAndNotOneForEachOfThem() throws Exception {
        List<ReadArticle> read = read("a.jsonl", "[\n  {\n    \"text\": \"x\"\n  }\n]\n");

        assertThat(read).hasSize(1);
        assertThat(rejected(read.get(0)).line()).isZero();
        assertThat(rejected(read.get(0)).reason())
                .isEqualTo(
                        "The file begins like one JSON document over many lines, or is not in UTF-8. Write each article"
                                + " as one JSON object on a line of its own, in UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void anExportInUtf16IsOneRejectedFile(String charset) throws Exception {
        String lines = "\uFEFF{\"text\":\"The bridge is open.\"}\n" + "{\"text\":\"The gate is shut.\"}\n";

        List<ReadArticle> read = read("a.jsonl", lines, Charset.forName(charset));

        assertThat(read).hasSize(1);
        assertThat(rejected(read.get(0)).line()).isZero();
        assertThat(rejected(read.get(0)).reason()).contains("is not in UTF-8. Write each article");
    }

    @Test
    void aLineLongerThanAnyArticleIsListedAndNotKept() throws Exception {
        String longLine = "{\"text\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}";

        List<ReadArticle> read = read("a.jsonl", longLine + "\n{\"text\":\"The bridge is open.\"}");

        assertThat(rejected(read.get(0)).reason())
                .isEqualTo(
                        "The line has 5242891 bytes; no article is longer than 4194304. Leave pictures and scripts out of"
                                + " the export.");
        assertThat(rejected(read.get(0)).text()).hasSize(1_000);
        assertThat(article(read.get(1)).id()).isEqualTo("a#2");
    }

    @Test
    void theSidecarHoldsForEveryArticleOfTheFile() throws Exception {
        Files.writeString(folder.resolve("a.meta.yml"), "source: Export Desk\n");

        List<ReadArticle> read = read("a.jsonl", fixture());

        assertThat(article(read.get(0)).source().name()).isEqualTo("Export Desk");
        assertThat(article(read.get(1)).source().name()).isEqualTo("Export Desk");
    }

    @Test
    void aMarkAndWindowsLineEndsAreNoPartOfTheLines() throws Exception {
        List<ReadArticle> read = read("a.jsonl", "\uFEFF{\"text\":\"The bridge is open.\"}\r\n\r\n");

        assertThat(read).hasSize(1);
        assertThat(article(read.get(0)).text()).isEqualTo("The bridge is open.");
    }

    @Test
    void aFileOfManyLinesTakesTheMemoryOfOne() throws Exception {
        Path file = folder.resolve("many.jsonl");
        String filler = "The harbour bridge carried traffic again. ".repeat(100);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 50_000; i++) {
                out.write("{\"title\":\"Story " + i + "\",\"text\":\"" + filler + "\"}\n");
            }
        }
        int lines = 0;
        try (ArticleEntries entries = reader().open(folder, file)) {
            for (ArticleEntry entry = entries.next(); entry != null; entry = entries.next()) {
                lines++;
                assertThat(entry.number()).isEqualTo(lines);
            }
        }
        assertThat(lines).isEqualTo(50_000);
    }

    private static String fixture() throws IOException {
        try (InputStream in = Objects.requireNonNull(JsonLinesTest.class.getResourceAsStream("crawl.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ArticleReader reader() {
        return new ArticleReader(SourceRegister.empty());
    }

    private List<ReadArticle> read(String name, String content) throws Exception {
        return read(name, content, StandardCharsets.UTF_8);
    }

    private List<ReadArticle> read(String name, String content, Charset charset) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, charset);
        List<ReadArticle> read = new ArrayList<>();
        ArticleReader reader = reader();
        try (ArticleEntries entries = reader.open(folder, file)) {
            for (ArticleEntry entry = entries.next(); entry != null; entry = entries.next()) {
                read.add(reader.read(entry));
            }
            assertThat(entries.finish()).isEqualTo(Sha256.of(Files.readAllBytes(file)));
        }
        return read;
    }

    private static Article article(ReadArticle read) {
        return ((ReadArticle.Read) read).article();
    }

    private static RejectedInput rejected(ReadArticle read) {
        return ((ReadArticle.Rejected) read).input();
    }
}

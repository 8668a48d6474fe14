package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.factcheck.claim.RejectedInput;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that would hurt whoever reads them without care. */
class HostileFilesTest {

    @TempDir
    Path folder;

    @Test
    void aPdfThatUnpacksToFarMoreThanAnArticleIsRefused() throws IOException {
        byte[] bomb = pdfUnpackingTo(300);

        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        assertThatThrownBy(() -> PdfPage.read(bomb))
                .hasMessage(
                        "One of its streams unpacks to more than 67108864 bytes, far more than an article needs. Save"
                                + " the article's text, or take the file out of the folder.");
    }

    @Test
    void aFileOfTwoGigabytesIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L * 1024 * 1024 * 1024);
        }
        assertThat(ArticleReader.isTooLong(file)).isTrue();
        assertThat(reasonAgainst(file))
                .isEqualTo(
                        "The file has 2147483648 bytes; no article is longer than 20971520. Split it into its articles,"
                                + " or take it out of the folder.");
    }

    @Test
    void aPageNestedAHundredThousandDeepIsRead() throws IOException {
        String page = "<div>".repeat(100_000) + "<p>The harbour bridge carried traffic again on Wednesday.</p>";
        Path file = Files.writeString(folder.resolve("deep.html"), page);

        Article article = Assertions.assertTimeout(Duration.ofSeconds(20), () -> read(file));

        assertThat(article.text()).isEqualTo("The harbour bridge carried traffic again on Wednesday.");
    }

    @Test
    void aTextLongerThanAnyArticleIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("long.txt"), "a ".repeat(250_001));

        assertThat(reasonAgainst(file))
                .isEqualTo(
                        "The text has 500002 characters; no article has more than 500000. Split it into its articles,"
                                + " or take it out.");
    }

    @Test
    void aPageOfMoreTagsThanMemoryHoldsIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("tags.html"), "<p>".repeat(500_001));

        assertThat(reasonAgainst(file))
                .isEqualTo("The mark-up has 500001 tags, and no more than 500000 are read. Split it, or save the text"
                        + " alone.");
    }

    @Test
    void accentsWithoutEndAreRefusedAndAFewAreRead() throws IOException {
        Path endless = Files.writeString(folder.resolve("accents.txt"), "The dam" + "\u0301".repeat(1_001) + " broke.");
        Path few = Files.writeString(folder.resolve("few.txt"), "The dam" + "\u0301".repeat(1_000) + " broke.");

        assertThat(reasonAgainst(endless))
                .isEqualTo(
                        "From character 8 on more than 1000 accents stand on one letter, as in no language. Fetch the"
                                + " article again, or take it out.");
        assertThat(read(few).text()).hasSize(1_014);
    }

    @Test
    void aLineOfAnyLengthIsReadSoon() throws IOException {
        for (String part : List.of("a.", "A|", "1,", "A ", "“", "1/1/2001,", "U.S. ", "\u2014", "he said ")) {
            Path file = Files.writeString(
                    folder.resolve("line.txt"), "The dam broke.\n\n" + part.repeat(100_000 / part.length()));

            Article article = Assertions.assertTimeout(Duration.ofSeconds(20), () -> read(file));

            assertThat(article.text()).startsWith("The dam broke.");
        }
    }

    @Test
    void namesThatNobodyCanWriteDownAreListed() throws IOException {
        Files.writeString(folder.resolve("line\nbreak.txt"), "x");
        Files.writeString(folder.resolve("=cmd.txt"), "x");
        Path deep = folder;
        for (int i = 0; i < 200; i++) {
            deep = deep.resolve("sub-folder");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("a.txt"), "x");

        ArticleFolder.Listing listing = ArticleFolder.list(folder);

        assertThat(listing.files()).extracting(Path::getFileName).containsExactly(Path.of("=cmd.txt"));
        assertThat(listing.rejected())
                .extracting(RejectedInput::reason)
                .containsExactly(
                        "Its name holds a control character, such as a line break. Rename it.",
                        "Its path below the articles folder has 2205 characters, and no more than 900 can be kept. Give it"
                                + " a shorter name or move it up.");
    }

    @Test
    void aFileMayNotBearTheIdOfAnotherFilesEntry() throws IOException {
        Files.writeString(folder.resolve("crawl.jsonl"), "{}");
        Files.writeString(folder.resolve("crawl#7.txt"), "x");

        assertThat(ArticleFolder.list(folder).rejected())
                .containsExactly(RejectedInput.file(
                        "crawl#7.txt",
                        "The article id 'crawl#7', the path without its ending, already belongs to 'crawl.jsonl'. Rename"
                                + " one of the two files."));
    }

    private static byte[] pdfUnpackingTo(int megabytes) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < megabytes; i++) {
                    out.write(spaces);
                }
            }
            page.setContents(content);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private Article read(Path file) {
        return ((ReadArticle.Read) new ArticleReader(SourceRegister.empty()).read(folder, file)).article();
    }

    private String reasonAgainst(Path file) {
        return ((ReadArticle.Rejected) new ArticleReader(SourceRegister.empty()).read(folder, file))
                .input()
                .reason();
    }
}

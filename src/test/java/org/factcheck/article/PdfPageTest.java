package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that come as PDF. */
class PdfPageTest {

    private static final List<String> PAGE = List.of(
            "Halden votes to rebuild its harbour wall",
            "",
            "4 March 2026",
            "",
            "The council of Halden voted on Tuesday to rebuild the harbour",
            "wall for 12 million crowns, the mayor said.",
            "",
            "Work is to begin in May and will last two years.");

    @TempDir
    Path folder;

    @Test
    void linesOfOneParagraphAreOneSentenceAndParagraphsStayApart() throws Exception {
        Article article = read(pdf(PAGE, null));

        assertThat(article.title()).isEqualTo("Halden votes to rebuild its harbour wall");
        assertThat(article.published().day()).contains(LocalDate.of(2026, 3, 4));
        assertThat(article.body().stream()
                        .map(block -> article.substring(block.span()).replaceAll("\\s+", " ")))
                .contains(
                        "The council of Halden voted on Tuesday to rebuild the harbour wall for 12 million crowns, the"
                                + " mayor said.",
                        "Work is to begin in May and will last two years.");
    }

    @Test
    void aTitleThatThePagesDoNotPrintIsATemplatesAndNotBelieved() throws Exception {
        assertThat(PdfPage.read(pdf(PAGE, "Microsoft Word - final2.doc")).title())
                .isNull();
        assertThat(PdfPage.read(pdf(PAGE, "Halden votes to rebuild its harbour wall"))
                        .title())
                .isEqualTo("Halden votes to rebuild its harbour wall");
    }

    @Test
    void whatIsNoPdfIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> PdfPage.read("%PDF-1.7 cut off".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnusableException.class)
                .hasMessageStartingWith("It cannot be read as a PDF (")
                .hasMessageEndingWith("). Fetch the file again, or save it as text.");
    }

    @Test
    void aLockedPdfIsRefusedAsSuch() throws IOException {
        byte[] locked = pdf(PAGE, null, "secret");

        assertThatThrownBy(() -> PdfPage.read(locked))
                .hasMessage("The PDF is locked by a password. Save it without one, or take it out of the folder.");
    }

    @Test
    void aScanWithoutTextIsListedWithWhatToDo() throws IOException {
        assertThat(rejection(pdf(List.of(), null)))
                .isEqualTo(
                        "The PDF holds no text; it may be a scan. Run text recognition over it, or save it as text.");
    }

    private Article read(byte[] bytes) throws IOException {
        return ((ReadArticle.Read) reading(bytes)).article();
    }

    private String rejection(byte[] bytes) throws IOException {
        return ((ReadArticle.Rejected) reading(bytes)).input().reason();
    }

    private ReadArticle reading(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("harbour.pdf"), bytes);
        return new ArticleReader(SourceRegister.empty()).read(folder, file);
    }

    private static byte[] pdf(List<String> lines, @Nullable String title) throws IOException {
        return pdf(lines, title, null);
    }

    private static byte[] pdf(List<String> lines, @Nullable String title, @Nullable String password)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(14);
                content.newLineAtOffset(60, 720);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}

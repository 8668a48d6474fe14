package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarDrawerTest {

    private static final int PIXELS_AN_INCH = 96;

    @TempDir
    private Path folder;

    @Test
    void theBarsStandWhereTheyBelongInTheirColours() throws Exception {
        Document document = document();
        Html.balance(document.body(), 0.5, 0.25, "half against, a quarter for");
        // Of 166 pixels against fills those from 41.5 to 83, for those from there to 103.75.
        assertThat(colours(document, 20, 60, 95, 140, 170))
                .containsExactly("#e6eaee", "#a8261c", "#11684a", "#e6eaee", "#ffffff");
    }

    @Test
    void whatIsNoBarIsNotLeftOutSilently() {
        Document document = document();
        Html.bar(document.body(), 0.5, "#11684a", "half");
        document.body().child(0).appendElement("circle", Parser.NamespaceSvg).attr("r", "3");
        assertThatThrownBy(() -> draw(document))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A report draws rectangles only, not 'circle'.");
    }

    private static Document document() {
        Document document = Document.createShell("");
        document.child(0).attr("lang", "en");
        document.head().appendElement("title").text("Bars");
        document.head()
                .appendElement("style")
                .text("@page { margin: 0; } body { margin: 0; font-family: 'Noto Sans'; } svg { display: block; }");
        return document;
    }

    private Path draw(Document document) throws IOException {
        PdfReport.write(ReportFixture.everyKind(), () -> document, folder, PdfReport.NAME, List.of());
        return folder.resolve(PdfReport.NAME);
    }

    /** The colours in the middle of a bar at the top of the page, at these distances from its left end. */
    private List<String> colours(Document document, int... pixels) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(draw(document).toFile())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, PIXELS_AN_INCH);
            List<String> colours = new ArrayList<>();
            for (int pixel : pixels) {
                colours.add("#%06x".formatted(page.getRGB(pixel, 6) & 0xffffff));
            }
            return colours;
        }
    }
}

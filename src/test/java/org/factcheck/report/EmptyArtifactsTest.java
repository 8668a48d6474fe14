package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyArtifactsTest {

    @TempDir
    Path folder;

    @Test
    void aMarkThatFramesNothingGoesWithItsProperties() throws IOException {
        assertThat(without("q\n/Artifact /Prop1 BDC\nEMC\n/Artifact /Prop2 BDC\n0 0 9 9 re\nf\nEMC\nQ\n", 2))
                .isEqualTo("q\n/Artifact /Prop2 BDC\n0 0 9 9 re\nf\nEMC\nQ\n [Prop2]");
    }

    @Test
    void propertiesThatAnotherMarkNamesStay() throws IOException {
        assertThat(without("/Artifact /Prop1 BDC\nEMC\n/Artifact /Prop1 BDC\nf\nEMC\n", 1))
                .isEqualTo("/Artifact /Prop1 BDC\nf\nEMC\n [Prop1]");
    }

    @Test
    void glyphsThatLookLikeAMarkAreLeftAlone() throws IOException {
        String text = "BT\n(a\\)/Artifact /Prop1 BDC\nEMC\n(b)\\() Tj\nET\n";
        assertThat(without(text + "/Artifact /Prop2 BDC\nEMC\n", 2)).isEqualTo(text + " [Prop1]");
    }

    @Test
    void aPageCutShortInAMarkIsLeftAsItIs() throws IOException {
        for (String cut : new String[] {"", "/Artifact /", "/Artifact /Prop1 BDC\nEM", "(never closed \\"}) {
            assertThat(without(cut, 1)).isEqualTo(cut + " [Prop1]");
        }
    }

    @Test
    void aReportHasNone() throws IOException {
        new ReportWriter(CsvProfile.PLAIN).write(ReportFixture.everyKind(), folder);
        try (PDDocument pdf = Loader.loadPDF(folder.resolve(PdfReport.NAME).toFile())) {
            for (PDPage page : pdf.getPages()) {
                String content = content(page);
                assertThat(content).contains("/Artifact /Prop").doesNotContain(" BDC\nEMC\n");
                COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
                for (COSName name : properties.keySet()) {
                    assertThat(content).contains("/Artifact /" + name.getName() + " BDC");
                }
            }
        }
    }

    /** What is left of a page of this content, and of so many properties. */
    private static String without(String content, int properties) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            page.setResources(new PDResources());
            for (int i = 0; i < properties; i++) {
                page.getResources().add(PDPropertyList.create(new COSDictionary()));
            }
            PDStream stream = new PDStream(pdf);
            try (OutputStream out = stream.createOutputStream()) {
                out.write(content.getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setContents(stream);
            pdf.addPage(page);
            EmptyArtifacts.remove(pdf);
            return content(page) + " "
                    + page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES).keySet().stream()
                            .map(COSName::getName)
                            .toList();
        }
    }

    private static String content(PDPage page) throws IOException {
        try (InputStream in = page.getContents()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

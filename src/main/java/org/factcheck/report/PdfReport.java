package org.factcheck.report;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Draws the report as a PDF that holds to PDF/A-3a (for keeping) and PDF/UA-1 (for screen readers). */
final class PdfReport {

    static final String NAME = "report.pdf";

    private PdfReport() {}

    /** Makes the document to be drawn; asked once, as late as can be, and what it makes is not kept. */
    interface Source {
        Document document() throws IOException;
    }

    /**
     * Writes a document to a file of the run's folder.
     *
     * @param name the file's name
     * @param attached files of the same folder that are put into it
     * @return how many bookmarks it has
     */
    static int write(Report report, Source source, Path folder, String name, List<String> attached) throws IOException {
        XRLog.setLoggingEnabled(false);
        try (PDDocument pdf = new PDDocument();
                PdfFonts fonts = new PdfFonts()) {
            // What was laid out is let go of before the file is written, as either takes much memory.
            List<String> bookmarks = draw(source, pdf, fonts);
            EmptyArtifacts.remove(pdf);
            keepColourProfile(pdf);
            PdfIdentity.set(pdf, report, name);
            PdfDestinations.name(pdf, bookmarks);
            PdfDestinations.linkFiles(pdf);
            for (String file : attached) {
                PdfAttachment.add(pdf, folder.resolve(file), report.businessDate());
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                pdf.save(out);
            }
            return bookmarks.size();
        }
    }

    /** Draws an empty report for nobody, after which everything that draws one is loaded. */
    static void makeReady() throws IOException {
        XRLog.setLoggingEnabled(false);
        Report empty = new Report("", LocalDate.EPOCH, "", "", List.of(), List.of(), List.of(), Map.of(), null);
        try (PDDocument pdf = new PDDocument();
                PdfFonts fonts = new PdfFonts()) {
            draw(() -> ReportDocument.of(empty, ReportLayout.of(List.of(), 1), 0), pdf, fonts);
            EmptyArtifacts.remove(pdf);
            pdf.save(OutputStream.nullOutputStream());
        }
    }

    /** Draws the document and returns the anchors of its bookmarks. */
    private static List<String> draw(Source source, PDDocument pdf, PdfFonts fonts) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("factcheck");
        builder.useColorProfile(colourProfile());
        builder.useSVGDrawer(new BarDrawer());
        loadNothing(builder);
        builder.usePDDocument(pdf);
        fonts.use(builder, pdf);
        List<String> bookmarks = give(source.document(), builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
        return bookmarks;
    }

    private static List<String> give(Document document, PdfRendererBuilder builder) {
        RightToLeft.use(builder, document);
        builder.withW3cDocument(new W3CDom().fromJsoup(document), null);
        return document.select("bookmark[href]").stream()
                .map(bookmark -> bookmark.attr("href").substring(1))
                .toList();
    }

    /** Whatever an article holds, nothing outside the document is ever fetched. */
    private static void loadNothing(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    }

    /** The Java runtime rewrites the header of a profile that passes through it, each version in its own way. */
    private static void keepColourProfile(PDDocument pdf) throws IOException {
        for (PDOutputIntent intent : pdf.getDocumentCatalog().getOutputIntents()) {
            try (OutputStream out = intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
                out.write(colourProfile());
            }
        }
    }

    /** An sRGB profile computed for this program from the figures of IEC 61966-2-1: free to use, the same everywhere. */
    private static byte[] colourProfile() throws IOException {
        try (InputStream profile = ReportFont.Resources.open("/report/srgb.icc")) {
            return profile.readAllBytes();
        }
    }
}

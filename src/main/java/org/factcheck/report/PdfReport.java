package org.factcheck.report;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Draws the report as a PDF that holds to PDF/A-3a (for keeping) and PDF/UA-1 (for screen readers). */
final class PdfReport {

    static final String NAME = "report.pdf";

    private PdfReport() {}

    /**
     * Writes a document to a file of the run's folder.
     *
     * @param name the file's name
     * @param attached files of the same folder that are put into it
     */
    static void write(Report report, Document document, Path folder, String name, List<String> attached)
            throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("factcheck");
        builder.useColorProfile(colourProfile());
        builder.useSVGDrawer(new BatikSVGDrawer());
        loadNothing(builder);
        RightToLeft.use(builder, document);
        builder.withW3cDocument(new W3CDom().fromJsoup(document), null);
        try (PDDocument pdf = new PDDocument();
                PdfFonts fonts = new PdfFonts()) {
            builder.usePDDocument(pdf);
            fonts.use(builder, pdf);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                    OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                renderer.createPDFWithoutClosing();
                PdfIdentity.set(pdf, report, name);
                finish(pdf, report, document, folder, attached);
                pdf.save(out);
            }
        }
    }

    private static void finish(PDDocument pdf, Report report, Document document, Path folder, List<String> attached)
            throws IOException {
        keepColourProfile(pdf);
        PdfDestinations.name(pdf, document);
        PdfDestinations.linkFiles(pdf);
        for (String name : attached) {
            PdfAttachment.add(pdf, folder.resolve(name), report.businessDate());
        }
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

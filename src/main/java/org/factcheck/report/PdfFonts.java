package org.factcheck.report;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The faces of the report, opened for one document. Their rules for replacing glyphs are switched off: PDFBox takes those
 * of Devanagari, which the family has, for every text, and looking for its conjuncts in Latin took two thirds of the time
 * of drawing a report.
 */
final class PdfFonts implements Closeable {

    private final List<TrueTypeFont> open = new ArrayList<>();

    /** Makes them known to the renderer. They stay open until the document is saved. */
    void use(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
        for (ReportFont font : ReportFont.values()) {
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(pdf, parsed(font), true)),
                    font.family(),
                    font.weight(),
                    font.style(),
                    true);
        }
    }

    private TrueTypeFont parsed(ReportFont font) throws IOException {
        try (InputStream in = font.open()) {
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in));
            open.add(face);
            face.setEnableGsub(false);
            return face;
        }
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont face : open) {
            face.close();
        }
    }
}

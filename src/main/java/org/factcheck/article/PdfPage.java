package org.factcheck.article;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF: the text of its pages, its lines as they are printed and an empty line between paragraphs, and what its
 * properties say of title and author. Its dates of creation and change say when the file was made, not when the article
 * was published, and are not read.
 */
final class PdfPage {

    private PdfPage() {}

    static RawPage read(byte[] bytes) throws UnusableException {
        PdfStreams.requireModest(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PdfStreams.requireModest(document);
            BoundedStripper stripper = new BoundedStripper();
            String text = stripper.getText(document).replace("\r", "").replace('\0', ' ');
            PDDocumentInformation properties = document.getDocumentInformation();
            return new RawPage(
                    text,
                    Map.of(),
                    title(properties, text),
                    null,
                    null,
                    null,
                    value(properties.getAuthor()),
                    null,
                    null);
        } catch (InvalidPasswordException e) {
            throw new UnusableException(
                    "The PDF is locked by a password. Save it without one, or take it out of the folder.", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A broken file makes the library fail in ways of its own; none of them may end the night.
            throw new UnusableException(
                    "It cannot be read as a PDF (" + e.getMessage() + "). Fetch the file again, or save it as text.",
                    e);
        }
    }

    /** Gives up on pages that draw without end: a few lines may call each other any number of times. */
    private static final class BoundedStripper extends PDFTextStripper {

        private static final int MOST_OPERATORS = 5_000_000;
        private static final int MOST_GLYPHS = 20_000_000;

        private int operators;
        private int glyphs;

        BoundedStripper() {
            setSortByPosition(true);
            setLineSeparator("\n");
            setParagraphEnd("\n");
            setPageEnd("\n");
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MOST_OPERATORS) {
                throw new IOException("its pages draw more than " + MOST_OPERATORS + " times");
            }
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            if (++glyphs > MOST_GLYPHS) {
                throw new IllegalStateException("its pages hold more than " + MOST_GLYPHS + " characters");
            }
            super.processTextPosition(position);
        }
    }

    /** The title of the properties is believed where the pages print it too: often it is a template's or a file's name. */
    private static @Nullable String title(PDDocumentInformation properties, String text) {
        String title = value(properties.getTitle());
        return title != null && PageLine.fold(text).contains(title) ? title : null;
    }

    private static @Nullable String value(@Nullable String property) {
        if (property == null) {
            return null;
        }
        String folded = PageLine.fold(property);
        return folded.isEmpty() ? null : folded;
    }
}

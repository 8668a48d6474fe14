package org.factcheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Takes the marks out of a document that frame nothing. The renderer takes every box for one with a background and marks
 * it on its page, each mark with an object of its own: nearly two thirds of all objects of a report, to be written, read
 * back and opened by whoever reads it, without a line drawn.
 */
final class EmptyArtifacts {

    private static final byte[] OPENING = "/Artifact /".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSING = " BDC\nEMC\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] content;
    private final ByteArrayOutputStream kept;
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    private EmptyArtifacts(byte[] content) {
        this.content = content;
        this.kept = new ByteArrayOutputStream(content.length);
    }

    /** Goes through all pages. */
    static void remove(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            remove(pdf, page);
        }
    }

    private static void remove(PDDocument pdf, PDPage page) throws IOException {
        EmptyArtifacts artifacts;
        try (InputStream in = page.getContents()) {
            artifacts = new EmptyArtifacts(in.readAllBytes());
        }
        artifacts.copyTheRest();
        artifacts.dropped.removeAll(artifacts.used);
        if (artifacts.kept.size() == artifacts.content.length) {
            return;
        }
        PDStream smaller = new PDStream(pdf);
        try (OutputStream out = smaller.createOutputStream(COSName.FLATE_DECODE)) {
            artifacts.kept.writeTo(out);
        }
        page.setContents(smaller);
        COSDictionary properties = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        if (properties != null) {
            artifacts.dropped.forEach(name -> properties.removeItem(COSName.getPDFName(name)));
        }
    }

    private void copyTheRest() {
        int from = 0;
        int at = 0;
        while (at < content.length) {
            int end = content[at] == '(' ? endOfText(at) : endOfEmptyMark(at);
            if (content[at] != '(' && end > at) {
                kept.write(content, from, at - from);
                from = end;
            }
            at = Math.max(end, at + 1);
        }
        kept.write(content, from, content.length - from);
    }

    /** Glyphs are written as bytes, which may look like anything. */
    private int endOfText(int start) {
        int open = 0;
        for (int at = start; at < content.length; at++) {
            switch (content[at]) {
                case '\\' -> at++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            if (open == 0) {
                return at + 1;
            }
        }
        return content.length;
    }

    /** The end of a mark that begins here and frames nothing; the place itself where none does. */
    private int endOfEmptyMark(int start) {
        if (!stands(OPENING, start)) {
            return start;
        }
        int name = start + OPENING.length;
        int end = name;
        while (end < content.length && content[end] > ' ') {
            end++;
        }
        boolean empty = stands(CLOSING, end);
        (empty ? dropped : used).add(new String(content, name, end - name, StandardCharsets.US_ASCII));
        return empty ? end + CLOSING.length : start;
    }

    private boolean stands(byte[] wanted, int at) {
        if (at + wanted.length > content.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

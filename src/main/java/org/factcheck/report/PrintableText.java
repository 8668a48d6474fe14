package org.factcheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What of a text the embedded fonts can show. A character that one of them lacks (an emoji, Chinese, Arabic) is printed
 * as U+FFFD, so that the reader sees that something stands there; the report lists these characters, and the CSV files
 * hold the text itself. A glyph that is missing would make the PDF invalid.
 */
final class PrintableText {

    private static final int REPLACEMENT = 0xFFFD;

    private final List<CmapLookup> fonts;
    private final SortedSet<Integer> replaced = new TreeSet<>();

    private PrintableText(List<CmapLookup> fonts) {
        this.fonts = fonts;
    }

    /** Knows the characters that all of the report's fonts have. */
    static PrintableText forReportFonts() throws IOException {
        List<CmapLookup> fonts = new ArrayList<>();
        for (ReportFont font : ReportFont.values()) {
            try (InputStream in = font.open();
                    var parsed = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                fonts.add(parsed.getUnicodeCmapLookup());
            }
        }
        return new PrintableText(fonts);
    }

    /** Cleans every text and every attribute of a document. */
    void clean(Document document) {
        for (Element element : document.getAllElements()) {
            for (TextNode text : element.textNodes()) {
                text.text(clean(text.getWholeText()));
            }
            for (Attribute attribute : element.attributes()) {
                if (!attribute.getValue().isEmpty()) {
                    element.attr(attribute.getKey(), clean(attribute.getValue()));
                }
            }
        }
    }

    /** The text with every character replaced that cannot be shown. */
    String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(clean, c));
        return clean.toString();
    }

    /** The characters that were replaced so far, as "U+1F30A", in order. */
    List<String> replaced() {
        return replaced.stream().map("U+%04X"::formatted).collect(Collectors.toList());
    }

    private void append(StringBuilder clean, int character) {
        if (Character.isWhitespace(character)) {
            clean.append(' ');
        } else if (isShown(character)) {
            clean.appendCodePoint(character);
        } else if (!isInvisible(character)) {
            replaced.add(character);
            clean.appendCodePoint(REPLACEMENT);
        }
    }

    private boolean isShown(int character) {
        return !Character.isISOControl(character) && fonts.stream().allMatch(font -> font.getGlyphId(character) > 0);
    }

    /** Joiners, direction marks and variation selectors have nothing to show where their neighbours are missing. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT || character >= 0xFE00 && character <= 0xFE0F;
    }
}

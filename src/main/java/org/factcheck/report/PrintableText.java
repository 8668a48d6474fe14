package org.factcheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
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
 * What of a text the embedded fonts can show. A stretch of characters that none of them has (an emoji, Thai) is printed
 * as its code points, "[U+0E01 U+0E02]", so that nothing of a text is lost; the report lists these characters, and the
 * CSV files hold the text itself. So are marks that turn the direction of the text around them, as they could make a
 * reader see another text than the one that is there. A glyph that is missing would make the PDF invalid.
 */
final class PrintableText {

    private final List<CmapLookup> family;
    private final List<CmapLookup> steppingIn;
    private final BitSet asked = new BitSet();
    private final BitSet shown = new BitSet();
    private final SortedSet<Integer> replaced = new TreeSet<>();

    private PrintableText(List<CmapLookup> family, List<CmapLookup> steppingIn) {
        this.family = family;
        this.steppingIn = steppingIn;
    }

    /** Knows the characters that every face of the report's family has, or a font that steps in. */
    static PrintableText forReportFonts() throws IOException {
        List<CmapLookup> family = new ArrayList<>();
        List<CmapLookup> steppingIn = new ArrayList<>();
        for (ReportFont font : ReportFont.values()) {
            try (InputStream in = font.open();
                    var parsed = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                (font.stepsIn() ? steppingIn : family).add(parsed.getUnicodeCmapLookup());
            }
        }
        return new PrintableText(family, steppingIn);
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

    /** The text with what cannot be shown as code points. */
    String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        StringBuilder codes = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!isShown(c) && !isInvisible(c)) {
                replaced.add(c);
                codes.append(codes.length() == 0 ? "[" : " ").append(code(c));
            } else if (isShown(c)) {
                close(codes, clean);
                clean.appendCodePoint(Character.isWhitespace(c) ? ' ' : c);
            }
        });
        close(codes, clean);
        return clean.toString();
    }

    private static void close(StringBuilder codes, StringBuilder clean) {
        if (codes.length() > 0) {
            clean.append(codes).append(']');
            codes.setLength(0);
        }
    }

    /** The characters that were replaced so far, as "U+1F30A", in order. */
    List<String> replaced() {
        return replaced.stream().map(PrintableText::code).collect(Collectors.toList());
    }

    private static String code(int character) {
        return "U+%04X".formatted(character);
    }

    private boolean isShown(int character) {
        if (!asked.get(character)) {
            asked.set(character);
            shown.set(character, canBeShown(character));
        }
        return shown.get(character);
    }

    private boolean canBeShown(int character) {
        return Character.isWhitespace(character)
                || !Character.isISOControl(character)
                        && !turnsDirection(character)
                        && (family.stream().allMatch(font -> font.getGlyphId(character) > 0)
                                || steppingIn.stream().anyMatch(font -> font.getGlyphId(character) > 0));
    }

    /** Joiners and variation selectors have nothing to show where their neighbours are missing. */
    private static boolean isInvisible(int character) {
        return !turnsDirection(character)
                && (Character.getType(character) == Character.FORMAT || character >= 0xFE00 && character <= 0xFE0F);
    }

    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}

package org.factcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF as it can be taken out of it, and where it stands. */
final class PdfText {

    private PdfText() {}

    /** All text, with white space folded. */
    static String of(Path file) throws IOException {
        return of(file, 1, Integer.MAX_VALUE);
    }

    /** The text of a page, from 1. */
    static String ofPage(Path file, int page) throws IOException {
        return of(file, page, page);
    }

    private static String of(Path file, int first, int last) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return Texts.folded(stripper.getText(pdf));
        }
    }

    /** What stands at one height of a page, whatever column it belongs to, from left to right. */
    record Line(float y, List<TextPosition> letters) {

        String text() {
            StringBuilder text = new StringBuilder();
            float end = Float.MAX_VALUE;
            for (TextPosition letter : letters) {
                text.append(letter.getXDirAdj() > end + 4 ? " " : "").append(letter.getUnicode());
                end = letter.getXDirAdj() + letter.getWidthDirAdj();
            }
            return Texts.folded(text.toString());
        }

        boolean isBold() {
            return letters.stream()
                    .filter(letter -> !letter.getUnicode().isBlank())
                    .allMatch(letter -> letter.getFont().getName().contains("Bold"));
        }
    }

    /** The lines of each page, from the top. */
    static List<List<Line>> lines(Path file) throws IOException {
        List<Map<Integer, List<TextPosition>>> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void startPage(PDPage page) {
                pages.add(new TreeMap<>());
            }

            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                Map<Integer, List<TextPosition>> heights = pages.get(pages.size() - 1);
                letters.forEach(
                        letter -> heights.computeIfAbsent(Math.round(letter.getYDirAdj()), y -> new ArrayList<>())
                                .add(letter));
            }
        };
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            stripper.getText(pdf);
        }
        return pages.stream().map(PdfText::lines).toList();
    }

    private static List<Line> lines(Map<Integer, List<TextPosition>> heights) {
        List<Line> lines = new ArrayList<>();
        heights.forEach((y, letters) -> {
            letters.sort(Comparator.comparing(TextPosition::getXDirAdj));
            lines.add(new Line(y, List.copyOf(letters)));
        });
        return lines;
    }
}

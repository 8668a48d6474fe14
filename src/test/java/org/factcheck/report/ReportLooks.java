package org.factcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;
import org.factcheck.report.PdfText.Line;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What would be ugly in a report and can be told without looking at it. */
final class ReportLooks {

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 18 * MM;
    private static final float RIGHT = (210 - 18) * MM;
    private static final float TOP = 16 * MM;
    private static final float FOOT = (297 - 20) * MM;

    private final Set<String> headings = new HashSet<>();
    private final Set<String> origins = new HashSet<>();
    private final Set<String> heads = new HashSet<>();

    /** Knows the headings of this document. */
    ReportLooks(Document document) {
        add(document.select("h1, h2, h3, h4, .number-of, .reasons > p"), headings);
        add(document.select("p.origin"), origins);
        add(document.select("thead tr"), heads);
    }

    private static void add(List<Element> elements, Set<String> texts) {
        elements.forEach(element -> texts.add(Texts.folded(element.text())));
    }

    /** Each blemish with its page; empty where there is none. */
    List<String> blemishes(Path file) throws IOException {
        List<String> blemishes = new ArrayList<>();
        List<List<Line>> pages = PdfText.lines(file);
        for (int page = 1; page <= pages.size(); page++) {
            List<Line> lines = pages.get(page - 1);
            for (Line line : lines) {
                for (String blemish : ofLine(line)) {
                    blemishes.add("page " + page + ": " + blemish);
                }
            }
            List<Line> body = lines.stream()
                    .filter(line -> line.y() < FOOT && line.y() > 21 * MM)
                    .toList();
            if (page == 2 && lines.stream().anyMatch(line -> line.text().equals("What was not read"))) {
                blemishes.add("what belongs on page 1 goes on overleaf");
            }
            if (body.isEmpty()) {
                blemishes.add("page " + page + " is empty");
            } else if (wantsMore(body.get(body.size() - 1))) {
                blemishes.add("page " + page + " ends in '"
                        + body.get(body.size() - 1).text() + "'");
            }
        }
        return blemishes;
    }

    private static List<String> ofLine(Line line) {
        List<String> blemishes = new ArrayList<>();
        float end = 0;
        for (TextPosition letter : line.letters()) {
            if (letter.getUnicode().isBlank()) {
                continue;
            }
            float x = letter.getXDirAdj();
            if (x < LEFT - 1 || x + letter.getWidthDirAdj() > RIGHT + 1 || line.y() < TOP) {
                blemishes.add("'" + line.text() + "' leaves the type area at '" + letter.getUnicode() + "'");
                break;
            }
            if (x < end - 1.5) {
                blemishes.add("'" + line.text() + "' is overprinted at '" + letter.getUnicode() + "'");
                break;
            }
            end = x + letter.getWidthDirAdj();
        }
        return blemishes;
    }

    /** Whether it is a heading, or a table's head, which says nothing without what comes below it. */
    private boolean wantsMore(Line line) {
        String text = line.text();
        return line.isBold() && headings.stream().anyMatch(heading -> heading.endsWith(text))
                || origins.stream().anyMatch(origin -> origin.endsWith(text))
                || line.letters().get(0).getFontSizeInPt() < 8 && heads.stream().anyMatch(head -> isHead(head, text));
    }

    /** A head may take several lines; the last of them has the words that stand at its foot. */
    private static boolean isHead(String head, String line) {
        List<String> words = List.of(head.split(" "));
        return line.startsWith(words.get(0)) && words.containsAll(List.of(line.split(" ")));
    }
}

package org.factcheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The report as an HTML document: what is drawn. {@link PdfReport} draws it. */
final class ReportDocument {

    /** Bookmarks beside those of the claims. */
    static final int FIXED_BOOKMARKS = 7;

    private final Report report;
    private final List<ClaimEntry> claims;

    private ReportDocument(Report report) {
        this.report = report;
        this.claims = ClaimEntry.of(report);
    }

    static Document of(Report report) throws IOException {
        return new ReportDocument(report).build();
    }

    static String title(Report report) {
        return "Fact-check report: " + report.job() + ", " + report.businessDate();
    }

    private Document build() throws IOException {
        PrintableText printable = PrintableText.forReportFonts();
        Document document = Document.createShell("");
        document.child(0).attr("lang", "en");
        head(document.head());
        Element body = document.body();
        Html.add(body, "div", "running", title(report));
        new SummaryPart(report, claims).appendTo(body);
        new ClaimTablePart(claims).appendTo(body);
        sections(body);
        printable.clean(document);
        new AnnexPart(report).appendTo(body, printable.replaced());
        // The annexes come after the first cleaning, as they list what it replaced; they are cleaned in turn.
        printable.clean(document);
        return document;
    }

    private void head(Element head) throws IOException {
        head.appendElement("title").text(title(report));
        meta(head, "author", "factcheck");
        meta(head, "subject", "Verdicts on claims, with the evidence for and against");
        meta(head, "description", "What the articles read say of " + Figures.count(claims.size(), "claim"));
        meta(head, "keywords", report.runId());
        try (InputStream css = ReportFont.Resources.open("/report/report.css")) {
            String style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            head.appendElement("style").appendChild(new DataNode(style));
        }
        bookmarks(head.appendElement("bookmarks"));
    }

    private void bookmarks(Element bookmarks) {
        bookmark(bookmarks, "Summary", Anchors.SUMMARY);
        bookmark(bookmarks, "All claims", Anchors.ALL_CLAIMS);
        Element sections = bookmark(bookmarks, "The claims one by one", Anchors.SECTIONS);
        for (ClaimEntry entry : claims) {
            String name = entry.id() + " · " + entry.look().words() + " · " + Texts.shortened(entry.text(), 70);
            bookmark(sections, name, entry.anchor());
        }
        bookmark(bookmarks, "Annex A. Articles read", Anchors.ARTICLES);
        bookmark(bookmarks, "Annex B. Rejected input", Anchors.REJECTED);
        bookmark(bookmarks, "Annex C. Method and limits", Anchors.METHOD);
        bookmark(bookmarks, "Annex D. Settings and versions", Anchors.SETTINGS);
    }

    private static Element bookmark(Element parent, String name, String anchor) {
        return parent.appendElement("bookmark").attr("name", name).attr("href", "#" + anchor);
    }

    private static void meta(Element head, String name, String content) {
        head.appendElement("meta").attr("name", name).attr("content", content);
    }

    private void sections(Element body) {
        Element part = Html.add(body, "div", "part");
        ClaimPart sections = new ClaimPart(report);
        claims.forEach(entry -> sections.appendTo(part, entry));
        // Inside the first section: a section that fills a page would leave a heading before it alone on its own.
        Element first = part.children().isEmpty() ? part : part.child(0);
        first.prependElement("h2").attr("id", Anchors.SECTIONS).text("The claims one by one");
    }
}

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

    private final Report report;
    private final ReportLayout layout;
    private final List<ClaimEntry> claims;
    private final ArticleListing articles;
    private final MatrixPart matrix;

    private ReportDocument(Report report, ReportLayout layout, int articlesListed) {
        this.report = report;
        this.layout = layout;
        this.claims = layout.claimsHere();
        this.articles = ArticleListing.of(report, claims, articlesListed);
        this.matrix = new MatrixPart(claims);
    }

    /**
     * Makes the document.
     *
     * @param report with its claims at hand, in short where their section is in another file
     * @param articlesListed up to how many articles all are listed
     */
    static Document of(Report report, ReportLayout layout, int articlesListed) throws IOException {
        return new ReportDocument(report, layout, articlesListed).build();
    }

    static String title(Report report) {
        return "Fact-check report: " + report.job() + ", " + report.businessDate();
    }

    private Document build() throws IOException {
        PrintableText printable = PrintableText.forReportFonts();
        Document document = Document.createShell("");
        document.child(0).attr("lang", "en");
        bookmarks(head(document.head(), report, title(report), report.claims().size()));
        Element body = document.body();
        Html.add(body, "div", "running", title(report));
        new SummaryPart(report, layout.claims(), articles).appendTo(body);
        if (layout.parts().isEmpty()) {
            new ClaimTablePart(report, claims, "All claims").appendTo(body);
        } else {
            new ClaimTablePart(report, claims, "Claims that changed or need a person").appendTo(body);
            new PartsPart(layout.parts(), claims.size()).appendTo(body);
        }
        matrix.appendTo(body);
        sections(body, report, claims);
        printable.clean(document);
        new AnnexPart(report, articles).appendTo(body, printable.replaced());
        // The annexes come after the first cleaning, as they list what it replaced; they are cleaned in turn.
        printable.clean(document);
        return document;
    }

    /** Fills the head and returns the place of the bookmarks. */
    static Element head(Element head, Report report, String title, int claims) throws IOException {
        head.appendElement("title").text(title);
        meta(head, "author", "factcheck");
        meta(head, "subject", "Verdicts on claims, with the evidence for and against");
        meta(head, "description", "What the articles read say of " + Figures.count(claims, "claim"));
        meta(head, "keywords", report.runId());
        try (InputStream css = ReportFont.Resources.open("/report/report.css")) {
            String style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            head.appendElement("style").appendChild(new DataNode(style));
        }
        return head.appendElement("bookmarks");
    }

    private void bookmarks(Element bookmarks) {
        bookmark(bookmarks, "Summary", Anchors.SUMMARY);
        bookmark(bookmarks, layout.parts().isEmpty() ? "All claims" : "Claims of this file", Anchors.ALL_CLAIMS);
        if (!layout.parts().isEmpty()) {
            bookmark(bookmarks, "The other claims", Anchors.OTHER_FILES);
        }
        if (!matrix.isEmpty()) {
            bookmark(bookmarks, MatrixPart.TITLE, Anchors.MATRIX);
        }
        bookmarks(bookmarks, claims);
        bookmark(bookmarks, "Annex A. Articles read", Anchors.ARTICLES);
        bookmark(bookmarks, "Annex B. Rejected input", Anchors.REJECTED);
        bookmark(bookmarks, "Annex C. Method and limits", Anchors.METHOD);
        bookmark(bookmarks, "Annex D. How often the model is right", Anchors.CALIBRATION);
        bookmark(bookmarks, "Annex E. Settings and versions", Anchors.SETTINGS);
    }

    /** Bookmarks of the sections of these claims. */
    static void bookmarks(Element bookmarks, List<ClaimEntry> claims) {
        if (claims.isEmpty()) {
            return;
        }
        Element sections = bookmark(bookmarks, "The claims one by one", Anchors.SECTIONS);
        for (ClaimEntry entry : claims) {
            String name = entry.id() + " · " + entry.look().words() + " · " + Texts.shortened(entry.text(), 70);
            bookmark(sections, name, entry.anchor());
        }
    }

    static Element bookmark(Element parent, String name, String anchor) {
        return parent.appendElement("bookmark").attr("name", name).attr("href", "#" + anchor);
    }

    private static void meta(Element head, String name, String content) {
        head.appendElement("meta").attr("name", name).attr("content", content);
    }

    static void sections(Element body, Report report, List<ClaimEntry> claims) {
        if (claims.isEmpty()) {
            return;
        }
        Element part = Html.add(body, "div", "part");
        ClaimPart sections = new ClaimPart(report);
        claims.forEach(entry -> sections.appendTo(part, entry));
        // Inside the first section: a section that fills a page would leave a heading before it alone on its own.
        part.child(0).prependElement("h2").attr("id", Anchors.SECTIONS).text("The claims one by one");
    }
}

package org.factcheck.report;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A file of a large report beside report.pdf, as an HTML document: the table and the sections of its claims. */
final class PartDocument {

    private final Report report;
    private final ReportPart part;
    private final List<ClaimEntry> claims;

    private PartDocument(Report report, ReportPart part, List<ClaimEntry> claims) {
        this.report = report;
        this.part = part;
        this.claims = claims;
    }

    /**
     * Makes the document.
     *
     * @param claims the part's claims with their evidence
     */
    static Document of(Report report, ReportPart part, List<ClaimEntry> claims) throws IOException {
        return new PartDocument(report, part, claims).build();
    }

    private Document build() throws IOException {
        Document document = Document.createShell("");
        document.child(0).attr("lang", "en");
        String title = ReportDocument.title(report) + ", part " + part.number() + " of " + part.of();
        Element bookmarks = ReportDocument.head(document.head(), report, title, claims.size());
        ReportDocument.bookmark(bookmarks, part.title(), Anchors.SUMMARY);
        ReportDocument.bookmark(bookmarks, "Claims in this file", Anchors.ALL_CLAIMS);
        ReportDocument.bookmarks(bookmarks, claims);
        Element body = document.body();
        Html.add(body, "div", "running", title);
        opening(Html.add(body, "div", "summary-page"));
        new ClaimTablePart(report, claims, "Claims in this file").appendTo(body);
        // The table of report.pdf starts a page; here it goes on below the few lines of the opening.
        body.child(body.childrenSize() - 1).attr("style", "page-break-before: auto; margin-top: 16pt");
        ReportDocument.sections(body, report, claims);
        PrintableText.forReportFonts().clean(document);
        return document;
    }

    private void opening(Element opening) {
        Html.add(opening, "p", "overline", "FACT-CHECK REPORT");
        opening.appendElement("h1").attr("id", Anchors.SUMMARY).text(part.title());
        Html.add(
                opening,
                "p",
                "facts",
                report.job() + ", " + PrintedDate.day(report.businessDate()) + " · Run " + report.runId() + " · Claims "
                        + claims.get(0).id() + " to "
                        + claims.get(claims.size() - 1).id());
        Element back = Html.add(opening, "p", "lede");
        Html.say(back, "The summary, the claims that changed or need a person, and the annexes are in ");
        Html.linkTo(
                back, PdfReport.NAME + "#" + Anchors.SUMMARY, PdfReport.NAME, "To the summary in " + PdfReport.NAME);
        Html.say(
                back,
                ". A verdict says what the articles read support. A machine found it; it is not an editor's"
                        + " ruling, except where an analyst signed.");
    }
}

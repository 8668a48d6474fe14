package org.factcheck.report;

import java.util.List;
import org.jsoup.nodes.Element;

/** The list of the files that hold the sections which report.pdf does not. */
final class PartsPart {

    private final List<ReportPart> parts;
    private final int here;

    PartsPart(List<ReportPart> parts, int here) {
        this.parts = parts;
        this.here = here;
    }

    void appendTo(Element body) {
        Element part = Html.add(body, "div", "annex-part");
        part.appendElement("h2").attr("id", Anchors.OTHER_FILES).text("The other claims");
        int claims = parts.stream().mapToInt(p -> p.claims().size()).sum();
        part.appendElement("p")
                .text("This file has the sections of " + Figures.count(here, "claim")
                        + " that changed or need a person, as far as they fit. The sections of the other "
                        + Figures.count(claims, "claim") + " stand in " + Figures.count(parts.size(), "file")
                        + " beside it, in the order of the claims file.");
        Element table = Html.add(part, "table", "annex");
        Html.head(
                table,
                new String[] {"file", "File"},
                new String[] {"from", "From claim"},
                new String[] {"to", "To claim"},
                new String[] {"number", "Claims"},
                new String[] {"number", VerdictLook.SUPPORTED.words()},
                new String[] {"number", VerdictLook.REFUTED.words()},
                new String[] {"number", VerdictLook.CONFLICTING.words()},
                new String[] {"number", VerdictLook.NOT_ENOUGH_EVIDENCE.words()});
        // The names of the files stay on one line.
        table.select("th.file").attr("style", "width: 22%");
        Element rows = table.appendElement("tbody");
        parts.forEach(each -> row(rows.appendElement("tr"), each));
    }

    private static void row(Element row, ReportPart part) {
        List<ClaimEntry> claims = part.claims();
        Element name = row.appendElement("th").attr("scope", "row");
        Html.linkTo(name, part.name() + "#" + Anchors.SUMMARY, part.name(), "To the file " + part.name());
        Html.linkTo(row.appendElement("td"), at(part, 0), claims.get(0).id(), "To its first claim");
        int last = claims.size() - 1;
        Html.linkTo(row.appendElement("td"), at(part, last), claims.get(last).id(), "To its last claim");
        Html.add(row, "td", "number", Integer.toString(claims.size()));
        for (VerdictLook look : List.of(
                VerdictLook.SUPPORTED, VerdictLook.REFUTED, VerdictLook.CONFLICTING, VerdictLook.NOT_ENOUGH_EVIDENCE)) {
            long count = claims.stream().filter(c -> c.look() == look).count();
            Html.add(row, "td", "number", Long.toString(count));
        }
    }

    private static String at(ReportPart part, int index) {
        return part.name() + "#" + part.claims().get(index).anchor();
    }
}

package org.factcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;
import org.jsoup.nodes.Element;

/** The table of all claims, one row each. */
final class ClaimTablePart {

    private final boolean comparing;
    private final List<ClaimEntry> claims;
    private final String title;

    ClaimTablePart(Report report, List<ClaimEntry> claims, String title) {
        this.comparing = !report.previousRunId().isEmpty();
        this.claims = claims;
        this.title = title;
    }

    void appendTo(Element body) {
        Element part = Html.add(body, "div", claims.isEmpty() ? "annex-part" : "part");
        part.appendElement("h2").attr("id", Anchors.ALL_CLAIMS).text(title);
        if (claims.isEmpty()) {
            part.appendElement("p").text("There are none.");
            return;
        }
        Html.add(
                part,
                "p",
                "muted under",
                "Score: balance of the independent evidence from \u22121 (refutes) to +1 (supports). Confidence: how often a"
                        + " verdict like it is right, from 0 to 1. Both are the machine's.");
        Element table = Html.add(part, "table", "claims");
        Html.head(
                table,
                new String[] {"id", "Id"},
                new String[] {"text", "Claim"},
                new String[] {"verdict", "Verdict"},
                new String[] {"number score", "Score"},
                new String[] {"number confidence", "Confidence"},
                new String[] {"number", "Origins for"},
                new String[] {"number", "Origins against"});
        Element rows = table.appendElement("tbody");
        claims.forEach(entry -> row(rows.appendElement("tr"), entry));
    }

    private void row(Element row, ClaimEntry entry) {
        Html.link(Html.add(row, "th", "id").attr("scope", "row"), entry);
        Html.add(row, "td", "text", Texts.shortened(entry.text(), 220));
        Element verdict = Html.add(row, "td", "verdict");
        Html.badge(verdict, entry.look());
        List<String> notes = notes(entry);
        if (!notes.isEmpty()) {
            Html.add(verdict, "div", "note", String.join(" · ", notes));
        }
        Judgement judgement = entry.judgement();
        Double score = judgement == null ? null : judgement.score();
        Html.add(row, "td", "number", score == null ? "–" : Figures.signed(score));
        Html.add(row, "td", "number", judgement == null ? "–" : Figures.two(judgement.confidence()));
        Html.add(
                row,
                "td",
                "number",
                judgement == null ? "–" : String.valueOf(judgement.supporting().size()));
        Html.add(
                row,
                "td",
                "number",
                judgement == null
                        ? "–"
                        : String.valueOf(judgement.contradicting().size()));
    }

    private List<String> notes(ClaimEntry entry) {
        List<String> notes = new ArrayList<>();
        if (comparing && !entry.claim().background().isKnown()) {
            notes.add("new");
        }
        Verdict previous = entry.claim().previousVerdict();
        if (entry.turned() && previous != null) {
            notes.add("was " + previous.words());
        }
        if (entry.claim().override() != null) {
            notes.add("signed by an analyst");
        }
        entry.claim().doubts().forEach(doubt -> notes.add(doubt.concern().words()));
        Judgement judgement = entry.judgement();
        if (judgement != null) {
            judgement.flags().forEach(flag -> notes.add(flag.words()));
        }
        return notes;
    }
}

package org.factcheck.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factcheck.verdict.Verdict;
import org.jsoup.nodes.Element;

/** Page 1: the bottom line for a reader with two minutes. */
final class SummaryPart {

    /** How many claims the two lists of page 1 name together; the table of all claims marks every one. */
    private static final int ROWS = 10;

    /** How many new claims are named, and half as many new articles. */
    private static final int NEW_SHOWN = 6;

    private static final int LONGEST_CLAIM = 110;
    private static final int LONGEST_TITLE = 70;

    private final Report report;
    private final List<ClaimEntry> claims;
    private final List<ClaimEntry> turned;
    private final List<ClaimEntry> wanting;

    SummaryPart(Report report, List<ClaimEntry> claims) {
        this.report = report;
        this.claims = claims;
        this.turned = claims.stream().filter(ClaimEntry::turned).toList();
        this.wanting = claims.stream().filter(c -> !c.wantsPerson().isEmpty()).toList();
    }

    void appendTo(Element body) {
        Element part = Html.add(body, "div", "summary-page");
        title(part);
        counts(part);
        changed(part);
        needAPerson(part);
        notRead(part);
    }

    private void title(Element part) {
        Html.add(part, "p", "overline", "FACT-CHECK REPORT");
        part.appendElement("h1").attr("id", "summary").text(report.job() + ", " + Html.day(report.businessDate()));
        Html.add(
                part,
                "p",
                "facts",
                "Business date " + report.businessDate() + " · " + asOf() + " · Run " + report.runId());
        Html.add(
                part,
                "p",
                "lede",
                "A verdict says what the articles read support. A machine found it; it is not an editor's ruling, except"
                        + " where an analyst signed.");
    }

    /** The as-of date that most claims have, and how many have another one. */
    private String asOf() {
        Map<LocalDate, Long> days = report.claims().stream()
                .collect(
                        Collectors.groupingBy(c -> c.asOf(report.businessDate()), TreeMap::new, Collectors.counting()));
        if (days.isEmpty()) {
            return "As of " + report.businessDate();
        }
        LocalDate most = report.businessDate();
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            if (day.getValue() > days.getOrDefault(most, 0L)) {
                most = day.getKey();
            }
        }
        long others = report.claims().size() - days.getOrDefault(most, 0L);
        return "As of " + most
                + (others == 0 ? "" : " (" + Figures.count(others, "claim") + " as of a day of their own)");
    }

    private void counts(Element part) {
        Map<VerdictLook, Integer> counts = new EnumMap<>(VerdictLook.class);
        report.claims().forEach(c -> counts.merge(VerdictLook.of(c), 1, Integer::sum));
        int total = report.claims().size();
        if (total == 0) {
            part.appendElement("p").text("There were no claims to judge.");
            return;
        }
        Element table = Html.add(part, "table", "counts");
        Html.head(table, new String[] {"word", "Verdict"}, new String[] {"figure number", "Claims"}, new String[] {
            "bar", "Share of " + Figures.count(total, "claim")
        });
        Element rows = table.appendElement("tbody");
        for (VerdictLook look : VerdictLook.values()) {
            int count = counts.getOrDefault(look, 0);
            if (count > 0 || look.isVerdict()) {
                countRow(rows, look, count, total);
            }
        }
    }

    private static void countRow(Element rows, VerdictLook look, int count, int total) {
        Element row = rows.appendElement("tr");
        Html.badge(Html.add(row, "th", "word").attr("scope", "row"), look);
        Html.add(row, "td", "figure number", Integer.toString(count));
        String alternative = look.words() + ": " + count + " of " + Figures.count(total, "claim");
        Html.bar(Html.add(row, "td", "bar"), (double) count / total, look.colour(), alternative);
    }

    private void changed(Element part) {
        Element block = block(part, "Changed since the previous run");
        if (report.previousRunId().isEmpty()) {
            block.appendElement("p").text("There is no finished run of an earlier business date to compare with.");
            return;
        }
        List<ClaimEntry> added =
                claims.stream().filter(c -> !c.claim().background().isKnown()).toList();
        List<ReportedArticle> newArticles =
                report.articles().stream().filter(ReportedArticle::isNew).toList();
        String since = "Since " + report.previousRunId() + ": " + Figures.count(turned.size(), "verdict") + " turned, "
                + Figures.count(added.size(), "new claim") + ", " + Figures.count(newArticles.size(), "new article")
                + ".";
        block.appendElement("p").text(since);
        list(block, turned, rowsBeside(wanting), SummaryPart::turned, SummaryPart::turn);
        newClaims(block, added);
        newArticles(block, newArticles);
    }

    private static void turned(Element cell, ClaimEntry entry) {
        Html.say(cell, Texts.shortened(entry.text(), LONGEST_CLAIM));
        Html.add(cell, "div", "muted", Turns.because(entry.claim()));
    }

    private static void newClaims(Element block, List<ClaimEntry> added) {
        if (added.isEmpty()) {
            return;
        }
        Element line = block.appendElement("p");
        Html.say(line, "New claims: ");
        for (ClaimEntry entry : added.subList(0, Math.min(added.size(), NEW_SHOWN))) {
            Html.link(line, entry);
            Html.say(line, " " + entry.look().words() + "; ");
        }
        end(line, added.size() - NEW_SHOWN, Anchors.ALL_CLAIMS, "the table of all claims");
    }

    private static void newArticles(Element block, List<ReportedArticle> added) {
        if (added.isEmpty()) {
            return;
        }
        Element line = block.appendElement("p");
        Html.say(line, "New articles: ");
        for (ReportedArticle article : added.subList(0, Math.min(added.size(), NEW_SHOWN / 2))) {
            Html.add(line, "i", "title", Texts.shortened(article.title(), LONGEST_TITLE));
            Html.say(line, " (" + article.source().name() + "); ");
        }
        end(line, added.size() - NEW_SHOWN / 2, Anchors.ARTICLES, "Annex A");
    }

    private static void end(Element line, int more, String anchor, String where) {
        Html.say(line, more > 0 ? "and " + more + " more, marked in " : "all marked in ");
        Html.link(line, anchor, where, "To " + where);
        Html.say(line, ".");
    }

    private static String turn(ClaimEntry entry) {
        Verdict previous = entry.claim().previousVerdict();
        return (previous == null ? "" : "was " + previous.words() + ", ") + "now "
                + entry.look().words();
    }

    private void needAPerson(Element part) {
        Element block = block(part, "Claims that need a person");
        String count = Figures.count(wanting.size(), "claim") + " of " + claims.size() + ":";
        block.appendElement("p").text(wanting.isEmpty() ? "None." : count);
        list(
                block,
                wanting,
                rowsBeside(turned),
                (cell, entry) -> Html.say(cell, Texts.shortened(entry.text(), LONGEST_CLAIM)),
                c -> String.join(", ", c.wantsPerson()));
    }

    /** Half of the rows, and what the other list leaves. */
    private static int rowsBeside(List<ClaimEntry> other) {
        return Math.max(ROWS / 2, ROWS - other.size());
    }

    private static void list(
            Element block,
            List<ClaimEntry> entries,
            int longest,
            BiConsumer<Element, ClaimEntry> text,
            Function<ClaimEntry, String> what) {
        if (entries.isEmpty()) {
            return;
        }
        Element rows = Html.add(block, "table", "list").appendElement("tbody");
        for (ClaimEntry entry : entries.subList(0, Math.min(entries.size(), longest))) {
            Element row = rows.appendElement("tr");
            Html.link(Html.add(row, "th", "id").attr("scope", "row"), entry);
            text.accept(row.appendElement("td"), entry);
            Html.add(row, "td", "what", what.apply(entry));
        }
        if (entries.size() > longest) {
            Element rest = block.appendElement("p");
            Html.say(rest, "And " + (entries.size() - longest) + " more, marked in ");
            Html.link(rest, Anchors.ALL_CLAIMS, "the table of all claims", "To the table of all claims");
            Html.say(rest, ".");
        }
    }

    private void notRead(Element part) {
        Element block = block(part, "What was not read");
        long unjudged =
                report.articles().stream().filter(a -> a.passages() == 0).count();
        Element line = block.appendElement("p");
        if (report.rejected().isEmpty()) {
            Html.say(line, "No input was rejected. ");
        } else {
            Html.say(
                    line,
                    Figures.count(report.rejected().size(), "file or row", "files or rows")
                            + " could not be used, see ");
            Html.link(line, Anchors.REJECTED, "Annex B", "To the rejected input");
            Html.say(line, ". ");
        }
        if (unjudged > 0) {
            Html.say(line, Figures.count(unjudged, "article") + " gave no passage that can be judged, see ");
            Html.link(line, Anchors.ARTICLES, "Annex A", "To the articles");
            Html.say(line, ". ");
        }
        Html.say(line, Figures.count(report.articles().size(), "article") + " read in all.");
    }

    private static Element block(Element part, String title) {
        Element block = Html.add(part, "div", "block");
        block.appendElement("h2").text(title);
        return block;
    }
}

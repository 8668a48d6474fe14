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

    /** What of page 1 is left, in points, under its title and the headings of its blocks. */
    private static final double ROOM = 415;

    private static final double ROW_OF_COUNTS = 18;
    private static final double PARAGRAPH = 18;
    private static final double LINE = 13;

    /** How many letters a line holds in the columns of the two lists, and of the whole page. */
    private static final int CLAIM_LINE = 60;

    private static final int NOTE_LINE = 72;
    private static final int WHAT_LINE = 26;
    private static final int PAGE_LINE = 95;

    /** How many new claims are named, and half as many new articles. */
    private static final int NEW_SHOWN = 6;

    private static final int LONGEST_CLAIM = 110;
    private static final int LONGEST_TITLE = 70;

    private final Report report;
    private final List<ClaimEntry> claims;
    private final List<ClaimEntry> turned;
    private final List<ClaimEntry> wanting;
    private final List<ClaimEntry> added;
    private final List<ReportedArticle> newArticles;
    private final ArticleListing listing;
    private final PageOneRows rows;

    SummaryPart(Report report, List<ClaimEntry> claims, ArticleListing listing) {
        this.report = report;
        this.claims = claims;
        this.listing = listing;
        this.turned = claims.stream().filter(ClaimEntry::turned).toList();
        this.wanting = claims.stream().filter(c -> !c.wantsPerson().isEmpty()).toList();
        boolean comparing = !report.previousRunId().isEmpty();
        this.added = claims.stream()
                .filter(c -> comparing && !c.claim().background().isKnown())
                .toList();
        this.newArticles =
                report.articles().stream().filter(ReportedArticle::isNew).toList();
        this.rows = PageOneRows.of(
                turned.stream().map(SummaryPart::turnedHeight).toList(),
                wanting.stream().map(SummaryPart::wantingHeight).toList(),
                room());
    }

    private static double turnedHeight(ClaimEntry entry) {
        return PageOneRows.height(
                PageOneRows.lines(Texts.shortened(entry.text(), LONGEST_CLAIM), CLAIM_LINE),
                PageOneRows.lines(Turns.because(entry.claim()), NOTE_LINE),
                PageOneRows.lines(turn(entry), WHAT_LINE));
    }

    private static double wantingHeight(ClaimEntry entry) {
        return PageOneRows.height(
                PageOneRows.lines(Texts.shortened(entry.text(), LONGEST_CLAIM), CLAIM_LINE),
                0,
                PageOneRows.lines(String.join(", ", entry.wantsPerson()), WHAT_LINE));
    }

    /** What the two lists may take together: all but the rows of counts and the lines about what is new and what is left out. */
    private double room() {
        long counted = claims.stream()
                        .map(ClaimEntry::look)
                        .distinct()
                        .filter(look -> !look.isVerdict())
                        .count()
                + 4;
        int ids = added.stream()
                .limit(NEW_SHOWN)
                .mapToInt(c -> c.id().length() + 24)
                .sum();
        int titles = newArticles.stream()
                .limit(NEW_SHOWN / 2)
                .mapToInt(a -> Math.min(LONGEST_TITLE, a.title().length())
                        + a.source().name().length()
                        + 5)
                .sum();
        double lines = LINE * ((ids + 60) / PAGE_LINE + (titles + 60) / PAGE_LINE);
        return ROOM - ROW_OF_COUNTS * counted - 4 * PARAGRAPH - lines;
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
        part.appendElement("h1")
                .attr("id", "summary")
                .text(report.job() + ", " + PrintedDate.day(report.businessDate()));
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
        String since = "Since " + report.previousRunId() + ": " + Figures.count(turned.size(), "verdict") + " turned, "
                + Figures.count(added.size(), "new claim") + ", " + Figures.count(newArticles.size(), "new article")
                + ".";
        block.appendElement("p").text(since);
        list(block, turned, rows.first(), SummaryPart::turned, SummaryPart::turn);
        newClaims(block);
        newArticles(block);
    }

    private static void turned(Element cell, ClaimEntry entry) {
        Html.say(cell, Texts.shortened(entry.text(), LONGEST_CLAIM));
        Html.add(cell, "div", "muted", Turns.because(entry.claim()));
    }

    private void newClaims(Element block) {
        if (added.isEmpty()) {
            return;
        }
        Element line = block.appendElement("p");
        Html.say(line, "New claims: ");
        for (ClaimEntry entry : added.subList(0, Math.min(added.size(), NEW_SHOWN))) {
            Html.link(line, entry);
            Html.say(line, " " + entry.look().words() + "; ");
        }
        end(line, added.size() - NEW_SHOWN, Anchors.ALL_CLAIMS, tables());
    }

    private void newArticles(Element block) {
        if (newArticles.isEmpty()) {
            return;
        }
        Element line = block.appendElement("p");
        Html.say(line, "New articles: ");
        for (ReportedArticle article : newArticles.subList(0, Math.min(newArticles.size(), NEW_SHOWN / 2))) {
            Html.add(line, "i", "title", Texts.shortened(article.title(), LONGEST_TITLE));
            Html.say(line, " (" + article.source().name() + "); ");
        }
        Html.say(line, marked(newArticles.size() - NEW_SHOWN / 2));
        toArticles(line, "To Annex A");
        Html.say(line, ".");
    }

    private static void end(Element line, int more, String anchor, String where) {
        Html.say(line, marked(more));
        Html.link(line, anchor, where, "To " + where);
        Html.say(line, ".");
    }

    private static String marked(int more) {
        return more > 0 ? "and " + more + " more, marked in " : "all marked in ";
    }

    /** Leads to the list of all articles: the annex, or the file beside the report where the annex has but some. */
    private void toArticles(Element line, String spoken) {
        if (listing.isWhole()) {
            Html.link(line, Anchors.ARTICLES, "Annex A", spoken);
        } else {
            Html.say(line, ArticlesCsv.NAME);
        }
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
                rows.second(),
                (cell, entry) -> Html.say(cell, Texts.shortened(entry.text(), LONGEST_CLAIM)),
                c -> String.join(", ", c.wantsPerson()));
    }

    /** Of a report in several files each has the table of its own claims. */
    private String tables() {
        return claims.stream().allMatch(entry -> entry.file().isEmpty())
                ? "the table of all claims"
                : "the tables of claims in the files of this report";
    }

    private void list(
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
            Html.link(rest, Anchors.ALL_CLAIMS, tables(), "To " + tables());
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
            toArticles(line, "To the articles");
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

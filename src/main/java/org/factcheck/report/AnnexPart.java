package org.factcheck.report;

import java.util.List;
import org.factcheck.article.Reliability;
import org.factcheck.claim.RejectedInput;
import org.jsoup.nodes.Element;

/** The annexes: what was read, what was not, how it was judged, and all that is needed to repeat it. */
final class AnnexPart {

    /** Enough of a hash to tell files apart; articles.csv has it whole. */
    private static final int SHORT_HASH = 12;

    private static final int LONGEST_LIST = 40;

    private static final List<String> METHOD = List.of(
            "For every claim the program looks for passages in the articles by their words and by their meaning. A"
                    + " language model then gives for each passage the probability that it supports the claim, that it"
                    + " refutes it and that it does neither. Numbers and dates that differ are checked beside the model and shown"
                    + " as the difference.",
            "Passages are grouped by origin: the most upstream speaker or body named, else the outlet itself. Articles"
                    + " that repeat one outlet's report, and copies of an article, are one origin, so repetition adds no"
                    + " weight. The weight of a passage follows from the probability, the reliability of its source and"
                    + " whose words it gives. An interested party's word weighs less than a disinterested one's.",
            "Supported needs a passage that states the claim. Refuted needs a passage that denies it or says what"
                    + " cannot be true together with it. Conflicting means that weighty evidence stands on both sides."
                    + " Not enough evidence means that neither was found; it does not mean that the claim is false.",
            "A claim that somebody said something is about the saying, not about whether it is true. Later evidence"
                    + " about something that changes outweighs earlier evidence.",
            "Limits: the program knows only the articles it was given. It reads English. It can miss irony, pictures,"
                    + " tables and what a reader would conclude from several passages together. Quotes are exact;"
                    + " weights and probabilities are estimates. Look at the quote in its article before you publish.",
            "Words of likelihood are those of Intelligence Community Directive 203. Reliability is graded on the"
                    + " Admiralty scale:");

    private final Report report;
    private final ArticleListing listing;

    AnnexPart(Report report, ArticleListing listing) {
        this.report = report;
        this.listing = listing;
    }

    void appendTo(Element body, List<String> unshown) {
        articles(Html.add(body, "div", "part"));
        rejected(Html.add(body, "div", "annex-part"));
        method(Html.add(body, "div", "annex-part").addClass("method"), unshown);
        CalibrationPart.appendTo(Html.add(body, "div", "annex-part"), report.calibration());
        settings(Html.add(body, "div", "annex-part"));
    }

    private void articles(Element part) {
        title(part, Anchors.ARTICLES, "Annex A. Articles read");
        if (report.articles().isEmpty()) {
            part.appendElement("p").text("None.");
            return;
        }
        if (!listing.isWhole()) {
            part.appendElement("p").text(abridged());
        }
        if (listing.articles().isEmpty()) {
            return;
        }
        Element rows = table(part, "32% Article", "19% Source", "15% Date", "9% Language", "10% Passages", "15% Hash");
        for (ReportedArticle article : listing.articles()) {
            Element row = rows.appendElement("tr");
            Element name = row.appendElement("th").attr("scope", "row");
            Html.say(name, article.title());
            Html.add(name, "div", "muted", (article.isNew() ? "new · " : "") + article.file());
            if (!article.copies().isEmpty()) {
                Html.add(name, "div", "muted", "copies: " + String.join(", ", article.copies()));
            }
            article.dateDoubt(report.businessDate())
                    .ifPresent(doubt -> Html.say(Html.add(name, "div", "muted"), doubt));
            row.appendElement("td")
                    .text(article.source().name() + " (" + article.source().reliability() + ")");
            row.appendElement("td").text(PrintedDate.published(article.published()));
            row.appendElement("td").text(article.language());
            row.appendElement("td").text(String.valueOf(article.passages()));
            row.appendElement("td").text(shortHash(article.sha256()));
        }
    }

    private String abridged() {
        return Figures.count(report.articles().size(), "article") + " were read; " + ArticlesCsv.NAME
                + " beside this file has all of them. "
                + (listing.articles().isEmpty()
                        ? "None of them is quoted here, and no date among them is in doubt."
                        : "Listed here are the " + listing.articles().size()
                                + " that this file quotes or whose date a person should look at.");
    }

    private void rejected(Element part) {
        title(part, Anchors.REJECTED, "Annex B. Rejected input");
        if (report.rejected().isEmpty()) {
            part.appendElement("p").text("None: every file and every row could be used.");
            return;
        }
        Element rows = table(part, "22% File", "8% Line", "30% Text", "40% Reason");
        for (RejectedInput input : report.rejected()) {
            Element row = rows.appendElement("tr");
            row.appendElement("th").attr("scope", "row").text(input.file());
            row.appendElement("td").text(input.line() == 0 ? "whole file" : String.valueOf(input.line()));
            row.appendElement("td").text(Texts.shortened(input.text(), 200));
            row.appendElement("td").text(input.reason());
        }
    }

    private static void method(Element part, List<String> unshown) {
        title(part, Anchors.METHOD, "Annex C. Method and limits");
        METHOD.forEach(text -> part.appendElement("p").text(text));
        Element grades = part.appendElement("ul");
        for (Reliability grade : Reliability.values()) {
            grades.appendElement("li").text(grade + ": " + grade.meaning());
        }
        if (!unshown.isEmpty()) {
            part.appendElement("p")
                    .text("The fonts of this report lack these characters, which are printed as their code points in"
                            + " square brackets: " + listed(unshown)
                            + ". verdicts.csv, evidence.csv and articles.csv hold the text with them.");
        }
    }

    private static String listed(List<String> characters) {
        int more = characters.size() - LONGEST_LIST;
        return String.join(", ", characters.subList(0, Math.min(characters.size(), LONGEST_LIST)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private void settings(Element part) {
        title(part, Anchors.SETTINGS, "Annex E. Settings and versions");
        Element rows = table(part, "34% Name", "66% Value");
        setting(rows, "run id", report.runId());
        setting(rows, "compared with", report.previousRunId().isEmpty() ? "no earlier run" : report.previousRunId());
        setting(rows, "job", report.job());
        setting(rows, "business date", report.businessDate().toString());
        report.settings().forEach((name, value) -> setting(rows, name, value));
    }

    private static void setting(Element rows, String name, String value) {
        Element row = rows.appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(name);
        row.appendElement("td").text(value);
    }

    static void title(Element part, String anchor, String title) {
        part.appendElement("h2").attr("id", anchor).text(title);
    }

    /** A table with a head; each column is given as its width and its title. */
    static Element table(Element part, String... columns) {
        Element table = Html.add(part, "table", "annex");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String column : columns) {
            int blank = column.indexOf(' ');
            head.appendElement("th")
                    .attr("scope", "col")
                    .attr("style", "width: " + column.substring(0, blank))
                    .text(column.substring(blank + 1));
        }
        return table.appendElement("tbody");
    }

    private static String shortHash(String sha256) {
        return sha256.substring(0, Math.min(SHORT_HASH, sha256.length()));
    }
}

package org.factcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.factcheck.claim.Claim;
import org.factcheck.claim.Doubt;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Flag;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.VerdictOverride;
import org.jsoup.nodes.Element;

/** The section of one claim: verdict, balance, evidence on both sides, reasons. */
final class ClaimPart {

    /** A claim of more characters is set smaller: it is an argument, not a headline. */
    private static final int HEADLINE_LENGTH = 280;

    private final Report report;

    ClaimPart(Report report) {
        this.report = report;
    }

    void appendTo(Element body, ClaimEntry entry) {
        Element section = Html.add(body, "div", "claim");
        fill(section, entry);
        if (LeastLength.isOverAPage(section)) {
            section.addClass("over-a-page");
        }
    }

    private void fill(Element section, ClaimEntry entry) {
        Html.add(section, "p", "number-of", "Claim " + entry.id());
        Element title = section.appendElement("h3").attr("id", entry.anchor()).text(entry.text());
        if (entry.text().length() > HEADLINE_LENGTH) {
            title.addClass("long");
        }
        said(section, entry.claim().claim());
        override(section, entry.claim());
        Judgement judgement = entry.judgement();
        if (judgement == null) {
            if (entry.claim().isSkipped()) {
                skipped(section, entry);
            } else {
                doubts(section, entry.claim());
                failed(section, entry);
            }
            return;
        }
        verdictLine(section, entry, judgement);
        Html.add(section, "p", "summary", judgement.summary());
        doubts(section, entry.claim());
        flags(section, judgement);
        turn(section, entry);
        likelihood(section, entry.claim(), judgement);
        EvidencePart evidence = new EvidencePart(entry.claim());
        evidence.appendTo(section, judgement, Stance.SUPPORTS);
        evidence.appendTo(section, judgement, Stance.REFUTES);
        UnweightyPart.appendTo(section, judgement, evidence);
        read(section, judgement);
        ReasonsPart.appendTo(section, judgement.explanation());
    }

    private static void said(Element section, Claim claim) {
        List<String> facts = new ArrayList<>();
        if (claim.speaker() != null) {
            facts.add("said by " + claim.speaker());
        }
        if (claim.claimDate() != null) {
            facts.add("claim of " + PrintedDate.day(claim.claimDate()));
        }
        if (claim.topic() != null) {
            facts.add("topic: " + claim.topic());
        }
        if (claim.note() != null) {
            facts.add("note: " + claim.note());
        }
        if (!facts.isEmpty()) {
            Html.add(section, "p", "said", String.join(" · ", facts));
        }
    }

    /** What makes a claim hard to check belongs beside its verdict: it may be the claim that has to be mended. */
    private static void doubts(Element section, ReportedClaim claim) {
        for (Doubt doubt : claim.doubts()) {
            Element line = Html.add(section, "p", "flags");
            Html.add(line, "span", "flag", doubt.concern().words());
            Html.say(line, ": " + doubt.reason());
        }
    }

    private static void skipped(Element section, ClaimEntry entry) {
        Html.badge(Html.add(section, "p", "summary"), VerdictLook.SKIPPED);
        Html.add(section, "p", "summary", NotJudged.because(entry.claim().doubts()));
        doubts(section, entry.claim());
    }

    private static void failed(Element section, ClaimEntry entry) {
        Html.badge(Html.add(section, "p", "summary"), VerdictLook.FAILED);
        Html.add(section, "div", "box")
                .addClass("error")
                .appendElement("p")
                .text("Judging failed, so the machine gives no verdict: "
                        + entry.claim().error());
    }

    private static void override(Element section, ReportedClaim claim) {
        VerdictOverride override = claim.override();
        if (override == null) {
            return;
        }
        Judgement judgement = claim.judgement();
        String machine = judgement == null
                ? (claim.isSkipped()
                        ? "The machine did not judge the claim."
                        : "The machine could not judge the claim.")
                : judgement.verdict() == override.verdict()
                        ? "It confirms the machine's verdict."
                        : "It stands in place of the machine's verdict, "
                                + judgement.verdict().words() + ".";
        Element box = Html.add(section, "div", "box").addClass("signed").appendElement("p");
        box.appendElement("b")
                .text("Decision of an analyst: " + override.verdict().words() + ". ");
        Html.say(
                box,
                "Signed by " + override.who() + " on " + PrintedDate.day(override.when()) + ". Reason: "
                        + override.why()
                        + (override.why().endsWith(".") ? " " : ". ") + machine
                        + (judgement == null ? "" : " The figures and reasons below are the machine's."));
    }

    private static void verdictLine(Element section, ClaimEntry entry, Judgement judgement) {
        Element row = Html.add(section, "table", "line").appendElement("tbody").appendElement("tr");
        Html.badge(Html.add(row, "td", "verdict"), entry.look());
        Html.add(row, "td", "against", "against " + Figures.two(judgement.contradictionWeight()));
        // Up to 1 the bars show the weight itself, above it the balance of the two.
        double scale = Math.max(1, Math.max(judgement.supportWeight(), judgement.contradictionWeight()));
        Html.balance(
                Html.add(row, "td", "bar"),
                judgement.contradictionWeight() / scale,
                judgement.supportWeight() / scale,
                "Weight against the claim " + Figures.two(judgement.contradictionWeight()) + ", for it "
                        + Figures.two(judgement.supportWeight()));
        Html.add(row, "td", "for", "for " + Figures.two(judgement.supportWeight()));
        Double score = judgement.score();
        Html.add(
                row,
                "td",
                "figures",
                (score == null ? "no score" : "score " + Figures.signed(score)) + " · confidence "
                        + Figures.two(judgement.confidence()));
    }

    private static void flags(Element section, Judgement judgement) {
        if (judgement.flags().isEmpty()) {
            return;
        }
        Element line = Html.add(section, "p", "flags");
        for (Flag flag : judgement.flags()) {
            if (line.childNodeSize() > 0) {
                Html.say(line, " · ");
            }
            Html.add(line, "span", "flag", flag.words());
            Html.say(line, ": " + meaning(flag, judgement));
        }
    }

    private static String meaning(Flag flag, Judgement judgement) {
        return switch (flag) {
            case LOW_CONFIDENCE -> "look at the evidence before you use the verdict";
            case HANGS_ON_ONE_ORIGIN ->
                "several origins decide, and yet the verdict would be another one without one of them";
            case STALE -> "the newest evidence is old against the as-of date";
            case OVERRIDE_OUT_OF_DATE -> "the evidence has changed since the analyst decided";
        };
    }

    private static void turn(Element section, ClaimEntry entry) {
        Verdict before = entry.claim().previousVerdict();
        if (entry.turned() && before != null) {
            Element line = Html.add(section, "p", "flags");
            Html.add(line, "span", "flag", "turned");
            Html.say(line, ": was " + before.words() + ". " + Turns.because(entry.claim()));
        }
    }

    private void likelihood(Element section, ReportedClaim claim, Judgement judgement) {
        Likelihood likelihood = Likelihood.of(judgement.confidence());
        String whose = claim.override() == null ? "the verdict" : "the machine's verdict";
        String text = likelihood.words() + " that " + whose + " is right (ICD 203: " + likelihood.band() + ").";
        if (!judgement.asOf().equals(report.businessDate())) {
            text += " Only articles published up to " + PrintedDate.day(judgement.asOf()) + " count for it.";
        }
        text += sensitivity(judgement.explanation());
        Html.add(
                section,
                "p",
                "likelihood",
                text + Missing.of(judgement).map(m -> " " + m).orElse(""));
    }

    /** What leaving out an origin would do: the reasons at the top of the tree that need neither figure nor ground. */
    private static String sensitivity(Explanation explanation) {
        return explanation.parts().stream()
                .filter(part -> part.value() == null && part.parts().isEmpty())
                .map(part -> " " + part.reason() + ".")
                .collect(Collectors.joining());
    }

    private static void read(Element section, Judgement judgement) {
        long neutral = Evidences.side(judgement, Stance.NEUTRAL).size();
        int all = judgement.evidence().size();
        String text = all == 0
                ? "No passage was found for this claim."
                : Figures.count(all, "passage was", "passages were") + " read for this claim.";
        if (neutral > 0) {
            text += " Of these, " + neutral + (neutral == 1 ? " speaks" : " speak") + " neither for nor against it.";
        }
        Html.add(section, "p", "read", text);
    }
}

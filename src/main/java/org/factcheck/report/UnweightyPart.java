package org.factcheck.report;

import java.util.List;
import java.util.Locale;
import org.factcheck.passage.Passage;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.WeighedEvidence;
import org.jsoup.nodes.Element;

/** What was read for a claim and moved nothing: passages taken for a side but without weight, and the nearest one. */
final class UnweightyPart {

    private static final int LONGEST_QUOTE = 200;

    private UnweightyPart() {}

    static void appendTo(Element section, Judgement judgement, EvidencePart evidence) {
        List<WeighedEvidence> unweighty = judgement.evidence().stream()
                .filter(e -> e.weight() == 0 && e.stance().stance() != Stance.NEUTRAL)
                .toList();
        boolean nothing = judgement.evidence().stream().noneMatch(e -> e.weight() > 0);
        if (nothing && unweighty.isEmpty()) {
            nearest(section, judgement, evidence);
        }
        if (!unweighty.isEmpty()) {
            Element block = Html.add(section, "div", "side").addClass("no-side");
            block.appendElement("h4").text("Read as for or against, but of no weight");
            unweighty.forEach(e -> line(block, e));
        }
    }

    /** Where nothing speaks for or against, the analyst sees what came closest. */
    private static void nearest(Element section, Judgement judgement, EvidencePart evidence) {
        Evidences.nearest(judgement).ifPresent(nearest -> {
            Element block = Html.add(section, "div", "side").addClass("no-side");
            block.appendElement("h4").text("The nearest passage read, which says neither");
            evidence.passage(block, nearest);
        });
    }

    private static void line(Element block, WeighedEvidence evidence) {
        Passage passage = evidence.stance().evidence().passage();
        Element line = Html.add(block, "p", "unweighty");
        Html.say(line, Texts.shortened(passage.quote(), LONGEST_QUOTE));
        Html.add(
                line,
                "span",
                "muted",
                " " + evidence.source().name() + ", " + PrintedDate.published(evidence.published()) + " · "
                        + (evidence.stance().stance() == Stance.SUPPORTS ? "for" : "against") + ", probability "
                        + Figures.two(evidence.stance().probability()) + " · " + why(evidence.explanation()) + " · "
                        + evidence.articleFile() + ", characters " + passage.start() + "–" + passage.end());
    }

    /** The factor that is 0, or the whole reason where there are no factors. */
    private static String why(Explanation explanation) {
        return explanation.parts().stream()
                .filter(part -> part.value() != null && part.value() == 0)
                .findFirst()
                .map(part -> lowered(part.reason()) + ": 0")
                .orElse(explanation.parts().isEmpty() ? "not certain enough to count" : "too light to count");
    }

    private static String lowered(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}

package org.factcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.article.Reliability;
import org.factcheck.passage.Passage;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.Attributions;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.WeighedEvidence;
import org.jsoup.nodes.Element;

/** The evidence on one side of a claim, grouped by the origin it rests on, heaviest first. */
final class EvidencePart {

    private EvidencePart() {}

    /** Appends the side; nothing where no passage is on it. */
    static void appendTo(Element section, Judgement judgement, Stance stance) {
        List<WeighedEvidence> side = Evidences.side(judgement, stance);
        List<OriginWeight> origins = stance == Stance.SUPPORTS ? judgement.supporting() : judgement.contradicting();
        if (side.isEmpty() && origins.isEmpty()) {
            return;
        }
        Element block =
                Html.add(section, "div", "side").addClass(stance == Stance.SUPPORTS ? "for-side" : "against-side");
        block.appendElement("h4").text(title(stance, side, origins));
        Map<String, List<WeighedEvidence>> byOrigin = byOrigin(side, origins);
        byOrigin.forEach((origin, evidence) -> origin(block, origin, evidence, origins));
    }

    private static String title(Stance stance, List<WeighedEvidence> side, List<OriginWeight> origins) {
        long articles = side.stream().map(WeighedEvidence::articleId).distinct().count();
        return (stance == Stance.SUPPORTS ? "For the claim: " : "Against the claim: ")
                + Figures.count(articles, "article") + ", "
                + Figures.count(origins.size(), "independent origin");
    }

    /** The origins that count first, in their order; then those whose passages have no weight. */
    private static Map<String, List<WeighedEvidence>> byOrigin(List<WeighedEvidence> side, List<OriginWeight> origins) {
        Map<String, List<WeighedEvidence>> groups = new LinkedHashMap<>();
        origins.forEach(origin -> groups.put(origin.name(), new ArrayList<>()));
        side.forEach(
                e -> groups.computeIfAbsent(e.origin(), o -> new ArrayList<>()).add(e));
        return groups;
    }

    private static void origin(Element block, String name, List<WeighedEvidence> evidence, List<OriginWeight> origins) {
        Element line = Html.add(block, "p", "origin");
        line.appendElement("b").text(name);
        Html.say(
                line,
                origins.stream()
                        .filter(o -> o.name().equals(name))
                        .findFirst()
                        .map(o -> " · weight " + Figures.two(o.weight()) + " · "
                                + Figures.count(o.articles().size(), "article"))
                        .orElse(" · no weight in the verdict"));
        evidence.forEach(e -> evidence(block, e));
    }

    private static void evidence(Element block, WeighedEvidence evidence) {
        Passage passage = evidence.stance().evidence().passage();
        Element piece = Html.add(block, "div", "evidence");
        Html.add(piece, "p", "quote", Texts.folded(passage.quote()));
        evidence.stance().notes().forEach(note -> Html.add(piece, "p", "differs", note));
        Element source = Html.add(piece, "p", "source");
        source.appendElement("b").text(evidence.source().name());
        Html.say(source, ", " + Html.published(evidence.published()) + ", ");
        source.appendElement("i").text(evidence.articleTitle());
        Html.say(
                source,
                " · " + Attributions.inWords(passage.speech()) + " · "
                        + reliability(evidence.source().reliability())
                        + " · probability " + Figures.two(evidence.stance().probability()) + " · weight "
                        + Figures.two(evidence.weight()) + " · " + evidence.articleFile() + ", characters "
                        + passage.start()
                        + "–" + passage.end());
    }

    private static String reliability(Reliability reliability) {
        return "reliability " + reliability + " (" + reliability.meaning() + ")";
    }
}

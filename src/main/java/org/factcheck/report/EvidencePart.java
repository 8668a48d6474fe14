package org.factcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factcheck.article.Reliability;
import org.factcheck.passage.Passage;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.Attributions;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.WeighedEvidence;
import org.jsoup.nodes.Element;

/** The evidence on one side of a claim that weighs, grouped by the origin it rests on, heaviest first. */
final class EvidencePart {

    /** How a check beside the model writes down what differs. */
    private static final Pattern DIFFERENCE =
            Pattern.compile("claim: (?<claim>.+?); source: (?<source>.+)", Pattern.DOTALL);

    /** Of a sentence beside the quote, enough to see what it is about. */
    private static final int LONGEST_NEIGHBOUR = 240;

    private static final int NAMES_SHOWN = 3;

    private final ReportedClaim claim;

    EvidencePart(ReportedClaim claim) {
        this.claim = claim;
    }

    /** Appends the side; nothing where no passage of weight is on it. */
    void appendTo(Element section, Judgement judgement, Stance stance) {
        List<WeighedEvidence> side = Evidences.side(judgement, stance).stream()
                .filter(e -> e.weight() > 0)
                .toList();
        List<OriginWeight> origins = stance == Stance.SUPPORTS ? judgement.supporting() : judgement.contradicting();
        if (side.isEmpty() && origins.isEmpty()) {
            return;
        }
        Element block =
                Html.add(section, "div", "side").addClass(stance == Stance.SUPPORTS ? "for-side" : "against-side");
        block.appendElement("h4").text(title(stance, origins));
        byOrigin(side, origins).forEach((origin, evidence) -> origin(block, origin, evidence, origins));
    }

    /** Counts what counts in the verdict, as its summary does; a passage without weight makes no article more. */
    private static String title(Stance stance, List<OriginWeight> origins) {
        String side = stance == Stance.SUPPORTS ? "For the claim: " : "Against the claim: ";
        if (origins.isEmpty()) {
            return side + "nothing that counts";
        }
        long articles =
                origins.stream().flatMap(o -> o.articles().stream()).distinct().count();
        String names =
                origins.stream().limit(NAMES_SHOWN).map(OriginWeight::name).collect(Collectors.joining(", "));
        return side
                + Figures.count(articles, "article") + ", "
                + Figures.count(origins.size(), "independent origin")
                + ": " + names
                + (origins.size() > NAMES_SHOWN ? " and " + (origins.size() - NAMES_SHOWN) + " more" : "");
    }

    /** The origins that count first, in their order; then those that count on the other side. */
    private static Map<String, List<WeighedEvidence>> byOrigin(List<WeighedEvidence> side, List<OriginWeight> origins) {
        Map<String, List<WeighedEvidence>> groups = new LinkedHashMap<>();
        origins.forEach(origin -> groups.put(origin.name(), new ArrayList<>()));
        side.forEach(
                e -> groups.computeIfAbsent(e.origin(), o -> new ArrayList<>()).add(e));
        return groups;
    }

    private void origin(Element block, String name, List<WeighedEvidence> evidence, List<OriginWeight> origins) {
        Element line = Html.add(block, "p", "origin");
        line.appendElement("b").text(name);
        Html.say(
                line,
                origins.stream()
                        .filter(o -> o.name().equals(name))
                        .findFirst()
                        .map(o -> " · weight " + Figures.two(o.weight()) + " · "
                                + Figures.count(o.articles().size(), "article"))
                        .orElse(" · counts on the other side, where its heaviest passage stands"));
        evidence.forEach(e -> passage(block, e));
    }

    /** Appends one passage: the quote within its sentences, what differs, and where it stands. */
    void passage(Element block, WeighedEvidence evidence) {
        Element piece = Html.add(block, "div", "evidence");
        quote(piece, evidence);
        evidence.stance().notes().forEach(note -> difference(piece, note));
        source(piece, evidence);
    }

    private void quote(Element piece, WeighedEvidence evidence) {
        QuoteContext around = claim.background().around(evidence);
        Element quote = Html.add(piece, "p", "quote");
        if (!around.before().isEmpty()) {
            Html.add(quote, "span", "near", Texts.lastOf(around.before(), LONGEST_NEIGHBOUR) + " ");
        }
        Html.add(
                quote,
                "span",
                "exact",
                Texts.folded(evidence.stance().evidence().passage().quote()));
        if (!around.after().isEmpty()) {
            Html.add(quote, "span", "near", " " + Texts.shortened(around.after(), LONGEST_NEIGHBOUR));
        }
    }

    private static void difference(Element piece, String note) {
        Matcher sides = DIFFERENCE.matcher(note);
        if (!sides.matches()) {
            Html.add(piece, "p", "differs", note);
            return;
        }
        Element table = Html.add(piece, "table", "difference");
        Html.head(table, new String[] {"side-of", "The claim says"}, new String[] {"side-of", "The source says"});
        Element row = table.appendElement("tbody").appendElement("tr");
        row.appendElement("td").text(sides.group("claim"));
        row.appendElement("td").text(sides.group("source"));
    }

    private static void source(Element piece, WeighedEvidence evidence) {
        Passage passage = evidence.stance().evidence().passage();
        Element source = Html.add(piece, "p", "source");
        source.appendElement("b").text(evidence.source().name());
        Html.say(source, ", " + PrintedDate.published(evidence.published()) + ", ");
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

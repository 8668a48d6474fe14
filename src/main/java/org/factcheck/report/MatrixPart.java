package org.factcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.jsoup.nodes.Element;

/**
 * Claims against origins, a picture of who says what: a real table, whose cells hold a sign and a word beside the colour.
 * It has the claims with most origins and the origins of most claims, up to 40 by 20.
 */
final class MatrixPart {

    static final String TITLE = "Who says what";
    static final int MOST_CLAIMS = 40;
    static final int MOST_ORIGINS = 20;
    private static final int LONGEST_NAME = 60;

    /** With no more columns than this there is room for the claims' words. */
    private static final int FEW_ORIGINS = 10;

    private static final int LONGEST_CLAIM = 56;

    /** With more rows than this it gets a page for itself. */
    private static final int FEW_CLAIMS = 15;

    private final List<ClaimEntry> shown;
    private final List<String> origins;
    private final int claimsWithOrigins;
    private final int allOrigins;

    MatrixPart(List<ClaimEntry> claims) {
        Map<String, Integer> named = new TreeMap<>();
        claims.forEach(claim -> of(claim).forEach(origin -> named.merge(origin.name(), 1, Integer::sum)));
        this.origins = named.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ORIGINS)
                .map(Map.Entry::getKey)
                .toList();
        this.allOrigins = named.size();
        List<ClaimEntry> with =
                claims.stream().filter(claim -> of(claim).findAny().isPresent()).toList();
        this.claimsWithOrigins = with.size();
        this.shown = with.stream()
                .filter(claim -> entries(claim) > 0)
                .sorted(Comparator.comparingLong((ClaimEntry claim) -> -entries(claim))
                        .thenComparing(ClaimEntry::place))
                .limit(MOST_CLAIMS)
                .sorted(Comparator.comparing(ClaimEntry::place))
                .toList();
    }

    private long entries(ClaimEntry claim) {
        return of(claim).filter(origin -> origins.contains(origin.name())).count();
    }

    /** Whether no claim has any origin, and there is nothing to show. */
    boolean isEmpty() {
        return shown.isEmpty();
    }

    void appendTo(Element body) {
        if (isEmpty()) {
            return;
        }
        Element part = Html.add(body, "div", shown.size() > FEW_CLAIMS ? "part" : "matrix-part");
        part.appendElement("h2").attr("id", Anchors.MATRIX).text(TITLE);
        part.appendElement("p").text(scope());
        key(part);
        names(part);
        Element table = Html.add(part, "table", "matrix").attr("title", description());
        if (origins.size() <= FEW_ORIGINS) {
            table.addClass("roomy");
        }
        head(table);
        Element rows = table.appendElement("tbody");
        shown.forEach(claim -> row(rows.appendElement("tr"), claim));
    }

    /** All that the table says in words: some screen readers read this in its place, others before it. */
    private String description() {
        StringBuilder words = new StringBuilder("Who says what, claim by claim.");
        for (ClaimEntry claim : shown) {
            Judgement judgement = claim.judgement();
            if (judgement != null) {
                words.append(' ').append(claim.id()).append(':');
                describe(words, judgement.supporting(), Side.FOR);
                describe(words, judgement.contradicting(), Side.AGAINST);
            }
        }
        return words.toString();
    }

    private void describe(StringBuilder words, List<OriginWeight> side, Side which) {
        for (OriginWeight origin : side) {
            if (origins.contains(origin.name())) {
                words.append(' ').append(Texts.shortened(origin.name(), LONGEST_NAME));
                words.append(' ').append(which.words).append(", weight ");
                words.append(Figures.two(origin.weight())).append('.');
            }
        }
    }

    private String scope() {
        return "Each row is a claim, each column an independent origin whose words weigh in a verdict. "
                + scope(shown.size(), claimsWithOrigins, "claim", "have")
                + " " + scope(origins.size(), allOrigins, "origin", "are named");
    }

    private static String scope(int shown, int all, String noun, String verb) {
        return shown == all
                ? "All " + Figures.count(all, noun) + (noun.equals("claim") ? " that " + verb + " any" : "") + "."
                : "Of " + Figures.count(all, noun) + " the " + shown + " with most entries.";
    }

    private static void key(Element part) {
        Element line = Html.add(part, "p", "key");
        for (Side side : Side.values()) {
            sign(line, side);
            Html.say(line, " " + side.words + (side == Side.NOTHING ? ". The figure is the weight, 0 to 1." : "   "));
        }
    }

    private void head(Element table) {
        Element row = table.appendElement("thead").appendElement("tr");
        Html.add(row, "th", "claim-of", "Claim").attr("scope", "col");
        for (int i = 0; i < origins.size(); i++) {
            Element head = Html.add(row, "th", "origin-of").attr("scope", "col");
            head.appendElement("abbr").attr("title", origins.get(i)).text(letter(i));
        }
    }

    private void row(Element row, ClaimEntry claim) {
        Element name = Html.add(row, "th", "claim-of").attr("scope", "row");
        Html.link(name, claim);
        if (origins.size() <= FEW_ORIGINS) {
            Html.add(name, "span", "muted", " " + Texts.shortened(claim.text(), LONGEST_CLAIM));
        }
        Map<String, Element> cells = new LinkedHashMap<>();
        origins.forEach(origin -> cells.put(origin, Html.add(row, "td", "cell")));
        Judgement judgement = claim.judgement();
        if (judgement == null) {
            return;
        }
        fill(cells, judgement.supporting(), Side.FOR);
        fill(cells, judgement.contradicting(), Side.AGAINST);
        cells.values().stream().filter(cell -> cell.childNodeSize() == 0).forEach(cell -> sign(cell, Side.NOTHING));
    }

    private static void fill(Map<String, Element> cells, List<OriginWeight> side, Side which) {
        for (OriginWeight origin : side) {
            Element cell = cells.get(origin.name());
            if (cell != null) {
                sign(cell.addClass(which.style), which);
                Html.add(cell, "span", "weight", Figures.two(origin.weight()));
            }
        }
    }

    private static void sign(Element parent, Side side) {
        Html.add(parent, "abbr", "mark", side.sign).addClass(side.style).attr("title", side.words);
    }

    private void names(Element part) {
        Element list = Html.add(part, "p", "origins");
        List<String> named = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            named.add(letter(i) + "\u00a0" + Texts.shortened(origins.get(i), LONGEST_NAME));
        }
        list.text("The origins: " + String.join(" · ", named) + ".");
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private static Stream<OriginWeight> of(ClaimEntry claim) {
        Judgement judgement = claim.judgement();
        return judgement == null
                ? Stream.of()
                : Stream.concat(judgement.supporting().stream(), judgement.contradicting().stream());
    }

    private enum Side {
        FOR("+", "says-for", "speaks for the claim"),
        AGAINST("\u2212", "says-against", "speaks against it"),
        NOTHING("·", "says-nothing", "nothing that weighs");

        private final String sign;
        private final String style;
        private final String words;

        Side(String sign, String style, String words) {
            this.sign = sign;
            this.style = style;
            this.words = words;
        }
    }
}

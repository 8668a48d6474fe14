package org.factcheck.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Which of some texts, known by their places in an order from the longest to the shortest, are copies of one text.
 *
 * <ol>
 *   <li>Two texts are editions of one text where each consists of the other to 60 % or more. What is an edition of an
 *       edition is one too: any two texts with an edition in common share at least a fifth of it.
 *   <li>A text is a part of a longer one where 80 % or more of it stand there and it is no edition. It then says nothing
 *       that the longer text does not say, and goes with one text only: the shortest that holds it. So two long texts are
 *       not linked by a brief that both hold.
 *   <li>Of several parts of a text those go with it that share text with the longest of them. So two briefs are not
 *       linked by a round-up of both.
 * </ol>
 */
final class CopyLinks {

    private static final double EDITION = 0.6;
    private static final double PART = 0.8;
    private static final double PARTS_SHARE = 0.2;

    /** The larger a place, the shorter its text. */
    private record Part(int part, int whole) {
        static final Comparator<Part> SHORTEST_WHOLE_LONGEST_PART =
                Comparator.comparingInt((Part link) -> -link.whole()).thenComparingInt(Part::part);
    }

    private final IntFunction<TextWords> texts;
    private final Unions editions;
    private final List<Part> parts = new ArrayList<>();
    private final int size;

    /**
     * Starts with no two texts linked.
     *
     * @param texts gives the text at a place
     */
    CopyLinks(int size, IntFunction<TextWords> texts) {
        this.size = size;
        this.texts = texts;
        this.editions = new Unions(size);
    }

    /** Compares two texts. */
    void compare(int longer, int shorter) {
        if (editions.smallest(longer) == editions.smallest(shorter)) {
            return;
        }
        Overlap overlap = Overlap.of(texts.apply(shorter), texts.apply(longer));
        if (overlap.ofShorter() >= EDITION && overlap.ofLonger() >= EDITION) {
            editions.unite(longer, shorter);
        } else if (overlap.ofShorter() >= PART) {
            parts.add(new Part(shorter, longer));
        }
    }

    /** The texts united with what they are copies of. */
    Unions groups() {
        Unions groups = new Unions(size);
        for (int i = 0; i < size; i++) {
            groups.unite(i, editions.smallest(i));
        }
        partsOfWholes().values().forEach(partsOfOne -> {
            partsOfOne.sort(Comparator.comparingInt(Part::part));
            int longest = partsOfOne.get(0).part();
            for (Part link : partsOfOne) {
                if (link.part() == longest || shareText(longest, link.part())) {
                    groups.unite(link.whole(), link.part());
                }
            }
        });
        return groups;
    }

    /** By text, the parts that may go with it: each text and its editions as a part of one at most. */
    private Map<Integer, List<Part>> partsOfWholes() {
        Map<Integer, Part> wholeOf = new TreeMap<>();
        for (Part link : parts) {
            int part = editions.smallest(link.part());
            if (part != editions.smallest(link.whole())) {
                wholeOf.merge(part, link, (a, b) -> Part.SHORTEST_WHOLE_LONGEST_PART.compare(a, b) <= 0 ? a : b);
            }
        }
        Map<Integer, List<Part>> partsOf = new HashMap<>();
        wholeOf.values()
                .forEach(link -> partsOf.computeIfAbsent(editions.smallest(link.whole()), whole -> new ArrayList<>())
                        .add(link));
        return partsOf;
    }

    private boolean shareText(int longer, int shorter) {
        return Overlap.of(texts.apply(shorter), texts.apply(longer)).ofShorter() >= PARTS_SHARE;
    }
}

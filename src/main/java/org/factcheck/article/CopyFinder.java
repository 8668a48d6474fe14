package org.factcheck.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.factcheck.article.TextWords.Fingerprint;

/**
 * Groups articles that carry the same text: identical, with edits, or one contained in the other. A sample of each text
 * finds the pairs that may be copies (see {@link Sketches}); these are read again and compared word for word (see
 * {@link CopyLinks}, which says what belongs together). Texts of fewer than 40 words are copies only where all their
 * words are the same. The groups depend on the set of articles alone, not on the order of adding them. For each text of
 * 3 KB about 2.5 KB of memory are taken.
 */
public final class CopyFinder {

    private static final int FEWEST_WORDS = 40;

    /** The words of the texts compared last that are kept at hand, 32 MB of them. */
    private static final int WORDS_AT_HAND = 4_000_000;

    private record Text(Fingerprint fingerprint, int words, int number, String articleId) {
        static final Comparator<Text> LONGEST_FIRST =
                Comparator.comparingInt((Text text) -> -text.words()).thenComparing(Text::fingerprint);

        boolean isCompared() {
            return number >= 0;
        }

        Text withSmaller(String id) {
            return id.compareTo(articleId) < 0 ? new Text(fingerprint, words, number, id) : this;
        }
    }

    private final Map<String, Fingerprint> articles = new TreeMap<>();
    private final Map<Fingerprint, Text> texts = new HashMap<>();
    private final Sketches sketches = new Sketches();
    private int sketched;

    /**
     * Adds an article.
     *
     * @param articleId an id not added before
     * @param bodyText its headline and paragraphs, without what was cut
     */
    public void add(String articleId, String bodyText) {
        TextWords words = TextWords.of(bodyText);
        Fingerprint fingerprint = words.fingerprint();
        if (articles.putIfAbsent(articleId, fingerprint) != null) {
            throw new IllegalArgumentException(
                    "The article '" + articleId + "' was added before. Add each article of a run once.");
        }
        Text known = texts.get(fingerprint);
        if (known != null) {
            texts.put(fingerprint, known.withSmaller(articleId));
            return;
        }
        boolean compared = words.count() >= FEWEST_WORDS;
        texts.put(fingerprint, new Text(fingerprint, words.count(), compared ? sketched++ : -1, articleId));
        if (compared) {
            sketches.add(words);
        }
    }

    /**
     * For each article added the smallest article id of its group, by article id; its own where it has no copies.
     *
     * @param bodyTextOf gives the text of an article once more, the same that was added
     */
    public Map<String, String> groups(Function<String, String> bodyTextOf) {
        List<Text> compared =
                new ArrayList<>(texts.values().stream().filter(Text::isCompared).toList());
        compared.sort(Text.LONGEST_FIRST);
        TextsAtHand atHand = new TextsAtHand(compared, bodyTextOf);
        CopyLinks links = new CopyLinks(compared.size(), atHand::get);
        sketches.pairs(compared.stream().mapToInt(Text::number).toArray(), links::compare);
        Map<Fingerprint, String> firstOfGroup = firstOfGroup(compared, links.groups());
        Map<String, String> groups = new TreeMap<>();
        articles.forEach((id, fingerprint) -> groups.put(id, firstOfGroup.getOrDefault(fingerprint, id)));
        return groups;
    }

    private Map<Fingerprint, String> firstOfGroup(List<Text> compared, Unions groups) {
        String[] smallest = new String[compared.size()];
        Arrays.setAll(smallest, place -> compared.get(place).articleId());
        for (int place = 0; place < smallest.length; place++) {
            int group = groups.smallest(place);
            smallest[group] = Collections.min(List.of(smallest[group], smallest[place]));
        }
        Map<Fingerprint, String> first = new HashMap<>();
        for (Text text : texts.values()) {
            if (text.words() > 0 && !text.isCompared()) {
                first.put(text.fingerprint(), text.articleId());
            }
        }
        for (int place = 0; place < smallest.length; place++) {
            first.put(compared.get(place).fingerprint(), smallest[groups.smallest(place)]);
        }
        return first;
    }

    /** The texts compared last, and the others read again when they are asked for. */
    private static final class TextsAtHand {
        private final List<Text> texts;
        private final Function<String, String> bodyTextOf;
        private final LinkedHashMap<Integer, TextWords> atHand = new LinkedHashMap<>(64, 0.75f, true);
        private long words;

        TextsAtHand(List<Text> texts, Function<String, String> bodyTextOf) {
            this.texts = texts;
            this.bodyTextOf = bodyTextOf;
        }

        TextWords get(int place) {
            TextWords known = atHand.get(place);
            if (known != null) {
                return known;
            }
            TextWords read = TextWords.of(bodyTextOf.apply(texts.get(place).articleId()));
            words += read.count();
            var oldest = atHand.values().iterator();
            while (words > WORDS_AT_HAND && oldest.hasNext()) {
                words -= oldest.next().count();
                oldest.remove();
            }
            atHand.put(place, read);
            return read;
        }
    }
}

package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many copies of made texts are missed, how many texts are falsely linked, and what many texts cost. */
class CopyMeasureTest {

    private static final int TIMES = 5;

    /** Some of the texts have fewer than 100 words: what is left of them may be too short to compare. */
    private static final Map<TextVariants, Double> MOST_MISSED =
            Map.of(TextVariants.WORDS_CHANGED_20, 0.3, TextVariants.PARAGRAPHS_DROPPED_AND_WORDS_CHANGED_5, 0.15);

    @Test
    void copiesOfMadeTextsAreFoundAndNoOthersLinked() {
        List<String> originals = originals();
        for (TextVariants variant : TextVariants.values()) {
            Map<String, String> texts = new HashMap<>();
            Random random = new Random(11);
            for (int i = 0; i < originals.size(); i++) {
                texts.put(i + "/0", originals.get(i));
                for (int time = 1; time <= TIMES; time++) {
                    texts.put(i + "/" + time, variant.of(originals.get(i), random));
                }
            }

            Map<String, String> groups = groups(texts);

            long missed = texts.keySet().stream()
                    .filter(id -> !group(groups, id).equals(group(groups, origin(id) + "/0")))
                    .count();
            long falselyLinked = texts.keySet().stream()
                    .filter(id -> !origin(group(groups, id)).equals(origin(id)))
                    .count();
            System.out.printf(
                    "%-40s copies missed: %d of %d, texts falsely linked: %d%n",
                    variant, missed, originals.size() * TIMES, falselyLinked);
            assertThat(falselyLinked).as("texts falsely linked, %s", variant).isZero();
            double most = MOST_MISSED.getOrDefault(variant, 0.03);
            assertThat((double) missed / (originals.size() * TIMES))
                    .as("missed, %s", variant)
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void tenThousandArticlesAreGroupedInSeconds() {
        measure(10_000);
    }

    /** Every tenth article is a copy of the one before with one word in twenty changed. */
    static void measure(int articles) {
        IntFunction<String> text =
                i -> i % 10 == 9 ? TextVariants.WORDS_CHANGED_5.of(generated(i - 1), new Random(i)) : generated(i);
        CopyFinder finder = new CopyFinder();
        long start = System.nanoTime();
        for (int i = 0; i < articles; i++) {
            finder.add(String.format("%06d", i), text.apply(i));
        }
        long added = System.nanoTime();
        Map<String, String> groups = finder.groups(id -> text.apply(Integer.parseInt(id)));
        long grouped = System.nanoTime();
        long linked = groups.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .count();
        System.out.printf(
                "%d articles of %d characters: made and added in %d ms, grouped in %d ms, %d copies%n",
                articles, text.apply(0).length(), (added - start) / 1_000_000, (grouped - added) / 1_000_000, linked);
        assertThat(linked).isEqualTo(articles / 10);
    }

    /** Some 3 KB of rare and frequent words, with a few of 500 stock sentences that any article may hold. */
    private static String generated(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(3_200);
        while (text.length() < 3_000) {
            boolean stock = random.nextInt(8) == 0;
            Random words = stock ? new Random(-1 - random.nextInt(500)) : random;
            for (int i = 0; i < 14; i++) {
                double u = words.nextDouble();
                text.append('w').append((int) Math.pow(20_000, u)).append(' ');
            }
            text.append(".\n\n");
        }
        return text.toString();
    }

    private static List<String> originals() {
        List<String> originals = new ArrayList<>();
        for (String pages : List.of("pages-to-look-at.txt", "pages-held-out.txt")) {
            MadePages.read(pages, true).forEach(page -> originals.add(page.article()));
        }
        return originals;
    }

    private static Map<String, String> groups(Map<String, String> texts) {
        CopyFinder finder = new CopyFinder();
        texts.forEach(finder::add);
        return finder.groups(texts::get);
    }

    private static String group(Map<String, String> groups, String id) {
        return groups.getOrDefault(id, "none");
    }

    private static String origin(String id) {
        return id.substring(0, id.indexOf('/'));
    }
}

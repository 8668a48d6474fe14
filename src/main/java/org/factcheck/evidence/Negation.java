package org.factcheck.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A statement turned into its opposite, to find what says that: "The bridge was not closed" for "The bridge was closed",
 * and the other way round. It is read by the embedder alone, so that an awkward sentence does no harm.
 */
final class Negation {

    private static final Set<String> NEGATIONS = Set.of("not", "never", "no");

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "am", "has", "have", "had", "will", "would", "can", "could", "may", "might",
            "must", "should", "shall", "do", "does", "did");

    private static final Map<String, String> IRREGULAR =
            Map.of("won't", "will", "can't", "can", "cannot", "can", "shan't", "shall");

    private Negation() {}

    /** The opposite of a statement. */
    static String of(String statement) {
        List<String> words =
                Arrays.stream(statement.strip().split("\\s+")).collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT).replace('’', '\'');
            if (NEGATIONS.contains(word)) {
                words.remove(i);
                return String.join(" ", words);
            }
            if (IRREGULAR.containsKey(word) || word.endsWith("n't")) {
                words.set(i, IRREGULAR.getOrDefault(word, word.substring(0, word.length() - "n't".length())));
                return String.join(" ", words);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (AUXILIARIES.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                words.add(i + 1, "not");
                return String.join(" ", words);
            }
        }
        return "It is not true that " + String.join(" ", words);
    }
}

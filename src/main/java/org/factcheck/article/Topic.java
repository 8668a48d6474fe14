package org.factcheck.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom and what paragraphs speak of, to tell whether later ones go on from them.
 *
 * @param names the names in them, in lower case; of many paragraphs only those that stand in more than one
 * @param words their longer words, in lower case without a plural's ending
 */
record Topic(Set<String> names, Set<String> words) {

    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N},;:] [@#\"“‘(]?)\\p{Lu}[\\p{L}\\p{N}]{2,}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern POINTS_BACK =
            Pattern.compile("(?:[\"“‘]|(?:He|She|They|It|His|Her|Their|Its|But|And|However|Meanwhile|Also)\\b).*");
    private static final Set<String> NO_NAMES = Set.of(
            ("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
                            + " september october november december the and but")
                    .split(" "));
    private static final int MANY = 6;
    private static final int LONGER = 6;
    private static final int SHARED_WORDS = 3;

    Topic {
        names = Set.copyOf(names);
        words = Set.copyOf(words);
    }

    static Topic of(List<PageLine> body) {
        Map<String, Integer> lines = new HashMap<>();
        Set<String> words = new HashSet<>();
        for (PageLine line : body) {
            namesIn(line.text()).forEach(name -> lines.merge(name, 1, Integer::sum));
            words.addAll(longerWords(line.text()));
        }
        Set<String> names = new HashSet<>();
        lines.forEach((name, count) -> {
            if (count > 1 || body.size() < MANY) {
                names.add(name);
            }
        });
        return new Topic(names, words);
    }

    /** Whether paragraphs speak of the same: one names somebody known, and two in three are linked to what was said. */
    boolean isContinuedBy(List<PageLine> paragraphs) {
        long naming =
                paragraphs.stream().filter(line -> namesSomebody(line.text())).count();
        long linked = paragraphs.stream().filter(line -> isLinked(line.text())).count();
        return naming > 0 && linked * 3 >= paragraphs.size() * 2L;
    }

    /**
     * Whether paragraphs right below a list of mere headlines, in which no story has a paragraph, speak of the same: one
     * names somebody known, and half of them are linked to what was said.
     */
    boolean isTakenUpBy(List<PageLine> paragraphs) {
        long linked = paragraphs.stream().filter(line -> isLinked(line.text())).count();
        return linked * 2 >= paragraphs.size() && paragraphs.stream().anyMatch(line -> namesSomebody(line.text()));
    }

    private boolean isLinked(String text) {
        return namesSomebody(text)
                || POINTS_BACK.matcher(text).matches()
                || longerWords(text).stream().filter(words::contains).count() >= SHARED_WORDS;
    }

    private boolean namesSomebody(String text) {
        return WORD.matcher(text)
                .results()
                .map(result -> result.group())
                .anyMatch(word -> Character.isUpperCase(word.codePointAt(0)) && names.contains(lower(word)));
    }

    private static Set<String> namesIn(String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            found.add(lower(matcher.group()));
        }
        found.removeAll(NO_NAMES);
        return found;
    }

    private static Set<String> longerWords(String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.group().length() >= LONGER) {
                found.add(lower(matcher.group()).replaceFirst("s$", ""));
            }
        }
        return found;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}

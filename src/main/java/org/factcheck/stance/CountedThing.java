package org.factcheck.stance;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a number and says what is counted or measured.
 *
 * @param stems of up to three words; of measures in one form ("kilometre" for "km"), "%" for shares, the name of a currency
 * @param end the char after the second of these words
 */
record CountedThing(Set<String> stems, int end) {

    private static final int WORDS = 3;
    private static final int WORDS_SHOWN = 2;
    private static final Pattern WORD = Pattern.compile("^[- ]?(?<word>%|per ?cent\\b|U\\.S\\.|[\\p{L}°][\\p{L}'’-]*)");
    /** A step from 5 % to 7 % is of two percentage points, and of 40 percent. */
    private static final Pattern PERCENTAGE_POINTS =
            Pattern.compile("[- ]?(?:percentage[- ]points?|percent[- ]points?|pp)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern AMERICAN_METRE = Pattern.compile("(met|lit)ers?$");
    private static final Pattern PLURAL = Pattern.compile("(?:ies|y|(?<=ss|x|z|ch|sh|us)es|(?<![su])s)$");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private static final Set<String> ENDS = Set.of(
            "a",
            "an",
            "the",
            "in",
            "on",
            "at",
            "to",
            "from",
            "by",
            "with",
            "and",
            "or",
            "but",
            "for",
            "was",
            "were",
            "is",
            "are",
            "has",
            "have",
            "had",
            "will",
            "would",
            "could",
            "may",
            "that",
            "which",
            "who",
            "as",
            "than",
            "more",
            "less",
            "per",
            "since",
            "after",
            "before",
            "during",
            "until",
            "into",
            "over",
            "under",
            "against",
            "when",
            "where",
            "while",
            "not",
            "did",
            "do",
            "does",
            "if",
            "last",
            "this",
            "said",
            "told",
            "out",
            "them",
            "now",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "left",
            "remain",
            "remained",
            "altogether",
            "these",
            "those",
            "it",
            "its",
            "their",
            "his",
            "her",
            "he",
            "she",
            "they",
            "we",
            "you",
            "there",
            "us");

    /** Words that set things apart without saying what they are. */
    private static final Set<String> PASSED_OVER = Set.of(
            "new", "other", "additional", "further", "different", "such", "own", "extra", "separate", "entire", "u.s.");

    private static final Map<String, String> ONE_FORM = Map.ofEntries(
            Map.entry("percent", "%"),
            Map.entry("per cent", "%"),
            Map.entry("pct", "%"),
            Map.entry("percentage", "%"),
            Map.entry("people", "person"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("feet", "foot"),
            Map.entry("km", "kilometre"),
            Map.entry("cm", "centimetre"),
            Map.entry("mm", "millimetre"),
            Map.entry("kg", "kilogram"),
            Map.entry("usd", "dollar"),
            Map.entry("eur", "euro"),
            Map.entry("gbp", "pound"));

    CountedThing {
        stems = Set.copyOf(stems);
    }

    /**
     * Reads the words behind a number up to the next preposition, verb, number or mark. "of" leads on.
     *
     * @param money the sign of a currency before the number; null where there is none
     */
    static CountedThing behind(String text, int from, @Nullable String money) {
        Set<String> stems = new LinkedHashSet<>();
        if (money != null) {
            stems.add(currency(money));
        }
        int at = from;
        int end = from;
        int counted = 0;
        Matcher points = PERCENTAGE_POINTS.matcher(text).region(from, text.length());
        if (points.lookingAt()) {
            return new CountedThing(Set.of("percentage point"), points.end());
        }
        while (stems.size() < WORDS) {
            Matcher word = WORD.matcher(text.substring(at));
            if (!word.find()) {
                break;
            }
            String given = word.group("word");
            String lower = POSSESSIVE.matcher(given.toLowerCase(Locale.ROOT)).replaceFirst("");
            boolean dollars = given.equals("US");
            if (ENDS.contains(lower) && !dollars
                    || NumberWords.isNumber(lower)
                    || lower.equals("of") && !stems.isEmpty()) {
                break;
            }
            at += word.end();
            if (!dollars && !lower.equals("of") && !PASSED_OVER.contains(lower)) {
                stems.add(stem(lower));
                counted++;
                end = counted <= WORDS_SHOWN ? at : end;
            }
        }
        return new CountedThing(stems, end);
    }

    private static String currency(String sign) {
        String name = sign.toUpperCase(Locale.ROOT).strip();
        if (name.endsWith("$") || name.equals("USD")) {
            return stem("dollar");
        }
        return stem(name.equals("€") || name.equals("EUR") ? "euro" : "pound");
    }

    /** One form for singular and plural, and for the two spellings of metre. */
    static String stem(String word) {
        String one = ONE_FORM.getOrDefault(word, word);
        if (one.length() <= 3) {
            return one;
        }
        String metric = AMERICAN_METRE.matcher(one).replaceFirst("$1re");
        String singular = PLURAL.matcher(metric).replaceFirst("");
        return singular.endsWith("e") ? singular.substring(0, singular.length() - 1) : singular;
    }
}

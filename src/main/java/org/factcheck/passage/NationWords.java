package org.factcheck.passage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the words for nations in a text: at each word the longest that begins there. Immutable. */
final class NationWords {

    enum Kind {
        /** The name itself or another name. */
        NAME,
        /** What is of the nation, and its people: "Chinese", "Ukrainians". */
        DEMONYM,
        CAPITAL,
        SEAT,
        /** A name that holds the word of a nation and stands for something else. */
        OTHER
    }

    /**
     * One word or name.
     *
     * @param text as written, folded
     * @param nation the canonical name of the nation; for {@link Kind#OTHER} the text itself
     */
    record Word(String text, String nation, Kind kind) {}

    /**
     * A word at its place.
     *
     * @param start its first char in the folded text
     * @param end the char after it
     */
    record Found(Word word, int start, int end) {}

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʼ`´]");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");

    /** Two small letters in a row: "McCONNELL" and "CHINA’s" do not keep a headline from being all in capitals. */
    private static final Pattern SMALL_LETTERS = Pattern.compile("\\p{Ll}{2}");

    private final Map<String, List<Word>> byFirstWord;
    private final Map<String, List<Word>> byFirstWordInCapitals;

    /** The words by their first words, the longest first. */
    NationWords(List<Word> words) {
        byFirstWord = byFirstWord(words);
        byFirstWordInCapitals =
                byFirstWord(Stream.concat(words.stream(), words.stream().map(NationWords::inCapitals))
                        .distinct()
                        .toList());
    }

    private static Word inCapitals(Word word) {
        return new Word(word.text().toUpperCase(Locale.ROOT), word.nation(), word.kind());
    }

    static NationWords table() {
        return TableHolder.WORDS;
    }

    private static Map<String, List<Word>> byFirstWord(List<Word> words) {
        Map<String, List<Word>> byFirst = new HashMap<>();
        for (Word word : words) {
            String first = word.text().substring(0, endOfRun(word.text(), 0));
            byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(word);
        }
        byFirst.replaceAll((first, all) -> all.stream()
                .sorted(Comparator.comparingInt((Word word) -> -word.text().length()))
                .toList());
        return Map.copyOf(byFirst);
    }

    /** The text without accents, with plain apostrophes and hyphens and single spaces. */
    static String fold(String text) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        folded = APOSTROPHES.matcher(folded).replaceAll("'");
        folded = HYPHENS.matcher(folded).replaceAll("-");
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }

    /** The words in a folded text, in its order; none lies within another. */
    List<Found> find(String folded) {
        Map<String, List<Word>> words = SMALL_LETTERS.matcher(folded).find() ? byFirstWord : byFirstWordInCapitals;
        List<Found> all = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = endOfRun(folded, at);
            Found found = end == at ? null : longest(words, folded, at, end);
            if (found != null) {
                all.add(found);
                at = found.end();
            } else {
                at = Math.max(end, at + 1);
            }
        }
        return all;
    }

    private static @Nullable Found longest(Map<String, List<Word>> words, String text, int start, int endOfFirst) {
        for (Word word : words.getOrDefault(text.substring(start, endOfFirst), List.of())) {
            int end = start + word.text().length();
            if (text.startsWith(word.text(), start) && isWhole(text, end)) {
                return new Found(word, start, end);
            }
        }
        return null;
    }

    /** Whether a word can end here: not within a longer word, nor within a longer row of initials ("U.S.S.R."). */
    private static boolean isWhole(String text, int end) {
        char last = text.charAt(end - 1);
        if (Character.isLetterOrDigit(last)) {
            return endOfRun(text, end) == end;
        }
        return last != '.' || endOfRun(text, end) != end + 1 || !text.startsWith(".", end + 1);
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Read once, on first use. */
    private static final class TableHolder {
        static final NationWords WORDS = new NationWords(NationTable.words());
    }
}

package org.factcheck.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A claim cut into words, as the rules of checkability read it: apostrophes straight, quotations and brackets folded away.
 *
 * @param text the claim without quotation marks around the whole of it
 * @param words words and marks in their order; words and marks in brackets are left out
 */
record ClaimSentence(String text, List<ClaimWord> words) {

    private static final int LONGEST = 2_000;
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]{1,1000}\"|\u201c[^\u201d]{1,1000}\u201d|\u00ab[^\u00bb]{1,1000}\u00bb"
                    + "|(?<![\\p{L}\\p{N}])['\u2018](?=\\S)[^'\u2019\u2018]{1,300}['\u2019](?![\\p{L}\\p{N}])");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,1000}\\)|\\[[^\\[\\]]{0,1000}]");
    private static final Pattern WORD = Pattern.compile(
            "\u201c\u2026\u201d|(?:\\p{L}\\.){2,}|"
                    + "(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Jr|Sr|vs|etc|Inc|Ltd|Co|Corp|No|Nos|Fig|Jan|Feb|Mar"
                    + "|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|ft)\\.(?=\\s)|[\\p{L}\\p{N}]+(?:[-.,:/'&][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}]");

    ClaimSentence {
        words = List.copyOf(words);
    }

    static ClaimSentence of(String claim) {
        String text = unquoted(claim.replaceAll("\\s+", " ").strip());
        // A claim so long is an article; its first words tell what it is.
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = QUOTED.matcher(read).replaceAll(Matcher.quoteReplacement(" " + ClaimWord.QUOTATION + " "));
        String bare = BRACKETS.matcher(folded).replaceAll(" ").replace('\u2019', '\'');
        List<ClaimWord> words = new ArrayList<>();
        Matcher word = WORD.matcher(bare);
        while (word.find()) {
            words.add(ClaimWord.of(word.group()));
        }
        return new ClaimSentence(text, words);
    }

    /** A claim that stands in quotation marks as a whole is quoted by the file, not by the claim. */
    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.lookingAt() && text.substring(quoted.end()).matches("[.!?]?")) {
            return text.substring(1, quoted.end() - 1).strip();
        }
        return text;
    }

    int size() {
        return words.size();
    }

    /** The word at a place; a mark of no meaning before the first and after the last. */
    ClaimWord at(int place) {
        return place < 0 || place >= words.size() ? ClaimWord.of("|") : words.get(place);
    }

    /** The words from one place up to another, as the claim has them. */
    String quote(int from, int to) {
        return String.join(
                " ",
                words.subList(from, Math.min(to, words.size())).stream()
                        .map(ClaimWord::text)
                        .toList());
    }

    /** A part of it as a sentence of its own. */
    ClaimSentence part(int from, int to) {
        return new ClaimSentence(quote(from, to), words.subList(from, to));
    }
}

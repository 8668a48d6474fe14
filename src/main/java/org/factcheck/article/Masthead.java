package org.factcheck.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of an outlet as it stands at the head of its pages: "THE LINDHOLM POST", "Harbour Radio". */
final class Masthead {

    private static final Set<String> OUTLET_WORDS = words(
            "post times news herald courier ledger radio wire gazette tribune journal chronicle observer guardian telegraph"
                    + " independent mail standard examiner star globe mirror bulletin dispatch press sentinel register record"
                    + " review monitor today daily weekly tv television broadcasting network agency inquirer argus echo express"
                    + " mercury citizen reporter correspondent messenger voice");

    /** Words that make a section or a label of a news site ("World News", "Press Release"), and no outlet's name. */
    private static final Set<String> SECTION_WORDS = words(
            "latest world local breaking business sport sports opinion politics culture science technology tech health weather"
                    + " video videos live top more all national international regional europe uk us usa asia africa america"
                    + " middle east home homepage front page feed release releases conference room contact news today daily weekly press"
                    + " tv agency review special your our this in on by from a podcast podcasts audio photos pictures galleries"
                    + " games puzzles crosswords newsletter newsletters jobs shop horoscopes life lifestyle style money finance"
                    + " markets economy travel food cars motoring property celebrities showbiz entertainment music film films"
                    + " books arts crime education environment climate columns events obituaries football racing society");

    private static final Set<String> SMALL_WORDS = words("the of and for de la");
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 5;
    private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}’'&.-]*");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");

    private Masthead() {}

    /** Whether a line reads like the name of an outlet: two to five words with capitals, one such as "Post" or "Radio". */
    static boolean looksLikeOne(String line) {
        List<String> words = List.of(line.split(" "));
        if (!isName(words)) {
            return false;
        }
        List<String> said = words.stream().map(Masthead::lower).toList();
        boolean outlet = said.stream().anyMatch(OUTLET_WORDS::contains);
        boolean theirOwn = said.stream()
                .filter(word -> !SECTION_WORDS.contains(word) && !SMALL_WORDS.contains(word))
                .anyMatch(word -> !OUTLET_WORDS.contains(word) || words.size() == FEWEST_WORDS);
        return outlet && theirOwn;
    }

    /** Whether a line is a name whose letters are those of a domain ("Lindholm Post", lindholmpost.example). */
    static boolean belongsTo(String line, String domain) {
        String letters = letters(line);
        String label = letters(domain.replaceFirst("\\..*$", ""));
        return isName(List.of(line.split(" "))) && (letters.equals(label) || letters.equals("the" + label));
    }

    /**
     * The name as it is printed: as the page's text spells it, else with small letters where it is all in capitals.
     *
     * @param text the page's whole text
     */
    static String spelled(String line, String text) {
        if (!line.equals(line.toUpperCase(Locale.ROOT))) {
            return line;
        }
        Matcher matcher = Pattern.compile(Pattern.quote(line), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            if (!found.equals(line)
                    && Character.isUpperCase(found.codePointAt(0))
                    && isName(List.of(found.split(" ")))) {
                return found;
            }
        }
        return Arrays.stream(line.split(" ")).map(Masthead::lowered).collect(Collectors.joining(" "));
    }

    private static String lowered(String word) {
        boolean initials = !VOWEL.matcher(word).find() || word.equals("UK") || word.equals("USA");
        String small = lower(word);
        if (initials) {
            return word;
        }
        return SMALL_WORDS.contains(small) && !small.equals("the") ? small : word.charAt(0) + small.substring(1);
    }

    private static boolean isName(List<String> words) {
        return words.size() >= FEWEST_WORDS
                && words.size() <= MOST_WORDS
                && Character.isUpperCase(words.get(0).codePointAt(0))
                && words.stream().allMatch(word -> NAME_WORD.matcher(word).matches() || SMALL_WORDS.contains(word));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}

package org.factcheck.verdict;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.passage.Nations;
import org.factcheck.passage.Speech;

/** Speech in words, and whether who speaks is a party to a claim. */
public final class Attributions {

    private Attributions() {}

    /** Who speaks and how, as the report prints it: "Andrii Yusov asserts", "the article in its own voice". */
    public static String inWords(Speech speech) {
        String words = speech.mode().words();
        if (speech instanceof Speech.Named named) {
            return named.speaker() + " " + words;
        }
        if (speech instanceof Speech.Unnamed unnamed) {
            return unnamed.description() + " (unnamed) " + words;
        }
        if (speech instanceof Speech.Relayed relayed) {
            return relayed.outlet() + " (relayed) " + words;
        }
        return "the article in its own voice " + words;
    }

    /** The name of who speaks; empty where the article speaks in its own voice. */
    public static String speaker(Speech speech) {
        if (speech instanceof Speech.Named named) {
            return named.speaker();
        }
        if (speech instanceof Speech.Unnamed unnamed) {
            return unnamed.description();
        }
        return speech instanceof Speech.Relayed relayed ? relayed.outlet() : "";
    }

    /** Whether who speaks, or the body or government he speaks for, is named in the claim. */
    static boolean speaksForAPartyNamedIn(String claim, Speech speech) {
        Set<String> nations = Nations.in(claim);
        if (speech instanceof Speech.Unnamed unnamed) {
            return Nations.named(unnamed.description())
                    .filter(nations::contains)
                    .isPresent();
        }
        if (!(speech instanceof Speech.Named named)) {
            return false;
        }
        String affiliation = named.affiliation() == null ? "" : named.affiliation();
        return Stream.of(named.speaker(), affiliation)
                        .anyMatch(phrase ->
                                Nations.named(phrase).filter(nations::contains).isPresent())
                || containsLastWord(claim, named.speaker())
                || containsName(claim, affiliation);
    }

    private static boolean containsLastWord(String claim, String speaker) {
        String[] words = speaker.split("\\s+");
        return containsWord(claim, words[words.length - 1]);
    }

    /** Whether the claim holds a name that stands in the affiliation: "Korvan" of "chief executive of Korvan Chemicals". */
    private static boolean containsName(String claim, String affiliation) {
        for (String word : affiliation.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 3 && Character.isUpperCase(word.charAt(0)) && containsWord(claim, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsWord(String text, String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }
}

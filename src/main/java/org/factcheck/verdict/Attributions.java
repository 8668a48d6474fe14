package org.factcheck.verdict;

import java.util.Locale;
import org.factcheck.passage.Speech;
import org.jspecify.annotations.Nullable;

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

    /**
     * Whether a named speaker, or the body he speaks for, is named in the claim.
     *
     * @param claim the claim's text in lower case
     */
    static boolean speaksForAPartyNamedIn(String claim, Speech speech) {
        return speech instanceof Speech.Named named
                && (containsLastName(claim, named.speaker()) || containsBody(claim, named.affiliation()));
    }

    private static boolean containsLastName(String claim, String speaker) {
        String[] words = speaker.toLowerCase(Locale.ROOT).split("\\s+");
        return containsWord(claim, words[words.length - 1]);
    }

    private static boolean containsBody(String claim, @Nullable String affiliation) {
        if (affiliation == null) {
            return false;
        }
        for (String word : affiliation.split("[^\\p{L}]+")) {
            if (word.length() > 3 && Character.isUpperCase(word.charAt(0)) && containsWord(claim, stem(word))) {
                return true;
            }
        }
        return false;
    }

    /** "Chinese" and "China", "Ukrainian" and "Ukraine" share their opening. */
    private static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.replaceAll("(ese|ian|an|ish|i)$", "");
    }

    private static boolean containsWord(String text, String opening) {
        int at = text.indexOf(opening);
        while (at >= 0) {
            if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
                return true;
            }
            at = text.indexOf(opening, at + 1);
        }
        return false;
    }
}

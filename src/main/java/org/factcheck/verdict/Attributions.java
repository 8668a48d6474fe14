package org.factcheck.verdict;

import java.util.Set;
import java.util.stream.Stream;
import org.factcheck.article.WholeWords;
import org.factcheck.passage.Nations;
import org.factcheck.passage.Speech;

/** Speech in words, and whether who speaks is a party to a claim. */
public final class Attributions {

    private Attributions() {}

    /**
     * Who speaks and how, as a clause for a reader: "Andrii Yusov denies", "an unnamed source (two engineers) asserts",
     * "passed on from Politico, which asserts", "the article's own voice asserts".
     */
    public static String inWords(Speech speech) {
        String mode = speech.mode().words();
        if (speech instanceof Speech.Named named) {
            return named.speaker() + " " + mode;
        }
        if (speech instanceof Speech.Unnamed unnamed) {
            // The description may be of one or of many; "source" keeps the verb right for both.
            return "an unnamed source (" + unnamed.description() + ") " + mode;
        }
        if (speech instanceof Speech.Relayed relayed) {
            return "passed on from " + relayed.outlet() + ", which " + mode;
        }
        return "the article's own voice " + mode;
    }

    /** What sort of speaker that is, and how the statement is made, as a table's cell: "named, denies". */
    public static String attribution(Speech speech) {
        return sort(speech) + ", " + speech.mode().words();
    }

    private static String sort(Speech speech) {
        if (speech instanceof Speech.Named) {
            return "named";
        }
        if (speech instanceof Speech.Unnamed) {
            return "unnamed";
        }
        return speech instanceof Speech.Relayed ? "relayed" : "own voice";
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
        return WholeWords.stand(words[words.length - 1], claim);
    }

    /** Whether the claim holds a name that stands in the affiliation: "Korvan" of "chief executive of Korvan Chemicals". */
    private static boolean containsName(String claim, String affiliation) {
        for (String word : affiliation.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 3 && Character.isUpperCase(word.charAt(0)) && WholeWords.stand(word, claim)) {
                return true;
            }
        }
        return false;
    }
}

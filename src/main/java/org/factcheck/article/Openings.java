package org.factcheck.article;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters that a text may open with to fit an expression from its start. Hardly any line fits any, and most tell
 * so by their first character: looking at that takes a fraction of the time that the expression takes.
 */
final class Openings {

    private static final int PLAIN = 0x80;

    private final BitSet characters = new BitSet(PLAIN);

    private Openings() {}

    static Openings of(Pattern pattern) {
        Openings openings = new Openings();
        for (int c = 0; c < PLAIN; c++) {
            Matcher match = pattern.matcher(Character.toString(c));
            // Either it fits the character, or it would have read on behind it.
            openings.characters.set(c, match.lookingAt() || match.hitEnd());
        }
        return openings;
    }

    /** False where the expression fits no start of the text. */
    boolean mayOpen(String text) {
        return text.isEmpty() || text.charAt(0) >= PLAIN || characters.get(text.charAt(0));
    }
}

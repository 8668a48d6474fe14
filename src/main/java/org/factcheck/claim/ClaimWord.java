package org.factcheck.claim;

import java.util.Locale;
import java.util.Set;

/**
 * A word, a mark or a whole quotation of a claim.
 *
 * @param text as it is written, apostrophes straight; of a quotation {@link #QUOTATION}
 * @param lower the same in lower case
 */
record ClaimWord(String text, String lower) {

    /** Stands for words between quotation marks: whatever they say, it is not the claim that says it. */
    static final String QUOTATION = "\u201c\u2026\u201d";

    static ClaimWord of(String text) {
        return new ClaimWord(text, text.toLowerCase(Locale.ROOT));
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean isIn(Set<String> words) {
        return words.contains(lower);
    }

    boolean isMark() {
        return !isQuotation() && !Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean isQuotation() {
        return text.equals(QUOTATION);
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(text.codePointAt(0));
    }
}

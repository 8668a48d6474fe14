package org.factcheck.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph, headline, caption or label of a page: a line, or several lines that a wrapped paragraph was broken into.
 *
 * @param text its characters with white space folded, never blank
 * @param lower the text in lower case; as it is where it is endless, since Java takes the square of a length for some letters
 * @param words how many words it has
 * @param from its first character (not code point) in the text
 * @param to the character after its last
 * @param opens whether nothing or a blank line stands above it
 * @param quotes whether it holds a direct quotation: a page does not quote itself
 * @param glance what one look at it tells of all expressions
 * @param element what the mark-up says it belongs to ("navigation"), null where it says nothing
 */
record PageLine(
        String text,
        String lower,
        int words,
        int from,
        int to,
        boolean opens,
        boolean quotes,
        Glance glance,
        @Nullable String element) {

    private static final String STOPS = ".!?…";
    private static final String BEHIND_STOP = "\"”’'»)]";
    private static final String BULLETS = "-–—•*▪●";

    private static final int PROSE_WORDS = 8;
    private static final int SURELY_PROSE_WORDS = 25;
    private static final int LONGEST_FOLDED = 10_000;

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                folded.append(c);
            } else if (!blank) {
                folded.append(' ');
            }
            blank = isBlank(c);
        }
        return folded.toString().strip();
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                ? c == ' ' || c >= '\t' && c <= '\r'
                : c >= '\u0080' && (c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c));
    }

    static PageLine of(String text, int from, int to, @Nullable String element) {
        String lower = text.length() > LONGEST_FOLDED ? text : text.toLowerCase(Locale.ROOT);
        boolean quotes = text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('«') >= 0;
        return new PageLine(text, lower, countWords(text), from, to, false, quotes, new Glance(text), element);
    }

    PageLine opening() {
        return new PageLine(text, lower, words, from, to, true, quotes, glance, element);
    }

    private static int countWords(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean counts = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            words += counts && !inWord ? 1 : 0;
            inWord = c != ' ' && (inWord || counts);
        }
        return words;
    }

    boolean endsSentence() {
        return STOPS.indexOf(lastBeforeMarks()) >= 0;
    }

    /** The last character before the marks that may close a sentence behind its stop; a space where there is none. */
    private char lastBeforeMarks() {
        int last = text.length() - 1;
        while (last >= 0 && BEHIND_STOP.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last < 0 ? ' ' : text.charAt(last);
    }

    /** Whether it opens with a bullet, or with a number of one or two digits and its stop or bracket. */
    boolean isListItem() {
        int mark = 0;
        while (mark < Math.min(2, text.length()) && text.charAt(mark) >= '0' && text.charAt(mark) <= '9') {
            mark++;
        }
        String marks = mark > 0 ? ".)" : BULLETS;
        return mark + 1 < text.length() && marks.indexOf(text.charAt(mark)) >= 0 && text.charAt(mark + 1) == ' ';
    }

    /** Whether it reads like running text; a question of headline length does not. */
    boolean isProse() {
        return words >= SURELY_PROSE_WORDS || words >= PROSE_WORDS && endsSentence() && lastBeforeMarks() != '?';
    }

    /** Whether two lines say the same, capitals aside. */
    boolean repeats(PageLine other) {
        return lower.equals(other.lower);
    }
}

package org.factcheck.article;

import java.util.Locale;
import java.util.regex.Pattern;
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
 * @param element what the mark-up says it belongs to ("navigation"), null where it says nothing
 */
record PageLine(
        String text,
        String lower,
        int words,
        int from,
        int to,
        boolean opens,
        @Nullable String element) {

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"”’'»)\\]]*", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile(".*\\?[\"”’'»)\\]]*", Pattern.DOTALL);
    private static final Pattern LIST_ITEM = Pattern.compile("([-–—•*▪●]|\\d{1,2}[.)]) .*", Pattern.DOTALL);

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
        return new PageLine(text, lower, countWords(text), from, to, false, element);
    }

    PageLine opening() {
        return new PageLine(text, lower, words, from, to, true, element);
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
        return SENTENCE_END.matcher(text).matches();
    }

    boolean isListItem() {
        return LIST_ITEM.matcher(text).matches();
    }

    /** Whether it holds a direct quotation: a page does not quote itself. */
    boolean quotes() {
        return text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('«') >= 0;
    }

    /** Whether it reads like running text; a question of headline length does not. */
    boolean isProse() {
        return words >= SURELY_PROSE_WORDS
                || words >= PROSE_WORDS
                        && endsSentence()
                        && !QUESTION.matcher(text).matches();
    }

    /** Whether two lines say the same, capitals aside. */
    boolean repeats(PageLine other) {
        return lower.equals(other.lower);
    }
}

package org.factcheck.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or mark of a sentence, or a whole quotation, which grammar sees from outside only.
 *
 * @param lower the text in lower case
 * @param start its first char in the sentence
 * @param end the char after it
 */
record Token(Kind kind, String text, String lower, int start, int end) {

    private Token(Kind kind, String text, int start, int end) {
        this(kind, text, text.toLowerCase(Locale.ROOT), start, end);
    }

    enum Kind {
        WORD,
        MARK,
        QUOTATION
    }

    /** The repeated groups give nothing back: they have no need to, and a greedy group takes a stack frame a turn. */
    private static final Pattern PIECE = Pattern.compile("(?:\\p{Lu}\\.){2,}"
            + "|\\p{Lu}\\.(?= \\p{Lu})"
            + "|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Prof|St|Sgt|Capt|Maj|Adm)\\."
            + "|\\p{N}+(?:[.,]\\p{N}+)*+"
            + "|[\\p{L}\\p{M}\\p{N}]+(?:[-–’'.&/][\\p{L}\\p{M}\\p{N}]+)*+[’']?"
            + "|\\S");

    /** A quotation of at most this many words without a stop is read as part of the sentence ("lethal support"). */
    private static final int WORDS_OF_A_TERM = 4;

    /**
     * The tokens of a sentence.
     *
     * @param quoted for each char of the sentence whether it stands inside quote marks, the marks included
     */
    static List<Token> of(String sentence, boolean[] quoted) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sentence.length()) {
            int end = at;
            while (end < sentence.length() && quoted[end] == quoted[at]) {
                end++;
            }
            if (quoted[at] && isSpeech(sentence, at, end)) {
                tokens.add(new Token(Kind.QUOTATION, sentence.substring(at, end), at, end));
            } else {
                addPieces(sentence, at, end, tokens);
            }
            at = end;
        }
        return tokens;
    }

    private static boolean isSpeech(String sentence, int start, int end) {
        String inside = sentence.substring(start, end);
        return inside.strip().split("\\s+").length > WORDS_OF_A_TERM
                || Patterns.match(inside, "(?s).*[.,!?…][”\"’']?\\s*")
                || start == 0
                || isLedIn(sentence, start);
    }

    private static void addPieces(String sentence, int start, int end, List<Token> tokens) {
        Matcher piece = PIECE.matcher(sentence);
        int at = start;
        while (at < end) {
            int plain = endOfPlainWord(sentence, at, end);
            if (plain > at) {
                tokens.add(new Token(Kind.WORD, sentence.substring(at, plain), at, plain));
                at = plain;
            } else if (sentence.charAt(at) == ' ') {
                at++;
            } else if (piece.region(at, end).find()) {
                addPiece(piece, tokens);
                at = piece.end();
            } else {
                return;
            }
        }
    }

    private static void addPiece(Matcher piece, List<Token> tokens) {
        String text = piece.group();
        boolean word = Character.isLetterOrDigit(text.codePointAt(0));
        if (word || "“”\"‘’'«»".indexOf(text.charAt(0)) < 0) {
            tokens.add(new Token(word ? Kind.WORD : Kind.MARK, text, piece.start(), piece.end()));
        }
    }

    /** Most words are English letters up to a space or comma: the end of such a one, else where it should start. */
    private static int endOfPlainWord(String sentence, int start, int end) {
        int at = start;
        while (at < end && isPlainLetter(sentence.charAt(at))) {
            at++;
        }
        boolean over = at == end || sentence.charAt(at) == ' ' || sentence.charAt(at) == ',';
        return over ? at : start;
    }

    private static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether a colon or comma stands before a place. */
    private static boolean isLedIn(String sentence, int place) {
        int before = place - 1;
        while (before >= 0 && Character.isWhitespace(sentence.charAt(before))) {
            before--;
        }
        return before >= 0 && ":,".indexOf(sentence.charAt(before)) >= 0;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isQuotation() {
        return kind == Kind.QUOTATION;
    }

    boolean isMark(String marks) {
        return kind == Kind.MARK && marks.contains(text);
    }

    boolean isCapital() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    /** "Ukraine’s", "ministers’". */
    boolean isPossessive() {
        return text.length() > 1
                && (text.endsWith("s") && isApostrophe(text.charAt(text.length() - 2))
                        || text.charAt(text.length() - 2) == 's' && isApostrophe(text.charAt(text.length() - 1)));
    }

    /** The text without an apostrophe at its end and without the s behind it. */
    String withoutPossessive() {
        boolean marked = text.indexOf('’') >= 0 || text.indexOf('\'') >= 0;
        return marked ? Patterns.replaceFirst(text, "[’']s?$", "") : text;
    }

    private static boolean isApostrophe(char c) {
        return c == '’' || c == '\'';
    }
}

package org.factcheck.passage;

import java.util.List;
import java.util.Set;

/** Where the parts of a sentence end: looks over its tokens without knowing who speaks. */
final class Clause {

    private static final Set<String> SUBORDINATORS = Set.of(
            "that",
            "because",
            "after",
            "while",
            "although",
            "though",
            "whereas",
            "if",
            "when",
            "but",
            "who",
            "which",
            "whom",
            "than",
            "whether",
            "as",
            "where",
            "since",
            "until",
            "unless",
            "what",
            "why",
            "how",
            "whose");

    private static final Set<String> INTRODUCTIONS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "since",
            "while",
            "when",
            "as",
            "by",
            "for",
            "from",
            "with",
            "without",
            "amid",
            "despite",
            "following",
            "under",
            "over",
            "upon",
            "until",
            "although",
            "though",
            "if",
            "because",
            "but",
            "and",
            "however",
            "meanwhile",
            "earlier",
            "later",
            "last",
            "this",
            "next",
            "asked",
            "speaking",
            "writing",
            "commenting",
            "responding",
            "addressing",
            "citing",
            "referring",
            "quoting",
            "pressed",
            "to",
            "about",
            "like",
            "unlike",
            "instead",
            "separately",
            "similarly",
            "also",
            "still",
            "now",
            "then",
            "according",
            "once",
            "contrary",
            "given",
            "based",
            "shortly",
            "just",
            "only",
            "hours",
            "days");

    private static final Set<String> ADVERBIALS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "while",
            "when",
            "as",
            "late",
            "early",
            "last",
            "earlier",
            "later",
            "today",
            "yesterday",
            "tonight",
            "by",
            "following",
            "through",
            "via",
            "over",
            "of",
            "to",
            "from",
            "this",
            "again",
            "without",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "about",
            "with",
            "separately");

    private final List<Token> tokens;

    Clause(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The first token of the part that ends before a token. */
    int startOfPart(int end) {
        int start = end;
        while (start > 0 && !isBoundary(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isBoundary(int index) {
        Token token = tokens.get(index);
        return token.isQuotation()
                || token.isMark(",;:—–()[].!?…-|")
                || (token.isWord() && SUBORDINATORS.contains(token.lower()));
    }

    /** Whether nothing but openings stands before a token: "On Monday, ", "Asked about the bridge, ". */
    boolean isOnlyIntroducedBefore(int index) {
        int part = label();
        while (part < index) {
            int end = part;
            while (end < index && !tokens.get(end).isMark(",;:—–")) {
                if (tokens.get(end).isQuotation()) {
                    return false;
                }
                end++;
            }
            if (!isIntroduction(part, end)) {
                return false;
            }
            part = end + 1;
        }
        return true;
    }

    private boolean isIntroduction(int start, int end) {
        return start >= end
                || end - start <= 2 && !tokens.get(end - 1).lower().endsWith("ed")
                || INTRODUCTIONS.contains(tokens.get(start).lower())
                || tokens.get(start).lower().endsWith("ing")
                || tokens.get(start).lower().endsWith("ly");
    }

    /** The first token after a label such as "Details:" or "What the city has said:", else 0. */
    int label() {
        int dateline = dateline();
        if (dateline > 0) {
            return dateline;
        }
        for (int i = 0; i < Math.min(tokens.size() - 1, 9); i++) {
            if (tokens.get(i).isQuotation() || tokens.get(i).isMark(",;.")) {
                return 0;
            }
            if (tokens.get(i).isMark(":") && !opensWithSpeech(i)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The first token after "OSLO, May 3 (Harbour News) -", else 0. */
    private int dateline() {
        for (int i = 1; i < Math.min(tokens.size() - 1, 14); i++) {
            boolean dash = tokens.get(i).isMark("-–—");
            if (dash) {
                return tokens.get(i - 1).isMark(")")
                                || Patterns.match(tokens.get(0).text(), "\\p{Lu}{3,}") && i < 7
                        ? i + 1
                        : 0;
            }
        }
        return 0;
    }

    private boolean opensWithSpeech(int colon) {
        if (Patterns.match(
                tokens.get(0).lower(), "what|why|how|where|who|when|details?|background|update[ds]?|read|watch")) {
            return false;
        }
        return tokens.subList(0, colon).stream()
                .map(Token::lower)
                .anyMatch(word ->
                        Patterns.match(word, "said|says|added|adds|wrote|writes|stated|told|tells|warned|warns"));
    }

    /** Whether the sentence or its part is over at a token. */
    boolean endsAt(int index) {
        return index >= tokens.size()
                || tokens.get(index).isMark(",.;—–!?…)-")
                || (tokens.get(index).isQuotation());
    }

    /** Whether nothing but circumstances follow from a token to the end of its part: "on Monday in Oslo". */
    boolean onlyCircumstancesFrom(int index) {
        return endsAt(index)
                || ADVERBIALS.contains(tokens.get(index).lower())
                || tokens.get(index).lower().endsWith("ly");
    }

    /** The token after "that", when circumstances alone stand between it and the given token; else -1. */
    int afterThat(int index) {
        for (int i = index; i < Math.min(tokens.size(), index + 14); i++) {
            if (tokens.get(i).lower().equals("that") && i + 1 < tokens.size()) {
                return i + 1;
            }
            if (tokens.get(i).isQuotation() || tokens.get(i).isMark(".;:")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a clause, a quotation or a colon follows. */
    boolean introducesStatement(int index) {
        if (index >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(index);
        boolean commaThenQuotation = next.isMark(",")
                && index + 1 < tokens.size()
                && tokens.get(index + 1).isQuotation();
        return next.isQuotation()
                || next.isMark(":")
                || commaThenQuotation
                || Patterns.match(next.lower(), "that|whether|how|why|what|if")
                || (ADVERBIALS.contains(next.lower()) || isParenthesis(index))
                        && (afterThat(index) > 0 || quotationSoon(index));
    }

    /** ", citing officials," and the like between a verb and its "that". */
    private boolean isParenthesis(int index) {
        return tokens.get(index).isMark(",")
                && index + 1 < tokens.size()
                && Patterns.match(tokens.get(index + 1).lower(), "citing|quoting|on|in|at|without");
    }

    private boolean quotationSoon(int index) {
        for (int i = index; i < Math.min(tokens.size(), index + 12); i++) {
            if (tokens.get(i).isQuotation()) {
                return tokens.get(i - 1).isMark(":,");
            }
        }
        return false;
    }
}

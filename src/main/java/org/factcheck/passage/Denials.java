package org.factcheck.passage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements that another statement is untrue: "Reports that P are false", "It is not true that P". */
final class Denials {

    private static final String NOUN = "(?:reports?|claims?|allegations?|accusations?|charges?|suggestions?|rumou?rs?"
            + "|assertions?|speculations?|stor(?:y|ies)|accounts?|notions?|ideas?|statements?|theor(?:y|ies))";
    private static final String BE = "(?:is|are|was|were|remains?)";
    private static final String DEGREE =
            "(?: (?:all|both|simply|just|completely|totally|absolutely|entirely|wholly|pure"
                    + "|purely|utterly|nothing but|patently|plainly|clearly|demonstrably|categorically|therefore|also))*";
    private static final String END = "(?=[.!,;:]|$| (?:and|but|spread|made up|invented|he|she|it|they)\\b)";

    /** P in each: what is said to be untrue. */
    private static final List<Pattern> FORMS = List.of(
            form("(?:(?:the|any|all|these|those|recent|online|media|press|news|such|some|both) ){0,3}" + NOUN
                    + "(?: (?:by|in|from|on|of)(?: \\S+){1,5}?)? that (?<p>.+) " + BE + DEGREE + " (?:"
                    + Idioms.UNTRUE + "|wrong)" + END),
            form("(?:the (?:fact|idea) )?that (?<p>.+) " + BE + DEGREE + " (?:" + Idioms.UNTRUE + ")" + END),
            form("it (?:is|was)" + DEGREE + " (?:" + Idioms.UNTRUE + "|not the case|wrong to (?:say|claim|suggest))"
                    + " (?:that )?(?<p>.+)"),
            form("it (?:isn|wasn)[’']t (?:true|correct|the case) that (?<p>.+)"),
            form(
                    "(?:there (?:is|was|were|are) )?(?:absolutely )?(?:no|not any|not a word of|little) (?:truth|substance|foundation|basis|merit)"
                            + " (?:whatsoever |at all )?(?:in|to|for|behind) (?:\\S+ ){0,3}?" + NOUN
                            + " that (?<p>.+)"),
            form("there (?:isn|wasn)[’']t any truth (?:in|to) (?:\\S+ ){0,3}?" + NOUN + " that (?<p>.+)"));

    private static final String THAT = "that";

    private Denials() {}

    private static Pattern form(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** What a statement denies as a whole; null where it is no such denial. */
    static @Nullable String denied(String statement) {
        if (!mayDeny(statement)) {
            return null;
        }
        for (Pattern form : FORMS) {
            Matcher match = form.matcher(statement);
            if (match.lookingAt() && (match.group("p").split(" ").length > 2)) {
                return match.group("p");
            }
        }
        return null;
    }

    /** Whether a statement holds the word that nearly every form has, or begins like those that may do without. */
    private static boolean mayDeny(String statement) {
        boolean it = statement.regionMatches(true, 0, "it ", 0, 3);
        for (int i = THAT.length(); i < statement.length() && !it; i++) {
            it = statement.charAt(i) == ' '
                    && Character.toLowerCase(statement.charAt(i - 1)) == 't'
                    && statement.regionMatches(true, i - THAT.length(), THAT, 0, THAT.length());
        }
        return it;
    }

    static boolean isClause(String text) {
        List<Token> tokens = Token.of(text, new boolean[text.length()]);
        return tokens.size() > 2 && VerbForms.holdFinite(tokens);
    }
}

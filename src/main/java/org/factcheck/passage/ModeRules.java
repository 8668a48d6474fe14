package org.factcheck.passage;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.claim.Fragments;
import org.factcheck.passage.Speech.Mode;

/** How a statement is put, judged by its words: the first rule that fits the main clause decides. */
final class ModeRules {

    /**
     * A wording and what it means.
     *
     * @param stems some of these stands in every text that the wording fits; looking for those of all rules at once
     *     takes a fraction of the time
     */
    private record Rule(Mode mode, Set<String> stems, Pattern words) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    Mode.HAS_NO_EVIDENCE,
                    Set.of("confirm", "verif", "corroborate", "substantiate"),
                    "(?:can ?not|can[’']t|could not|couldn[’']t|unable to|not able to|impossible to|yet to)"
                            + " (?:be )?(?:independently |immediately )?(?:confirm(?:ed)?|verif(?:y|ied)|corroborated?|substantiated?)\\b"),
            rule(
                    Mode.HAS_NO_EVIDENCE,
                    Set.of("evidence", "sign", "indication", "proof", "record", "confirmation", "trace"),
                    "\\b(?:no|not any|without any|little)(?: [a-z-]+){0,2}"
                            + " (?:evidence|signs?|indications?|proof|records?|confirmation|trace)\\b(?! of (?:stopping|slowing|abating|easing|letting))"),
            rule(
                    Mode.HAS_NO_EVIDENCE,
                    Set.of("seen", "found", "received", "confirmed", "verified", "corroborated"),
                    "\\b(?:not|\\w+n[’']t) (?:been )?(?:seen|found|received|confirmed|verified|corroborated)"
                            + "(?: any)?(?: [a-z-]+)? ?(?:evidence|signs?|indications?|proof|confirmation)?\\b"),
            rule(
                    Mode.HAS_NO_EVIDENCE,
                    Set.of(" have "),
                    "\\b(?:not|\\w+n[’']t) have (?:any )?(?:[a-z]+ ){0,2}(?:information|evidence|indications?|reports?)\\b"),
            rule(
                    Mode.DECLINES_TO_COMMENT,
                    Set.of("comment"),
                    "\\b(?:declin|refus)\\w+ (?:to )?(?:immediately )?comment\\b"),
            rule(
                    Mode.DECLINES_TO_COMMENT,
                    Set.of("comment", "respond", "reply"),
                    "\\b(?:not|n[’']t) (?:immediately )?(?:comment|respond|reply)\\b|\\bno comment\\b"),
            rule(Mode.DECLINES_TO_COMMENT, Set.of("could", "not"), "\\bcould not (?:immediately )?be reached\\b"),
            rule(
                    Mode.DENIES,
                    Set.of(
                            "false",
                            "untrue",
                            "baseless",
                            "groundless",
                            "unfounded",
                            "fabricat",
                            "fake",
                            "fiction",
                            "erroneous",
                            "lie",
                            "nonsense",
                            "not true",
                            "not correct",
                            "misinformation",
                            "disinformation",
                            "hoax",
                            "myth"),
                    "\\b(?:is|are|was|were|as|it|them|['’]s|['’]re)(?: (?:all|simply|just|completely|totally|absolutely"
                            + "|entirely|wholly|pure|purely|utterly|nothing but|patently|a|an))* (?:false\\b|untrue|baseless|groundless"
                            + "|unfounded|fabricat|fake\\b|fiction|erroneous|lies?\\b|nonsense|not true|not correct|misinformation"
                            + "|disinformation|a hoax|hoax\\b|a myth)"),
            rule(
                    Mode.DENIES,
                    Set.of("no truth", "not true", "untrue", "never happened", "false"),
                    "\\b(?:no truth|not true|untrue that|never happened|false that)\\b"),
            rule(
                    Mode.DENIES,
                    Set.of("denied", "rejected", "dismissed", "refuted"),
                    "\\b(?:has|have|had)? ?(?:denied|rejected|dismissed|refuted) (?:the |these |those |all |any )?"
                            + "(?:reports?|claims?|accusations?|allegations?|charges?|suggestions?|rumou?rs?)\\b"),
            rule(
                    Mode.DOUBTS,
                    Set.of("ceptical", "keptical", "doubtful", "unconvinced"),
                    "\\b(?:is|are|was|were|remains?)(?: [a-z]+ly)? (?:s[kc]eptical|doubtful|unconvinced)\\b"),
            rule(
                    Mode.DOUBTS,
                    Set.of("unlikely", "doubt", "implausible", "believe", "think", "convinced"),
                    "\\bunlikely|(?<!no )(?<!without )\\b(?:doubts?|doubted|doubtful|implausible)\\b|\\bnot (?:believe|think|convinced)\\b"),
            rule(
                    Mode.CONSIDERS_POSSIBLE,
                    Set.of("may", "might", "could"),
                    "\\b(?:may|might)\\b(?! \\d)|\\bcould(?! (?:not|no))\\b(?! have been)"),
            rule(
                    Mode.CONSIDERS_POSSIBLE,
                    Set.of("appear", "seem"),
                    "\\b(?:it )?(?:appears|appeared|seems|seemed)(?: (?:that|to|likely|as)\\b| ?$)"),
            rule(
                    Mode.CONSIDERS_POSSIBLE,
                    Set.of("possibl", "perhaps", "probabl", "likely", "cannot rule", "ruled out", "rule out"),
                    "\\b(?:possibly|perhaps|probably|likely to|it is (?:possible|likely|probable)"
                            + "|(?:was|is|are|were) (?:possible|probable))\\b|\\bcannot rule out\\b|\\bnot ruled? out\\b"),
            rule(
                    Mode.CONSIDERS_POSSIBLE,
                    Set.of("suggest"),
                    "\\bsuggest(?:s|ed)? (?:that )?(?:the|a|an|it|they|he|she|[A-Z])"));

    private static final Fragments STEMS =
            Fragments.of(RULES.stream().flatMap(rule -> rule.stems().stream()).toList());

    /** The stems of each rule. */
    private static final List<long[]> STEMS_OF_RULES =
            RULES.stream().map(rule -> STEMS.set(rule.stems())).toList();

    /** Behind these a statement leaves its main clause. */
    private static final Pattern SUBORDINATE = Pattern.compile(
            "[,;] (?:but|although|though|while|which|who|whereas|if|unless)\\b|\\b(?:which|who|whom|whose|if|unless|because"
                    + "|whether|concern\\w*|fear\\w*|worr\\w+|warning\\w*|that|should)\\b");

    /** What the words open with that open a subordinate clause. */
    private static final List<String> SUBORDINATE_OPENINGS =
            List.of("tha", "whi", "who", "whe", "if", "unl", "bec", "con", "fea", "wor", "war", "sho");

    private static final String THAT = "that ";

    /** To whom, when and where it was said: "reporters on Monday that". */
    private static final Pattern WHERE_SAID =
            Pattern.compile("^ *(?:that|(?!(?:he|she|it|they|we|I|there|the|a|an|no|his|her|its|their)\\b)"
                    + "(?:(?!\\b(?:he|she|it|they|we|I|there|is|are|was|were|has|have)\\b)[^:;“”\"]){0,80}?\\bthat) ");

    private ModeRules() {}

    private static Rule rule(Mode mode, Set<String> stems, String words) {
        return new Rule(mode, stems, Pattern.compile(words));
    }

    /** The mode of what is said: that of its verb where the verb has one, else that of its own words. */
    static Mode of(Chain chain, String sentence) {
        if (chain.mode() != Mode.ASSERTS) {
            return chain.mode();
        }
        String content = sentence.substring(
                chain.extent().start(),
                Math.max(chain.extent().start(), chain.extent().end()));
        boolean clause = chain.verb().takesThat() || content.startsWith(" that ");
        if (!clause) {
            return Mode.ASSERTS;
        }
        return of(
                chain.extent().start() == 0
                        ? content
                        : WHERE_SAID.matcher(content).replaceFirst(""));
    }

    /** The mode of a statement by its own words. */
    static Mode of(String content) {
        String opened = withoutOpeningMarks(Sentence.folded(content));
        String text = opened.startsWith(THAT) ? opened.substring(THAT.length()) : opened;
        if (Denials.denied(text) != null) {
            return Mode.DENIES;
        }
        String main = uncapitalised(mainClause(text));
        long[] held = STEMS.in(main);
        for (int i = 0; i < RULES.size(); i++) {
            Rule rule = RULES.get(i);
            if (Fragments.meet(held, STEMS_OF_RULES.get(i))
                    && rule.words().matcher(main).find()) {
                return rule.mode();
            }
        }
        return Mode.ASSERTS;
    }

    private static String withoutOpeningMarks(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || isPunctuation(text.codePointAt(at)))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(at);
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** What stands before the first subordinate clause, which is looked for only where words and commas are. */
    private static String mainClause(String text) {
        Matcher subordinate = SUBORDINATE.matcher(text).useTransparentBounds(true);
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c);
            boolean possible = letter ? !inWord && mayOpenSubordinate(text, i) : c == ',' || c == ';';
            if (possible && subordinate.region(i, text.length()).lookingAt()) {
                return text.substring(0, i);
            }
            inWord = letter;
        }
        return text;
    }

    private static boolean mayOpenSubordinate(String text, int word) {
        for (String opening : SUBORDINATE_OPENINGS) {
            if (text.startsWith(opening, word)) {
                return true;
            }
        }
        return false;
    }

    /** Only the first letter: "May" inside a sentence is a month. */
    private static String uncapitalised(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}

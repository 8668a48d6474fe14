package org.factcheck.passage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.passage.ReportingVerb.Needs;
import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/** Ways of saying something in several words: "made it clear", "issued a statement saying", "called it baseless". */
final class Idioms {

    static final String QUOTED = "be quoted";
    static final String RULE_OUT = "rule out";

    private static final String UNTRUTH = "call untrue";

    private static final int LONGEST = 14;

    /** How many letters of a word tell whether it may open an idiom: of 26 letters, or none behind a shorter word. */
    private static final int OPENING = 3;

    private static final int LETTERS = 27;

    /** So many words are known by what they open; of yet another it is found out each time. */
    private static final int MOST_WORDS = 20_000;

    /** What makes a statement untrue by calling it so. */
    static final String UNTRUE =
            "(?:false|untrue|baseless|groundless|unfounded|fabricat\\w+|fake|fiction\\w*|erroneous|lies"
                    + "|a (?:\\w+ )?lie|nonsense|rubbish|not true|not correct|incorrect|inaccurate|misinformation|disinformation"
                    + "|an? (?:\\w+ )?(?:hoax|myth|fabrication|invention|smear|fantasy|falsehood)|(?:\\w+ )?falsehoods?|absurd"
                    + "|ridiculous|bogus|without (?:any )?(?:foundation|basis|merit))";

    private static final String STATEMENT_NOUN = "(?:reports?|claims?|allegations?|accusations?|charges?|suggestions?"
            + "|rumou?rs?|assertions?|speculations?|stor(?:y|ies)|accounts?|it|them|this|these|those)";

    private static final String CALLS =
            "(?:call(?:s|ed)|describe[sd]|brand(?:s|ed)|label(?:s|l?ed)|dismiss(?:es|ed)?|reject(?:s|ed)?|denounce[sd])";

    private record Idiom(String lemma, Needs needs, Mode mode, Pattern words) {}

    private static final List<Idiom> ALL = List.of(
            denial(
                    "issue a denial",
                    "(?:issued?|delivered|made|gave|published)(?: \\S+){0,3} (?:denial|rebuttal|refutation)\\b"),
            new Idiom(
                    "have no evidence",
                    Needs.NOTHING,
                    Mode.HAS_NO_EVIDENCE,
                    Pattern.compile("(?:has|have|had|found|finds?|saw|sees?|seen)"
                            + " (?:not (?:seen|found|received) any|seen no|found no|no)(?: [a-z]+){0,3}?"
                            + " (?:evidence|records?|information|indications?|signs?|proof|confirmation|trace)\\b")),
            new Idiom(
                    "be sceptical",
                    Needs.NOTHING,
                    Mode.DOUBTS,
                    Pattern.compile("(?:is|are|was|were|remains?|remained|cast|casts)(?: [a-z]+ly)?"
                            + " (?:s[kc]eptical|doubtful|doubts?|unconvinced)\\b")),
            // Who rules out a ban says that there will be none; an inquiry that rules out arson has found none.
            denial(RULE_OUT, "(?:rule[sd]?|ruling) out\\b"),
            denial(UNTRUTH, CALLS + "(?: \\S+){0,4}? " + STATEMENT_NOUN + "(?: \\S+){0,8}? " + UNTRUE + "\\b"),
            denial(UNTRUTH, CALLS + " as (?:\\w+ly )?" + UNTRUE + "(?: \\S+){0,5}? " + STATEMENT_NOUN + "\\b"),
            introducing("sound the alarm", "sound(?:s|ed)? the alarm\\b"),
            asserting("make clear", "(?:makes?|made) (?:it )?(?:\\w+ly |very |quite )?clear\\b"),
            introducing("leave no doubt", "(?:leaves?|left) no doubt\\b"),
            introducing("have no doubt", "(?:has|have|had) (?:no|little) doubts?\\b"),
            asserting("point out", "point(?:s|ed) out\\b"),
            asserting("go on to say", "(?:goes|went) (?:on|so far as) to say\\b"),
            introducing(
                    "take the view", "(?:takes?|took|holds?|held|expressed) the (?:view|position|opinion|belief)\\b"),
            introducing(
                    "give assurance",
                    "(?:gives?|gave) (?:an? |his |her |its |their )?(?:firm )?(?:assurances?|warnings?|word)\\b"),
            introducing("issue a warning", "issue[sd]? an? (?:\\w+ )?(?:warning|alert)\\b"),
            introducing(
                    "express confidence",
                    "(?:express(?:es|ed)?|voice[sd]?) (?:\\w+ )?(?:confidence|certainty|conviction|regret|surprise|alarm|anger|satisfaction|relief)\\b"),
            new Idiom(
                    "raise concerns",
                    Needs.CLAUSE_AFTER,
                    Mode.CONSIDERS_POSSIBLE,
                    Pattern.compile("(?:raise[sd]?|express(?:es|ed)?|voice[sd]?) (?:the |a |an )?(?:\\w+ )?"
                            + "(?:concerns?|fears?|worry|worries|possibility|prospect|suspicions?|hopes?)\\b")),
            new Idiom(
                    "raise doubts",
                    Needs.CLAUSE_AFTER,
                    Mode.DOUBTS,
                    Pattern.compile(
                            "(?:raise[sd]?|express(?:es|ed)?|voice[sd]?) (?:\\w+ )?(?:doubts?|scepticism|skepticism|questions?)\\b")),
            introducing(
                    "be adamant",
                    "(?:is|are|was|were|remains?|remained) (?:\\w+ly )?(?:adamant|convinced|confident|certain|sure)\\b"),
            asserting(QUOTED, "(?:quoted|cited)(?: by(?: \\S+){1,6}?)? as saying\\b"),
            denial("deny in a statement", statement("denying|rejecting|disputing")),
            asserting(
                    "say in a statement",
                    statement(
                            "saying|stating|confirming|insisting|claiming|warning|announcing|stressing|explaining|arguing")),
            new Idiom(
                    "put at",
                    Needs.NOTHING,
                    Mode.ASSERTS,
                    Pattern.compile(
                            "puts? (?:the|its|their|his|her)(?: [a-z][\\w-]*){1,6}? at (?=“|\"|\\d|about|around|more|less|nearly|almost"
                                    + "|some|up to|between|at least|over|under|roughly|a (?:little|few|quarter|third|half)|zero|one|two|three|four|five"
                                    + "|six|seven|eight|nine|ten|\\w+teen|\\w+ty\\b)")));

    /** The idioms by the letters they may open with, filled as words come up: hardly any word opens one. */
    private static final AtomicReferenceArray<@Nullable List<Idiom>> BY_LETTERS =
            new AtomicReferenceArray<>(LETTERS * LETTERS * LETTERS);

    /** The idioms by the whole word, of words whose letters may open one. */
    private static final Map<String, List<Idiom>> BY_WORD = new ConcurrentHashMap<>();

    private Idioms() {}

    /** Whether the idiom matches the letters, or would have read on behind them. */
    private static boolean mayOpen(Idiom idiom, String letters) {
        Matcher match = idiom.words.matcher(letters);
        return match.lookingAt() || match.hitEnd();
    }

    /** The idioms that a word may open. */
    private static List<Idiom> openedBy(String word) {
        List<Idiom> possible = openedByLettersOf(word);
        if (possible.isEmpty()) {
            return possible;
        }
        List<Idiom> known = BY_WORD.get(word);
        if (known != null) {
            return known;
        }
        List<Idiom> opened =
                possible.stream().filter(idiom -> mayOpen(idiom, word)).toList();
        if (BY_WORD.size() < MOST_WORDS) {
            BY_WORD.put(word, opened);
        }
        return opened;
    }

    /** The idioms that the first three letters of a word may open; all of them where these are no plain letters. */
    private static List<Idiom> openedByLettersOf(String word) {
        int place = 0;
        for (int i = 0; i < OPENING; i++) {
            char c = i < word.length() ? word.charAt(i) : '`';
            if (c < '`' || c > 'z') {
                return ALL;
            }
            place = place * LETTERS + c - '`';
        }
        List<Idiom> known = BY_LETTERS.get(place);
        if (known == null) {
            String opening = word.substring(0, Math.min(OPENING, word.length()));
            known = ALL.stream().filter(idiom -> mayOpen(idiom, opening)).toList();
            BY_LETTERS.set(place, known);
        }
        return known;
    }

    private static String statement(String participles) {
        return "(?:issue[sd]?|release[sd]?|publish(?:es|ed)?|put out|posted|sent)(?: \\S+){1,4}?"
                + " (?:statement|letter|note|memo|message|post|release|communiqué|email)(?: \\S+){0,4}? (?:"
                + participles + ")\\b";
    }

    private static Idiom denial(String lemma, String words) {
        return new Idiom(lemma, Needs.NOTHING, Mode.DENIES, Pattern.compile(words));
    }

    private static Idiom asserting(String lemma, String words) {
        return new Idiom(lemma, Needs.CLAUSE, Mode.ASSERTS, Pattern.compile(words));
    }

    private static Idiom introducing(String lemma, String words) {
        return new Idiom(lemma, Needs.CLAUSE_AFTER, Mode.ASSERTS, Pattern.compile(words));
    }

    /** The idiom that starts at a token; null where none does. */
    static @Nullable ReportingVerb at(List<Token> tokens, int index) {
        List<Idiom> possible = openedBy(tokens.get(index).lower());
        if (possible.isEmpty()) {
            return null;
        }
        int end = index;
        while (end < Math.min(tokens.size(), index + LONGEST)
                && !tokens.get(end).isMark(",;:")) {
            end++;
        }
        StringBuilder ahead = new StringBuilder();
        for (int i = index; i < end; i++) {
            ahead.append(i > index ? " " : "").append(tokens.get(i).lower().replace(' ', '\u00a0'));
        }
        for (Idiom idiom : possible) {
            Matcher match = idiom.words.matcher(ahead);
            if (match.lookingAt()) {
                // What is called untrue stands inside "called the report baseless": it begins after the verb.
                int words =
                        idiom.lemma.equals(UNTRUTH) ? 1 : match.group().strip().split(" ").length;
                return new ReportingVerb(idiom.lemma, idiom.needs, idiom.mode, words);
            }
        }
        return null;
    }
}

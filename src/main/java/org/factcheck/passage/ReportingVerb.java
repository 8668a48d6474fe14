package org.factcheck.passage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A verb that says somebody says something.
 *
 * @param lemma its plain form
 * @param needs what has to follow before it counts as speech
 * @param mode how its subject puts what follows
 * @param words of how many words its form is ("made it clear" has three)
 */
record ReportingVerb(String lemma, Needs needs, Mode mode, int words) {

    /** Not a verb, but it names a speaker as one does. */
    static final ReportingVerb ACCORDING_TO = new ReportingVerb("according to", Needs.NOTHING, Mode.ASSERTS);

    ReportingVerb(String lemma, Needs needs, Mode mode) {
        this(lemma, needs, mode, 1);
    }

    /** What has to follow a verb: "stated that" is speech, "stated aim" is not. */
    enum Needs {
        /** Speech whatever follows. */
        NOTHING,
        /** A clause, a quotation or a colon, or the verb ends the sentence. */
        CLAUSE,
        /** A clause or a quotation behind it: "raised concerns that" is speech, "raised concerns" is not. */
        CLAUSE_AFTER,
        /** A clause, or an object that is itself a statement: "rejected the accusations". */
        STATEMENT,
        /** "comment", "answer", "say": "declined to comment". */
        COMMENT,
        /** A clause, and the subject counts as an outlet unless it is a person or body that is known. */
        REPORT
    }

    private static final Set<String> BARE_CLAUSE = Set.of(
            "report",
            "suggest",
            "believe",
            "claim",
            "argue",
            "admit",
            "predict",
            "fear",
            "suspect",
            "estimate",
            "add",
            "note",
            "indicate",
            "speculate",
            "explain",
            "concede",
            "complain",
            "maintain",
            "agree",
            "conclude",
            Idioms.QUOTED,
            "say in a statement",
            "point out",
            "go on to say");

    private static final Set<String> SAYING =
            Set.of("say", "tell", "insist", "reiterate", "confirm", "acknowledge", "allege", "assert", "according to");

    /** Forms that are as often the plural of a noun: "claims", "Facebook comments". */
    private static final Set<String> NOUNS = Set.of(
            "claims",
            "reports",
            "comments",
            "states",
            "posts",
            "remarks",
            "estimates",
            "fears",
            "doubts",
            "questions",
            "promises",
            "notes",
            "demands",
            "disputes",
            "hints",
            "pledges",
            "vows",
            "suspects",
            "comment",
            "report",
            "claim",
            "state",
            "post",
            "remark",
            "estimate",
            "fear",
            "doubt",
            "question",
            "promise",
            "note",
            "dispute");

    private static final Map<String, ReportingVerb> FORMS = new HashMap<>();

    static {
        put(Needs.NOTHING, Mode.ASSERTS, "say said", "tell told", "insist insisted", "warn warned", "accuse accused");
        put(Needs.NOTHING, Mode.ASSERTS, "urge urged", "blame blamed", "condemn condemned", "reiterate reiterated");
        put(Needs.NOTHING, Mode.ASSERTS, "confirm confirmed", "acknowledge acknowledged", "allege alleged");
        put(Needs.NOTHING, Mode.ASSERTS, "criticise criticised", "criticize criticized", "assert asserted");
        put(Needs.CLAUSE, Mode.ASSERTS, "add added", "explain explained", "state stated", "note noted");
        put(Needs.CLAUSE, Mode.ASSERTS, "continue continued", "declare declared", "announce announced");
        put(Needs.CLAUSE, Mode.ASSERTS, "claim claimed", "argue argued", "admit admitted", "conclude concluded");
        put(Needs.CLAUSE, Mode.ASSERTS, "reveal revealed", "indicate indicated", "stress stressed", "vow vowed");
        put(Needs.CLAUSE, Mode.ASSERTS, "emphasise emphasised", "emphasize emphasized", "tweet tweeted");
        put(Needs.CLAUSE, Mode.ASSERTS, "reply replied", "respond responded", "ask asked", "observe observed");
        put(
                Needs.CLAUSE,
                Mode.ASSERTS,
                "maintain maintained",
                "recall recalled",
                "pledge pledged",
                "testify testified");
        put(Needs.CLAUSE, Mode.ASSERTS, "promise promised", "caution cautioned", "post posted", "remark remarked");
        put(Needs.CLAUSE, Mode.ASSERTS, "disclose disclosed", "complain complained", "concede conceded");
        put(Needs.CLAUSE, Mode.ASSERTS, "agree agreed", "assure assured", "clarify clarified", "comment commented");
        put(Needs.CLAUSE, Mode.CONSIDERS_POSSIBLE, "suggest suggested", "speculate speculated", "hint hinted");
        put(Needs.CLAUSE, Mode.CONSIDERS_POSSIBLE, "estimate estimated", "predict predicted", "fear feared");
        put(Needs.CLAUSE, Mode.CONSIDERS_POSSIBLE, "believe believed", "suspect suspected", "imply implied");
        put(Needs.CLAUSE, Mode.DOUBTS, "doubt doubted", "question questioned");
        put(Needs.NOTHING, Mode.DENIES, "deny denied", "refute refuted", "rebut rebutted", "disavow disavowed");
        put(Needs.STATEMENT, Mode.DENIES, "reject rejected", "dismiss dismissed", "dispute disputed");
        put(Needs.STATEMENT, Mode.DENIES, "rebuff rebuffed", "contradict contradicted", "debunk debunked");
        put(Needs.COMMENT, Mode.DECLINES_TO_COMMENT, "decline declined", "refuse refused");
        put(Needs.REPORT, Mode.ASSERTS, "report reported", "write wrote", "publish published");
        FORMS.put("replies", FORMS.getOrDefault("reply", say()));
        FORMS.put("denies", FORMS.getOrDefault("deny", say()));
        FORMS.put("testifies", FORMS.getOrDefault("testify", say()));
        FORMS.put("stresses", FORMS.getOrDefault("stress", say()));
    }

    private static ReportingVerb say() {
        return new ReportingVerb("say", Needs.NOTHING, Mode.ASSERTS);
    }

    /** Each entry is the plain form and the past form; the form in -s is made from the first. */
    private static void put(Needs needs, Mode mode, String... entries) {
        for (String entry : entries) {
            String[] forms = entry.split(" ");
            ReportingVerb verb = new ReportingVerb(forms[0], needs, mode);
            FORMS.put(forms[0], verb);
            FORMS.put(forms[0] + "s", verb);
            FORMS.put(forms[1], verb);
        }
    }

    /** The verb that starts at a token; null where none does. */
    static @Nullable ReportingVerb at(List<Token> tokens, int index) {
        String word = tokens.get(index).lower();
        if (word.startsWith("call") && Patterns.match(word, "call|calls|called")) {
            boolean on = index + 1 < tokens.size()
                    && Patterns.match(tokens.get(index + 1).lower(), "on|upon|for");
            return on ? new ReportingVerb("call on", Needs.NOTHING, Mode.ASSERTS, 2) : Idioms.at(tokens, index);
        }
        ReportingVerb idiom = Idioms.at(tokens, index);
        return idiom != null ? idiom : FORMS.get(word);
    }

    /** Whether "is" or "was" may stand before it without making it a passive. */
    boolean mayFollowBe() {
        return lemma.equals("be sceptical") || lemma.equals(Idioms.QUOTED);
    }

    /** Whether a form may be a noun. */
    static boolean mayBeNoun(String word) {
        return NOUNS.contains(word);
    }

    /** Whether "that" after it opens what is said: not so in "condemned the attack that…". */
    boolean takesThat() {
        return needs != Needs.NOTHING || mode == Mode.DENIES || SAYING.contains(lemma);
    }

    /** Whether a clause may follow without "that": "officials suggest the bridge is unsafe". */
    boolean takesBareClause() {
        return BARE_CLAUSE.contains(lemma);
    }
}

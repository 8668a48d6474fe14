package org.factcheck.passage;

import java.util.List;
import java.util.Set;
import org.factcheck.passage.Speech.Mode;
import org.jspecify.annotations.Nullable;

/** Whether a reporting verb reports where it stands, and what the words around it make of it. */
final class VerbUse {

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got");
    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "may", "might", "must", "should", "to", "did", "does", "do");
    private static final Set<String> STATEMENTS = Set.of(
            "claim",
            "claims",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "charge",
            "charges",
            "assertion",
            "assertions",
            "report",
            "reports",
            "suggestion",
            "suggestions",
            "rumour",
            "rumours",
            "rumor",
            "rumors",
            "notion",
            "idea",
            "statement",
            "statements",
            "speculation",
            "criticism",
            "concerns",
            "account",
            "accounts",
            "findings",
            "as",
            "assessment",
            "version",
            "story",
            "narrative");
    private final List<Token> tokens;
    private final Clause clause;

    VerbUse(List<Token> tokens, Clause clause) {
        this.tokens = tokens;
        this.clause = clause;
    }

    /** Goes back from a verb over "has repeatedly", "is said to have", "cannot". */
    int subjectEnd(int verb) {
        int end = verb;
        while (end > 0 && tokens.get(end - 1).isWord()) {
            String word = tokens.get(end - 1).lower();
            boolean perfect =
                    word.equals("to") && end < verb && tokens.get(end).lower().equals("have");
            boolean hearsay = Patterns.match(word, "said|reported|believed|thought|understood|quoted|cited")
                    && end < verb
                    && Patterns.match(tokens.get(end).lower(), "to|as");
            boolean quotedAs = word.equals("as")
                    && end > 1
                    && Patterns.match(tokens.get(end - 2).lower(), "quoted|cited");
            if (!SpeakerWords.isAdverb(word) && !perfect && !hearsay && !quotedAs) {
                break;
            }
            end--;
        }
        return end;
    }

    /** How the words between subject and verb change it; null where the verb makes no statement there. */
    @Nullable
    Mode mode(ReportingVerb verb, int from, int i) {
        boolean negated = false;
        boolean modal = false;
        for (int k = from; k < i; k++) {
            String word = tokens.get(k).lower();
            negated |= Patterns.match(word, "not|cannot|never|.*n['’]t");
            modal |= MODALS.contains(word)
                    && !(word.equals("to") && tokens.get(k + 1).lower().equals("have"));
        }
        boolean passive = i > from && BE.contains(tokens.get(i - 1).lower()) && !verb.mayFollowBe();
        boolean plainAfterTo = i > 0 && tokens.get(i - 1).lower().equals("to");
        if (passive || plainAfterTo) {
            return null;
        }
        if (!negated) {
            return modal ? null : verb.mode();
        }
        return switch (verb.lemma()) {
            case "confirm", "have no evidence" -> Mode.HAS_NO_EVIDENCE;
            case "comment", "respond", "reply", "say", "tell" -> Mode.DECLINES_TO_COMMENT;
            case "deny", "dispute" -> Mode.ASSERTS;
            default -> null;
        };
    }

    /** "told the residents not to drink": an order states nothing. */
    boolean isOrder(ReportingVerb verb, int i) {
        if (!verb.lemma().equals("tell")) {
            return false;
        }
        for (int k = i + 2; k < Math.min(tokens.size() - 1, i + 14) && !clause.endsAt(k); k++) {
            String word = tokens.get(k).lower();
            if (word.equals("that") || VerbForms.isAuxiliary(tokens.get(k))) {
                return false;
            }
            Token next = tokens.get(k + 1);
            boolean toDo = word.equals("to")
                    && next.isWord()
                    && !next.isCapital()
                    && !Patterns.match(next.lower(), "the|an?|his|her|its|their|this|these|those|\\d.*|.*ing");
            if (toDo) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows makes the verb one of speech. */
    boolean needsAreMet(ReportingVerb verb, Mode mode, int i) {
        int after = i + verb.words();
        if (mode == Mode.DECLINES_TO_COMMENT && verb.needs() != ReportingVerb.Needs.COMMENT) {
            return true;
        }
        return switch (verb.needs()) {
            case NOTHING ->
                !(verb.lemma().equals("deny")
                        && after < tokens.size()
                        && Patterns.match(
                                tokens.get(after).lower(), "entry|access|bail|visas?|permission|them|him|her"));
            case COMMENT ->
                Patterns.match(
                        words(after, 4),
                        "(?:to (?:immediately )?(?:comment|say|answer|discuss|confirm|respond|elaborate|speak|be drawn)\\b|comment\\b).*");
            case STATEMENT -> clause.introducesStatement(after) || holdsStatement(after);
            case CLAUSE_AFTER -> clause.introducesStatement(after);
            case CLAUSE, REPORT ->
                clause.introducesStatement(after)
                        || clause.endsAt(after)
                        || verb.takesBareClause() && opensClause(after)
                        || clause.onlyCircumstancesFrom(after)
                                && i > 1
                                && clause.startOfPart(subjectEnd(i)) > 0
                                && tokens.get(clause.startOfPart(subjectEnd(i)) - 1)
                                        .isQuotation();
        };
    }

    private boolean opensClause(int index) {
        Token next = tokens.get(index);
        return next.isCapital()
                || Patterns.match(next.lower(), "the|a|an|he|she|it|they|there|its|their|his|her|this|these|we|i|no");
    }

    private boolean holdsStatement(int index) {
        for (int k = index; k < Math.min(tokens.size(), index + 7); k++) {
            if (STATEMENTS.contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    private String words(int from, int count) {
        StringBuilder words = new StringBuilder();
        for (int k = from; k < Math.min(tokens.size(), from + count); k++) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.get(k).lower());
        }
        return words.toString();
    }
}

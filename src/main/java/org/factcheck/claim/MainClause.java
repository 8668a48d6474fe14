package org.factcheck.claim;

import java.util.Set;

/** Which words of a sentence stand in its main clause: what a law provides in a "that" clause is not what the claim states. */
final class MainClause {

    /** These open a clause only before a subject and a verb; else they are prepositions ("since 2010"). */
    private static final Set<String> PREPOSITIONS_TOO =
            EnglishWords.set("since before after until as while that once when where than");

    private MainClause() {}

    /** Marks the words of subordinate clauses. */
    static boolean[] subordinate(ClaimSentence sentence) {
        boolean[] marked = new boolean[sentence.size()];
        int place = 0;
        while (place < marked.length) {
            if (opensClause(sentence, place)) {
                int end = end(sentence, place);
                for (int i = place; i < end; i++) {
                    marked[i] = true;
                }
                place = Math.max(end, place + 1);
            } else {
                place++;
            }
        }
        return marked;
    }

    private static boolean opensClause(ClaimSentence sentence, int place) {
        ClaimWord word = sentence.at(place);
        if (!word.isIn(EnglishWords.SUBORDINATORS)) {
            return false;
        }
        if (place == 0 && word.is("that")) {
            return false;
        }
        return !word.isIn(PREPOSITIONS_TOO) || verbsBetween(sentence, place + 1, nextMark(sentence, place)) > 0;
    }

    /** Where the clause opened at a place ends: at its comma, before the verb of the clause it stands in, or with the claim. */
    private static int end(ClaimSentence sentence, int opened) {
        boolean setOff = opened == 0 || sentence.at(opened - 1).is(",");
        if (setOff) {
            return nextMark(sentence, opened);
        }
        if (verbsBetween(sentence, 0, opened) > 0) {
            int strong = opened;
            while (strong < sentence.size() && !isStrongMark(sentence.at(strong))) {
                strong++;
            }
            return strong;
        }
        boolean own = isSubjectOfItsClause(sentence, opened);
        for (int i = opened + 1; i < sentence.size(); i++) {
            if (EnglishWords.isFiniteVerb(sentence, i) && !joinsTheVerbBefore(sentence, i)) {
                if (own) {
                    return i;
                }
                own = true;
            } else if (!own
                    && EnglishWords.mayBeVerb(sentence.at(i))
                    && !sentence.at(i).isCapitalised()) {
                own = true;
            }
        }
        return sentence.size();
    }

    /** "Firms that break the rule": the word after it is the verb, known or not. */
    private static boolean isSubjectOfItsClause(ClaimSentence sentence, int opened) {
        ClaimWord opener = sentence.at(opened);
        ClaimWord next = sentence.at(opened + 1);
        return (opener.is("that") || opener.is("which") || opener.is("who"))
                && !EnglishWords.isFiniteVerb(sentence, opened + 1)
                && !next.isIn(EnglishWords.DETERMINERS)
                && !next.isIn(EnglishWords.SUBJECT_PRONOUNS)
                && !next.isCapitalised()
                && !next.isNumber();
    }

    private static boolean joinsTheVerbBefore(ClaimSentence sentence, int place) {
        return sentence.at(place - 1).is("and") || sentence.at(place - 1).is("or");
    }

    private static boolean isStrongMark(ClaimWord word) {
        return word.isMark() && ".;!?".contains(word.text());
    }

    private static int nextMark(ClaimSentence sentence, int from) {
        int place = from;
        while (place < sentence.size() && !(sentence.at(place).is(",") || isStrongMark(sentence.at(place)))) {
            place++;
        }
        return place;
    }

    static int verbsBetween(ClaimSentence sentence, int from, int to) {
        int verbs = 0;
        for (int i = from; i < to; i++) {
            if (EnglishWords.isFiniteVerb(sentence, i)) {
                verbs++;
            }
        }
        return verbs;
    }
}

package org.factcheck.claim;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * "The mayor resigned and the council dissolved." Two clauses with a subject and a verb each are two statements; two
 * subjects of one verb, two verbs of one subject, and what one speaker said of several things are one.
 */
final class SeveralStatementsRule {

    private static final Set<String> JOINTS = EnglishWords.set("and but yet whereas");
    private static final int LONGEST_SUBJECT = 9;

    private SeveralStatementsRule() {}

    static Optional<String> broken(Claim claim, ClaimSentence sentence, LocalDate day) {
        for (int i = 1; i + 1 < sentence.size(); i++) {
            if (parts(sentence, i)) {
                return Optional.of("There is more than one statement in it (the second begins with '"
                        + sentence.quote(i + 1, i + 5) + "'), and one verdict cannot hold for each: make a claim of"
                        + " each.");
            }
        }
        return Optional.empty();
    }

    private static boolean parts(ClaimSentence sentence, int place) {
        ClaimWord word = sentence.at(place);
        if (word.is(";")) {
            return states(sentence, 0, place) && states(sentence, place + 1, sentence.size());
        }
        if (word.text().length() == 1 && ".!?".contains(word.text())) {
            return endsSentence(sentence, place);
        }
        return word.isIn(JOINTS) && joinsClauses(sentence, place);
    }

    private static boolean endsSentence(ClaimSentence sentence, int place) {
        ClaimWord before = sentence.at(place - 1);
        ClaimWord next = sentence.at(place + 1);
        return next.isCapitalised()
                && before.text().length() > 1
                && states(sentence, 0, place)
                && states(sentence, place + 1, sentence.size());
    }

    private static boolean states(ClaimSentence sentence, int from, int to) {
        return MainClause.verbsBetween(sentence, from, to) > 0;
    }

    private static boolean joinsClauses(ClaimSentence sentence, int joint) {
        int start = startOfSentence(sentence, joint);
        ClaimSentence first = sentence.part(start, joint);
        boolean[] subordinate = MainClause.subordinate(sentence.part(start, sentence.size()));
        int verb = verbOfNewSubject(sentence, joint + 1);
        if (verb < 0 || !statesByItself(first, subordinate)) {
            return false;
        }
        return !isReported(first) || Mouths.speaks(sentence, verb);
    }

    private static int startOfSentence(ClaimSentence sentence, int place) {
        int start = place;
        while (start > 0 && !(".;!?".contains(sentence.at(start - 1).text()))) {
            start--;
        }
        return start;
    }

    /** Whether the words before the joint have a verb, and the joint does not stand within a clause that hangs on it. */
    private static boolean statesByItself(ClaimSentence first, boolean[] subordinate) {
        boolean verb = false;
        int last = first.size() - 1;
        while (last >= 0 && first.at(last).isMark()) {
            last--;
        }
        for (int i = 0; i < first.size(); i++) {
            verb |= !subordinate[i] && EnglishWords.isFiniteVerb(first, i);
        }
        return verb && last >= 0 && !subordinate[last];
    }

    private static boolean isReported(ClaimSentence first) {
        for (int i = 1; i < first.size(); i++) {
            if (Mouths.speaks(first, i)) {
                return true;
            }
        }
        return false;
    }

    /** The place of the finite verb that follows a subject right after the joint; -1 where there is none. */
    private static int verbOfNewSubject(ClaimSentence sentence, int from) {
        int start = from;
        while (sentence.at(start).isIn(EnglishWords.NEGATIONS_AND_ADVERBS)
                || sentence.at(start).lower().endsWith("ly")) {
            start++;
        }
        ClaimWord opener = sentence.at(start);
        if (opener.is("other")
                || opener.isMark()
                || opener.isIn(EnglishWords.PREPOSITIONS)
                || opener.isIn(EnglishWords.SUBORDINATORS) && !opener.is("that")) {
            return -1;
        }
        if (EnglishWords.isFiniteVerb(sentence, start)
                || EnglishWords.mayBeVerb(opener)
                        && !opener.isCapitalised()
                        && !EnglishWords.isFiniteVerb(sentence, start + 1)) {
            return -1;
        }
        for (int i = start + 1; i <= start + LONGEST_SUBJECT; i++) {
            ClaimWord word = sentence.at(i);
            if (word.isMark() || word.isIn(EnglishWords.SUBORDINATORS) || word.is("to")) {
                return -1;
            }
            if (EnglishWords.isFiniteVerb(sentence, i)) {
                if (sentence.at(i - 1).isIn(JOINTS)) {
                    return -1;
                }
                return isSubject(sentence, start, i) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isSubject(ClaimSentence sentence, int from, int verb) {
        ClaimWord opener = sentence.at(from);
        boolean marked = opener.isIn(EnglishWords.DETERMINERS)
                || opener.isIn(EnglishWords.SUBJECT_PRONOUNS)
                || opener.isCapitalised()
                || opener.isNumber();
        return marked || verb - from <= 3;
    }
}

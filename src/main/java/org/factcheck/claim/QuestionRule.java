package org.factcheck.claim;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "Did the dam break?" A question that somebody asks in the claim ("He asked whether…") is a report of it. */
final class QuestionRule {

    private static final Set<String> QUESTION_WORDS = EnglishWords.set("who what when where why how which whose whom");
    private static final Set<String> NAMES_TOO = EnglishWords.set("will may can do don't might have");

    private QuestionRule() {}

    static Optional<String> broken(Claim claim, ClaimSentence sentence, LocalDate day) {
        return endsAsQuestion(sentence.text()) || isPutAsQuestion(sentence)
                ? Optional.of(
                        "This is a question: it states nothing that could be true or false. Write the answer that is"
                                + " to be checked.")
                : Optional.empty();
    }

    private static boolean endsAsQuestion(String text) {
        return text.strip().matches("(?s).*\\?[\\s!?)\\]]*");
    }

    private static boolean isPutAsQuestion(ClaimSentence sentence) {
        ClaimWord first = sentence.at(0);
        ClaimWord second = sentence.at(1);
        boolean condition =
                (first.is("should") || first.is("were")) && sentence.text().contains(",");
        if (isAcronym(first) || condition) {
            return false;
        }
        if (first.isIn(EnglishWords.QUESTION_AUXILIARIES)) {
            return first.isIn(NAMES_TOO) || first.is("had") ? asksOfPronoun(sentence) : opensSubject(second);
        }
        if (first.is("how") && (second.is("many") || second.is("much") || second.is("often") || second.is("old"))) {
            return MainClause.verbsBetween(sentence, 2, sentence.size()) < 2;
        }
        return first.isIn(QUESTION_WORDS)
                && second.isIn(EnglishWords.QUESTION_AUXILIARIES)
                && opensSubject(sentence.at(2))
                && MainClause.verbsBetween(sentence, 2, sentence.size()) == 0;
    }

    /** "Will Harper won": only a pronoun or an article after it makes "will" ask. */
    private static boolean asksOfPronoun(ClaimSentence sentence) {
        ClaimWord first = sentence.at(0);
        ClaimWord second = sentence.at(1);
        if (first.is("had") || first.is("have") || first.is("do") || first.is("don't")) {
            return !first.is("had")
                    && !second.is("it")
                    && second.isIn(EnglishWords.SUBJECT_PRONOUNS)
                    && !second.isIn(EnglishWords.DETERMINERS);
        }
        return second.isIn(EnglishWords.DETERMINERS) || second.isIn(EnglishWords.SUBJECT_PRONOUNS);
    }

    private static boolean opensSubject(ClaimWord word) {
        return word.isIn(EnglishWords.DETERMINERS)
                || word.isIn(EnglishWords.SUBJECT_PRONOUNS)
                || word.isCapitalised()
                || !word.isMark() && !word.isIn(EnglishWords.PREPOSITIONS) && !EnglishWords.mayBeVerb(word);
    }

    private static boolean isAcronym(ClaimWord word) {
        return word.text().length() > 1 && word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }
}

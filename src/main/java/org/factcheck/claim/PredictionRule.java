package org.factcheck.claim;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "The dam will break." What somebody foresees, plans or promises is a report of it; so is what a law will do, told by the
 * law's own text; and what was foretold for a year that has passed can be checked.
 */
final class PredictionRule {

    private static final Set<String> PROSPECTS =
            EnglishWords.set("likely unlikely bound certain destined doomed sure about");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private PredictionRule() {}

    static Optional<String> broken(Claim claim, ClaimSentence sentence, LocalDate day) {
        if (isDue(sentence, day)) {
            return Optional.empty();
        }
        boolean[] subordinate = MainClause.subordinate(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            int end = subordinate[i] ? 0 : endOfProspect(sentence, i);
            if (end > 0 && !Mouths.holds(sentence, i)) {
                return Optional.of("This is a prediction ('" + sentence.quote(i, end)
                        + "'): nothing published yet can bear it out. Write who foresees it, or what has been"
                        + " decided.");
            }
        }
        return Optional.empty();
    }

    /** Where words of the future that start at a place end, the verb with them; 0 where none do. */
    private static int endOfProspect(ClaimSentence sentence, int place) {
        ClaimWord word = sentence.at(place);
        if (word.isIn(EnglishWords.WILL) && !EnglishWords.isNounWill(sentence, place)) {
            return verbEnd(sentence, place + 1);
        }
        if (!word.isIn(EnglishWords.COPULAS) || EnglishWords.PASTS_OF_BE.contains(word.lower())) {
            return 0;
        }
        int next = afterAdverbs(sentence, place + 1);
        ClaimWord prospect = sentence.at(next);
        boolean going = prospect.is("going") || prospect.isIn(PROSPECTS);
        return going && sentence.at(next + 1).is("to") && isBaseVerb(sentence.at(next + 2))
                ? verbEnd(sentence, next + 2)
                : 0;
    }

    private static boolean isBaseVerb(ClaimWord word) {
        return !word.isMark()
                && !word.isCapitalised()
                && !word.isNumber()
                && !word.isIn(EnglishWords.DETERMINERS)
                && !word.lower().endsWith("ing");
    }

    private static int verbEnd(ClaimSentence sentence, int from) {
        int verb = afterAdverbs(sentence, from);
        ClaimWord word = sentence.at(verb);
        return verb + (word.is("be") || word.is("have") ? 2 : 1);
    }

    private static int afterAdverbs(ClaimSentence sentence, int from) {
        int place = from;
        while (sentence.at(place).isIn(EnglishWords.NEGATIONS_AND_ADVERBS)
                        && !sentence.at(place).isIn(PROSPECTS)
                || sentence.at(place).is("most")
                || sentence.at(place).is("very")) {
            place++;
        }
        return place;
    }

    /** Whether every year that the main clause names has passed. */
    private static boolean isDue(ClaimSentence sentence, LocalDate day) {
        boolean[] subordinate = MainClause.subordinate(sentence);
        int last = 0;
        for (int i = 0; i < sentence.size(); i++) {
            if (!subordinate[i] && YEAR.matcher(sentence.at(i).text()).matches()) {
                last = Math.max(last, Integer.parseInt(sentence.at(i).text()));
            }
        }
        return last > 0 && last < day.getYear();
    }
}

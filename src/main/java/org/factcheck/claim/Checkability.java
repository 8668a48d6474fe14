package org.factcheck.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether a claim is one that articles can bear out or contradict. */
public final class Checkability {

    private Checkability() {}

    /** Finds what is wrong with a claim, in words for its author; empty where nothing is. */
    interface Finding {
        Optional<String> find(Claim claim, ClaimSentence sentence, LocalDate day);
    }

    /**
     * A rule that a claim has to keep.
     *
     * @param name the rule as a sentence
     * @param concern what a claim is that breaks it
     */
    record Rule(String name, Concern concern, Finding finding) {}

    /** All rules, in the order in which their concerns are told. */
    static List<Rule> allRules() {
        return List.of(
                new Rule("A claim is written in English", Concern.NOT_ENGLISH, LanguageRule::broken),
                new Rule("A claim has at least three words", Concern.FEWER_THAN_THREE_WORDS, LengthRule::broken),
                new Rule("A claim states and does not ask", Concern.QUESTION, QuestionRule::broken),
                new Rule("A claim states and does not demand", Concern.IMPERATIVE, ImperativeRule::broken),
                new Rule(
                        "A claim tells what is so, not what its author thinks of it",
                        Concern.OPINION,
                        OpinionRule::broken),
                new Rule(
                        "A claim tells of what is or was, not of what is to come",
                        Concern.PREDICTION,
                        PredictionRule::broken),
                new Rule("A claim makes one statement", Concern.SEVERAL_STATEMENTS, SeveralStatementsRule::broken));
    }

    /**
     * The doubts about a claim, in the order of {@link Concern}; empty where it can be checked.
     *
     * @param day the day up to which articles count for it: what it foretold for a year before that can be checked
     */
    public static List<Doubt> of(Claim claim, LocalDate day) {
        ClaimSentence sentence = ClaimSentence.of(claim.text());
        List<Doubt> doubts = new ArrayList<>();
        for (Rule rule : allRules()) {
            rule.finding()
                    .find(claim, sentence, day)
                    .ifPresent(reason -> doubts.add(new Doubt(rule.concern(), reason)));
            if (!doubts.isEmpty() && endsTheAsking(rule.concern(), doubts)) {
                break;
            }
        }
        return List.copyOf(doubts);
    }

    /** The rules after the first three are about English statements; of anything else they find nothing worth telling. */
    private static boolean endsTheAsking(Concern asked, List<Doubt> doubts) {
        Concern last = doubts.get(doubts.size() - 1).concern();
        return last == asked
                && (last == Concern.NOT_ENGLISH || last == Concern.FEWER_THAN_THREE_WORDS || last == Concern.QUESTION);
    }
}

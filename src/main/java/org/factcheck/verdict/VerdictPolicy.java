package org.factcheck.verdict;

import java.util.List;
import java.util.function.BiPredicate;

/** The rules that make a verdict of a balance: the first one that applies decides. */
final class VerdictPolicy {

    private VerdictPolicy() {}

    /**
     * One rule.
     *
     * @param name what it says, as the explanation prints it
     * @param applies whether it decides this balance
     * @param verdict what it decides
     */
    record Rule(String name, BiPredicate<Balance, PolicySettings> applies, Verdict verdict) {}

    static final Rule TOO_LITTLE_WEIGHT = new Rule(
            "Neither side reaches the least weight that decides",
            (balance, settings) -> balance.heavier() < settings.minimumWeight(),
            Verdict.NOT_ENOUGH_EVIDENCE);

    static final Rule WEIGHT_ON_BOTH_SIDES = new Rule(
            "The lighter side reaches the least weight that decides, and its share of the heavier that makes a conflict",
            (balance, settings) ->
                    balance.lighter() >= settings.minimumWeight() && balance.isContested(settings.conflictRatio()),
            Verdict.CONFLICTING);

    static final Rule ACCUSED_DENIES = new Rule(
            "What speaks for the claim is mostly what people say, and somebody explicitly denies it",
            (balance, settings) ->
                    (balance.support() > balance.contradiction() || balance.isContested(settings.conflictRatio()))
                            && balance.restsOnTestimony()
                            && balance.isDenied(),
            Verdict.CONFLICTING);

    static final Rule MORE_FOR = new Rule(
            "The weight for the claim prevails",
            (balance, settings) -> balance.support() > balance.contradiction(),
            Verdict.SUPPORTED);

    static final Rule MORE_AGAINST =
            new Rule("The weight against the claim prevails", (balance, settings) -> true, Verdict.REFUTED);

    /** All rules in the order they are asked. */
    static List<Rule> rules() {
        return List.of(TOO_LITTLE_WEIGHT, WEIGHT_ON_BOTH_SIDES, ACCUSED_DENIES, MORE_FOR, MORE_AGAINST);
    }

    static Rule decide(Balance balance, PolicySettings settings) {
        return rules().stream()
                .filter(rule -> rule.applies().test(balance, settings))
                .findFirst()
                .orElse(MORE_AGAINST);
    }
}

package org.factcheck.verdict;

import java.util.List;
import org.factcheck.stance.Stance;

/**
 * How probable it is that a verdict is right, 0 to 1.
 *
 * <p>For a side that prevails it is the probability that at least one of its origins is right, were they independent
 * (1 − ∏(1 − wᵢ)), less the other side's share of the weight. For a conflict it is the lighter side's strength. Where
 * evidence does not suffice it falls with the strongest stance that was found and did not count.
 */
final class Confidence {

    private Confidence() {}

    static double of(Verdict verdict, Balance balance, List<WeighedEvidence> evidence) {
        double value = switch (verdict) {
            case SUPPORTED -> strength(balance.supporting()) * share(balance);
            case REFUTED -> strength(balance.contradicting()) * share(balance);
            case CONFLICTING -> Math.min(strength(balance.supporting()), strength(balance.contradicting()));
            case NOT_ENOUGH_EVIDENCE -> 1 - strongestDoubt(balance, evidence);
        };
        return Balance.round(Math.max(0, Math.min(1, value)));
    }

    private static double strength(List<OriginWeight> origins) {
        double allWrong = 1;
        for (OriginWeight origin : origins) {
            allWrong *= 1 - Math.min(1, origin.weight());
        }
        return 1 - allWrong;
    }

    private static double share(Balance balance) {
        return balance.heavier() / (balance.heavier() + balance.lighter());
    }

    private static double strongestDoubt(Balance balance, List<WeighedEvidence> evidence) {
        double unheard = evidence.stream()
                .filter(e -> e.stance().stance() != Stance.NEUTRAL && e.weight() > 0)
                .mapToDouble(WeighedEvidence::weight)
                .max()
                .orElse(0);
        return Math.max(unheard, balance.heavier());
    }
}

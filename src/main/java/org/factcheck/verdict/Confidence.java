package org.factcheck.verdict;

import java.util.List;
import org.factcheck.stance.Stance;

/**
 * How probable it is that a verdict is right, 0 to 1.
 *
 * <p>For a side that prevails it is the probability that at least one of its origins is right, were they independent
 * (1 − ∏(1 − wᵢ)), less the other side's share of the weight. For a conflict it is the lighter side's strength. Where
 * evidence does not suffice it is {@value #SILENCE_IS_RIGHT}, less what the passage says that comes nearest to telling: a
 * passage that was not found or not understood looks the same as one that is not there.
 */
final class Confidence {

    /** How often, about, the job is right where it found nothing; from the gold claims it was tried on, too few to say more. */
    private static final double SILENCE_IS_RIGHT = 0.6;

    private Confidence() {}

    static double of(Verdict verdict, Balance balance, List<WeighedEvidence> evidence) {
        double value = switch (verdict) {
            case SUPPORTED -> strength(balance.supporting()) * share(balance);
            case REFUTED -> strength(balance.contradicting()) * share(balance);
            case CONFLICTING -> Math.min(strength(balance.supporting()), strength(balance.contradicting()));
            case NOT_ENOUGH_EVIDENCE -> SILENCE_IS_RIGHT * (1 - strongestDoubt(balance, evidence));
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
                .map(WeighedEvidence::stance)
                .filter(stance -> stance.stance() != Stance.NEUTRAL)
                .mapToDouble(stance -> stance.probability() * stance.bearing().coverage())
                .max()
                .orElse(0);
        return Math.max(unheard, balance.heavier());
    }
}

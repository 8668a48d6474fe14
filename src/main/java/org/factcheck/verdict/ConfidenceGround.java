package org.factcheck.verdict;

import java.util.List;
import java.util.Objects;
import org.factcheck.stance.Stance;

/**
 * What the confidence in a verdict goes by.
 *
 * <p>The strength of a side that prevails is the probability that at least one of its origins is right, were they
 * independent (1 − ∏(1 − wᵢ)), times its share of the weight on both sides. For a conflict it is that of the lighter side
 * alone. Where evidence does not suffice it is how near the passage came that came nearest to telling: one that was not
 * understood looks the same as one that says nothing.
 *
 * @param verdict the verdict
 * @param strength from 0 to 1, 4 decimals
 */
public record ConfidenceGround(Verdict verdict, double strength) {

    public ConfidenceGround {
        Objects.requireNonNull(verdict, "verdict");
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("A strength lies between 0 and 1, not at " + strength + ".");
        }
    }

    /** Of a judgement that was made. */
    public static ConfidenceGround of(Judgement judgement) {
        return of(
                judgement.verdict(),
                new Balance(judgement.supporting(), judgement.contradicting()),
                judgement.evidence());
    }

    static ConfidenceGround of(Verdict verdict, Balance balance, List<WeighedEvidence> evidence) {
        double strength = switch (verdict) {
            case SUPPORTED -> strength(balance.supporting()) * share(balance);
            case REFUTED -> strength(balance.contradicting()) * share(balance);
            case CONFLICTING -> Math.min(strength(balance.supporting()), strength(balance.contradicting()));
            case NOT_ENOUGH_EVIDENCE -> strongestHint(balance, evidence);
        };
        return new ConfidenceGround(verdict, Balance.round(Math.max(0, Math.min(1, strength))));
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

    private static double strongestHint(Balance balance, List<WeighedEvidence> evidence) {
        double unheard = evidence.stream()
                .map(WeighedEvidence::stance)
                .filter(stance -> stance.stance() != Stance.NEUTRAL)
                .mapToDouble(stance -> stance.probability() * stance.bearing().coverage())
                .max()
                .orElse(0);
        return Math.max(unheard, balance.heavier());
    }
}

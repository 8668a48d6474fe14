package org.factcheck.stance;

/**
 * The calibrated probabilities of the three stances, each from 0 to 1 and rounded to 4 decimals before any rule or cache
 * sees it, so that no verdict hangs on a digit that another processor would give differently. They add up to 1 but for
 * the rounding.
 */
public record StanceProbabilities(double supports, double refutes, double neutral) {

    /** Rounds each to 4 decimals. */
    public StanceProbabilities {
        if (!isProbability(supports) || !isProbability(refutes) || !isProbability(neutral)) {
            throw new IllegalArgumentException(
                    "Probabilities lie between 0 and 1, unlike " + supports + ", " + refutes + ", " + neutral + ".");
        }
        supports = round(supports);
        refutes = round(refutes);
        neutral = round(neutral);
    }

    /** The most probable stance; of equals, NEUTRAL before REFUTES before SUPPORTS. */
    public Stance likeliest() {
        if (neutral >= supports && neutral >= refutes) {
            return Stance.NEUTRAL;
        }
        return refutes >= supports ? Stance.REFUTES : Stance.SUPPORTS;
    }

    /** The probability of one stance. */
    public double of(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> supports;
            case REFUTES -> refutes;
            case NEUTRAL -> neutral;
        };
    }

    /** The same for whoever says the opposite: support and contradiction change places. */
    public StanceProbabilities opposite() {
        return new StanceProbabilities(refutes, supports, neutral);
    }

    /** The same with the likeliest stance's probability given to this one, and this one's to it. */
    public StanceProbabilities turnedTo(Stance stance) {
        Stance likeliest = likeliest();
        return new StanceProbabilities(
                exchanged(Stance.SUPPORTS, stance, likeliest),
                exchanged(Stance.REFUTES, stance, likeliest),
                exchanged(Stance.NEUTRAL, stance, likeliest));
    }

    private double exchanged(Stance each, Stance one, Stance other) {
        if (each == one) {
            return of(other);
        }
        return each == other ? of(one) : of(each);
    }

    /** Written so that NaN, which compares false with everything and would pass for support, is refused. */
    private static boolean isProbability(double value) {
        return value >= 0 && value <= 1;
    }

    private static double round(double value) {
        return Math.rint(value * 10_000) / 10_000;
    }
}

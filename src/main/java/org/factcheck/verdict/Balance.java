package org.factcheck.verdict;

import java.util.List;

/**
 * The origins on both sides of a claim.
 *
 * @param supporting heaviest first, then by name
 * @param contradicting heaviest first, then by name
 */
record Balance(List<OriginWeight> supporting, List<OriginWeight> contradicting) {

    Balance {
        supporting = List.copyOf(supporting);
        contradicting = List.copyOf(contradicting);
    }

    double support() {
        return sum(supporting);
    }

    double contradiction() {
        return sum(contradicting);
    }

    double heavier() {
        return Math.max(support(), contradiction());
    }

    double lighter() {
        return Math.min(support(), contradiction());
    }

    /** Whether the lighter side has at least this share of the heavier side's weight. */
    boolean isContested(double share) {
        // In binary, 0.35 × 1.098 is a little more than 0.3843.
        return lighter() >= share * heavier() - 1e-9;
    }

    /** Whether at least half of the weight for the claim is what somebody says, not what an outlet itself states. */
    boolean restsOnTestimony() {
        return 2 * sum(supporting.stream().filter(OriginWeight::testimony).toList()) >= support();
    }

    /** Whether an origin denies what the claim says. */
    boolean isDenied() {
        return contradicting.stream().anyMatch(OriginWeight::denial);
    }

    /** The same balance as if one origin had not spoken. */
    Balance without(String origin) {
        return new Balance(
                supporting.stream().filter(o -> !o.name().equals(origin)).toList(),
                contradicting.stream().filter(o -> !o.name().equals(origin)).toList());
    }

    private static double sum(List<OriginWeight> origins) {
        return round(origins.stream().mapToDouble(OriginWeight::weight).sum());
    }

    static double round(double value) {
        return Math.rint(value * 10_000) / 10_000;
    }
}

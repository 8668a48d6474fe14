package org.factcheck.verdict;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.factcheck.article.Reliability;
import org.factcheck.stance.Bearing;

/**
 * The figures that the policy's rules compare and multiply with. Every threshold and factor lies between 0 and 1, both
 * included; a value that meets a threshold exactly has passed it.
 *
 * @param supportThreshold probability of SUPPORTS from which a passage speaks for the claim; below it the passage is
 *     NEUTRAL
 * @param refuteThreshold probability of REFUTES from which a passage speaks against the claim; higher than for support,
 *     as models take what is merely unrelated for a contradiction more easily than for a confirmation
 * @param minimumSimilarity similarity of meaning between claim and passage below which the passage is about something
 *     else and never counts
 * @param minimumWeight summed weight of its origins that a side needs before it can carry a verdict
 * @param conflictRatio share of the heavier side's weight that the lighter side needs for the verdict CONFLICTING
 * @param lowConfidence confidence below which a verdict is flagged
 * @param staleAfterDays days between the newest evidence and the as-of date after which a verdict is flagged, from 1 to
 *     {@value #MOST_DAYS}
 * @param recencyHalfLifeDays days by which evidence may be older than the newest for its weight to halve, from 1 to
 *     {@value #MOST_DAYS}
 * @param stateHalfLifeDays the same for claims of what is so now ("the bridge is closed"), where later evidence
 *     outweighs earlier
 * @param interestedPartyWeight factor for the word of a party to the matter
 * @param unnamedSourceWeight factor for the word of a source that is not named
 * @param reliabilityWeights factor for each grade of the publisher, over 0 and up to 1; every grade has one
 */
public record PolicySettings(
        double supportThreshold,
        double refuteThreshold,
        double minimumSimilarity,
        double minimumWeight,
        double conflictRatio,
        double lowConfidence,
        int staleAfterDays,
        int recencyHalfLifeDays,
        int stateHalfLifeDays,
        double interestedPartyWeight,
        double unnamedSourceWeight,
        Map<Reliability, Double> reliabilityWeights) {

    /** The longest time that either number of days can be. */
    public static final int MOST_DAYS = 100_000;

    public PolicySettings {
        requireShare("supportThreshold", supportThreshold);
        requireShare("refuteThreshold", refuteThreshold);
        requireShare("minimumSimilarity", minimumSimilarity);
        requireShare("minimumWeight", minimumWeight);
        requireShare("conflictRatio", conflictRatio);
        requireShare("lowConfidence", lowConfidence);
        requireShare("interestedPartyWeight", interestedPartyWeight);
        requireShare("unnamedSourceWeight", unnamedSourceWeight);
        requireDays("staleAfterDays", staleAfterDays);
        requireDays("recencyHalfLifeDays", recencyHalfLifeDays);
        requireDays("stateHalfLifeDays", stateHalfLifeDays);
        reliabilityWeights = completeWeights(reliabilityWeights);
    }

    /** What a passage must share with a claim to weigh anything. */
    public Bearing bearing() {
        return EvidenceWeighing.bearing(this);
    }

    /** The settings of a job whose file names none. */
    public static PolicySettings defaults() {
        return new PolicySettings(
                0.50,
                0.60,
                0.35,
                0.15,
                0.35,
                0.33,
                365,
                365,
                3,
                0.5,
                0.7,
                Map.of(
                        Reliability.A, 1.0,
                        Reliability.B, 0.9,
                        Reliability.C, 0.75,
                        Reliability.D, 0.5,
                        Reliability.E, 0.25,
                        Reliability.F, 0.5));
    }

    /** The factor for a publisher's grade, over 0 and up to 1. */
    public double weightOf(Reliability reliability) {
        Double weight = reliabilityWeights.get(reliability);
        if (weight == null) {
            throw new IllegalStateException("There is no weight for reliability " + reliability + ".");
        }
        return weight;
    }

    private static void requireDays(String name, int value) {
        if (value < 1 || value > MOST_DAYS) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be from 1 to " + MOST_DAYS + ".");
        }
    }

    private static void requireShare(String name, double value) {
        // Written so that NaN, which compares false with everything, is refused too.
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be from 0 to 1.");
        }
    }

    private static Map<Reliability, Double> completeWeights(Map<Reliability, Double> given) {
        Map<Reliability, Double> weights = new EnumMap<>(Reliability.class);
        for (Reliability reliability : Reliability.values()) {
            Double weight = given.get(reliability);
            if (weight == null) {
                throw new IllegalArgumentException(
                        "reliabilityWeights has none for " + reliability + ", but every grade needs one.");
            }
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("The reliability weight of " + reliability + " is " + weight
                        + ", but must be over 0 and at most 1.");
            }
            weights.put(reliability, weight);
        }
        return Collections.unmodifiableMap(weights);
    }
}

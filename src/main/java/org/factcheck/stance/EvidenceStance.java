package org.factcheck.stance;

import java.util.List;
import java.util.Objects;
import org.factcheck.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The stance of one piece of evidence towards one claim.
 *
 * @param probabilities what the model says of the pair; NEUTRAL alone where it was not asked
 * @param stance what is held after the checks beside the model
 * @param probability the probability of that stance, 0 to 1, 4 decimals
 * @param aboutSaying whether the claim is about a saying and the passage gives the words of the one it names: then the
 *     speaker's interest in the matter takes nothing from it
 * @param denial whether the passage is somebody's denial of what the claim says
 * @param pointsTo the passage whose statement it denies, where the denial only points back to one; else null. It tells
 *     how much the denial has to do with the claim
 * @param notes what the checks beside the model found, in words for the analyst ("claim: 10,000; source: 1,000"); empty
 *     where they found nothing
 */
public record EvidenceStance(
        Evidence evidence,
        StanceProbabilities probabilities,
        Stance stance,
        double probability,
        boolean aboutSaying,
        boolean denial,
        @Nullable Evidence pointsTo,
        List<String> notes) {

    public EvidenceStance {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(probabilities, "probabilities");
        Objects.requireNonNull(stance, "stance");
        notes = List.copyOf(notes);
    }

    /** The evidence whose words show what this has to do with the claim: its own, or that which it denies. */
    public Evidence bearing() {
        return pointsTo == null ? evidence : pointsTo;
    }
}

package org.factcheck.stance;

import java.util.List;
import java.util.Objects;
import org.factcheck.evidence.Evidence;

/**
 * The stance of one piece of evidence towards one claim.
 *
 * @param probabilities what the model says of the pair
 * @param stance what is held after the checks beside the model
 * @param probability the probability of that stance, 0 to 1, 4 decimals
 * @param aboutSaying whether the claim is about a saying and the passage gives the words of the one it names: then the
 *     speaker's interest in the matter takes nothing from it
 * @param denial whether the passage is somebody's denial of what the claim says
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
        List<String> notes) {

    public EvidenceStance {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(probabilities, "probabilities");
        Objects.requireNonNull(stance, "stance");
        notes = List.copyOf(notes);
    }
}

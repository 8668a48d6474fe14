package org.factcheck.stance;

import java.time.LocalDate;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;
import org.jspecify.annotations.Nullable;

/** A check beside the model on a point where the model is weak. */
interface StanceCheck {

    /**
     * What a check holds against the model's answer.
     *
     * @param probabilities what holds instead
     * @param note why, in words for the analyst
     */
    record Correction(StanceProbabilities probabilities, String note) {}

    /**
     * Corrects the model's answer on a pair; empty where the check has nothing to say.
     *
     * @param published the day that the passage's expressions of time go by; null where it is not known
     */
    Optional<Correction> check(
            Claim claim, Passage passage, @Nullable LocalDate published, StanceProbabilities probabilities);
}

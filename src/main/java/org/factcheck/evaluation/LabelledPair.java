package org.factcheck.evaluation;

import java.util.Objects;
import org.factcheck.stance.Stance;

/**
 * Evidence and claim with the stance that a person gave the pair.
 *
 * @param evidence a sentence or a whole article; never blank
 * @param claim the claim; never blank
 * @param label the stance that counts as right
 */
public record LabelledPair(String evidence, String claim, Stance label) {
    public LabelledPair {
        Objects.requireNonNull(label, "label");
        if (evidence.isBlank() || claim.isBlank()) {
            throw new IllegalArgumentException("A labelled pair needs evidence and a claim.");
        }
    }
}

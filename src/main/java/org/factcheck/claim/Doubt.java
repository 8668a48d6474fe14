package org.factcheck.claim;

import java.util.Objects;

/**
 * A doubt whether a claim can be checked.
 *
 * @param concern what kind of doubt
 * @param reason a sentence for the one who wrote the claim, with the words that gave rise to it
 */
public record Doubt(Concern concern, String reason) {
    public Doubt {
        Objects.requireNonNull(concern, "concern");
        Objects.requireNonNull(reason, "reason");
    }
}

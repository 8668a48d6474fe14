package org.factcheck.stance;

import org.factcheck.evidence.Evidence;

/**
 * What a passage must share with a claim to be put to the model. What shares less is about something else, and weighs
 * nothing whatever the model would say.
 *
 * @param similarity a passage of more similarity than this bears on the claim, from -1 to 1
 * @param coverage and so does one with more than this share of the claim's words, from 0 to 1
 */
public record Bearing(double similarity, double coverage) {

    boolean isOf(Evidence evidence) {
        return evidence.similarity() > similarity || evidence.coverage() > coverage;
    }
}

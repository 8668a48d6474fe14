package org.factcheck.evaluation;

import org.factcheck.stance.Stance;

/** Whether the claim follows from the evidence: all that some labelled sets tell, whatever they call the rest. */
enum Follows {
    YES,
    NO;

    static Follows of(Stance stance) {
        return stance == Stance.SUPPORTS ? YES : NO;
    }
}

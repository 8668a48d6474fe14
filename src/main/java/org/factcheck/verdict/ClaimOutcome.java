package org.factcheck.verdict;

import java.util.Objects;
import org.factcheck.claim.Claim;

/** What became of a claim: a judgement, or an error. A failure is never a verdict. */
public sealed interface ClaimOutcome {

    /** The claim. */
    Claim claim();

    /** The claim was judged. */
    record Judged(Claim claim, Judgement judgement) implements ClaimOutcome {
        public Judged {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(judgement, "judgement");
        }
    }

    /**
     * The claim could not be judged.
     *
     * @param error what failed, and what to do about it
     */
    record Failed(Claim claim, String error) implements ClaimOutcome {
        public Failed {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(error, "error");
        }
    }
}

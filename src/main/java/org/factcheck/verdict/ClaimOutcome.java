package org.factcheck.verdict;

import java.util.List;
import java.util.Objects;
import org.factcheck.claim.Claim;
import org.factcheck.claim.Doubt;

/** What became of a claim: a judgement, a skip with its reasons, or an error. Only a judgement holds a verdict. */
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
     * The claim was left without a verdict on purpose, as it can hardly be checked.
     *
     * @param doubts why; at least one
     */
    record Skipped(Claim claim, List<Doubt> doubts) implements ClaimOutcome {
        public Skipped {
            Objects.requireNonNull(claim, "claim");
            doubts = List.copyOf(doubts);
            if (doubts.isEmpty()) {
                throw new IllegalArgumentException(
                        "The claim '" + claim.id() + "' was skipped without a reason. Give at least one doubt.");
            }
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

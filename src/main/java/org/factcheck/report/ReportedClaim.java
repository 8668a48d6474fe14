package org.factcheck.report;

import java.time.LocalDate;
import java.util.Objects;
import org.factcheck.claim.Claim;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.VerdictOverride;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the outputs show it.
 *
 * @param override the analyst's decision on it; null where there is none
 * @param previousVerdict the verdict printed by the last finished run of an earlier business date; null where there was
 *     no such run, or it did not have the claim
 */
public record ReportedClaim(
        ClaimOutcome outcome,
        @Nullable VerdictOverride override,
        @Nullable Verdict previousVerdict) {

    public ReportedClaim {
        Objects.requireNonNull(outcome, "outcome");
    }

    /** The claim. */
    public Claim claim() {
        return outcome.claim();
    }

    /** The machine's judgement; null where judging failed. */
    public @Nullable Judgement judgement() {
        return outcome instanceof ClaimOutcome.Judged judged ? judged.judgement() : null;
    }

    /** Why judging failed; null where it did not. */
    public @Nullable String error() {
        return outcome instanceof ClaimOutcome.Failed failed ? failed.error() : null;
    }

    /** The verdict that counts: the analyst's where there is one, else the machine's; null where judging failed. */
    public @Nullable Verdict verdict() {
        if (override != null) {
            return override.verdict();
        }
        Judgement judgement = judgement();
        return judgement == null ? null : judgement.verdict();
    }

    /** Articles published after this day were left out for it; a claim that could not be judged has its own or the run's. */
    LocalDate asOf(LocalDate businessDate) {
        Judgement judgement = judgement();
        if (judgement != null) {
            return judgement.asOf();
        }
        LocalDate own = claim().asOf();
        return own == null ? businessDate : own;
    }
}

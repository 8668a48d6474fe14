package org.factcheck.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.factcheck.claim.Claim;
import org.factcheck.claim.Doubt;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.VerdictOverride;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the outputs show it.
 *
 * @param override the analyst's decision on it; null where there is none
 * @param previousVerdict the verdict printed by the last finished run of an earlier business date; null where there was
 * no such run, or it did not have the claim
 * @param doubts whether it can be checked at all, judged or not; empty where it can
 * @param background what is told of it beside its verdict
 */
public record ReportedClaim(
        ClaimOutcome outcome,
        @Nullable VerdictOverride override,
        @Nullable Verdict previousVerdict,
        List<Doubt> doubts,
        ClaimBackground background) {

    public ReportedClaim {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(background, "background");
        doubts = List.copyOf(doubts);
    }

    /** A claim of which no more is told than its verdicts. */
    public ReportedClaim(
            ClaimOutcome outcome,
            @Nullable VerdictOverride override,
            @Nullable Verdict previousVerdict,
            List<Doubt> doubts) {
        this(outcome, override, previousVerdict, doubts, ClaimBackground.of(previousVerdict != null));
    }

    /** A claim without doubts but those it was skipped for. */
    public ReportedClaim(ClaimOutcome outcome, @Nullable VerdictOverride override, @Nullable Verdict previousVerdict) {
        this(
                outcome,
                override,
                previousVerdict,
                outcome instanceof ClaimOutcome.Skipped skipped ? skipped.doubts() : List.of());
    }

    /** The same with this background. */
    public ReportedClaim with(ClaimBackground told) {
        return new ReportedClaim(outcome, override, previousVerdict, doubts, told);
    }

    /** The claim. */
    public Claim claim() {
        return outcome.claim();
    }

    /** The machine's judgement; null where judging failed or the claim was skipped. */
    public @Nullable Judgement judgement() {
        return outcome instanceof ClaimOutcome.Judged judged ? judged.judgement() : null;
    }

    /** Whether it was left without a machine's verdict because it can hardly be checked. */
    public boolean isSkipped() {
        return outcome instanceof ClaimOutcome.Skipped;
    }

    /** Why judging failed; null where it did not. */
    public @Nullable String error() {
        return outcome instanceof ClaimOutcome.Failed failed ? failed.error() : null;
    }

    /** The verdict that counts: the analyst's where there is one, else the machine's; null where there is neither. */
    public @Nullable Verdict verdict() {
        if (override != null) {
            return override.verdict();
        }
        Judgement judgement = judgement();
        return judgement == null ? null : judgement.verdict();
    }

    /** The same without its passages and the tree of reasons: enough for a line about it. */
    ReportedClaim inShort() {
        Judgement judgement = judgement();
        if (judgement == null) {
            return this;
        }
        Judgement brief = new Judgement(
                judgement.verdict(),
                judgement.score(),
                judgement.confidence(),
                judgement.supportWeight(),
                judgement.contradictionWeight(),
                judgement.supporting(),
                judgement.contradicting(),
                List.of(),
                judgement.summary(),
                Explanation.of(judgement.explanation().reason()),
                judgement.flags(),
                judgement.asOf());
        return new ReportedClaim(
                new ClaimOutcome.Judged(claim(), brief),
                override,
                previousVerdict,
                doubts,
                ClaimBackground.of(background.isKnown()));
    }

    /** Articles published after this day were left out for it; a claim that was not judged has its own or the run's. */
    LocalDate asOf(LocalDate businessDate) {
        Judgement judgement = judgement();
        if (judgement != null) {
            return judgement.asOf();
        }
        LocalDate own = claim().asOf();
        return own == null ? businessDate : own;
    }
}

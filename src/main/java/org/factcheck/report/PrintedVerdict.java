package org.factcheck.report;

import java.util.Objects;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a run printed of one claim, as its history keeps it.
 *
 * @param seq the claim's place in the claims file, from 0
 * @param claimId the claim's id
 * @param claim its text
 * @param verdict the verdict that counts: the analyst's where there was one, else the machine's; null where there was none
 * @param machineVerdict what the machine held; null where judging failed or the claim was skipped
 * @param score -1 to 1; null where the machine's verdict has none
 * @param confidence 0 to 1; null where the machine has no verdict
 * @param supportingOrigins how many independent origins support it; null where the machine has no verdict, or where the
 *     run is older than this column
 * @param contradictingOrigins how many contradict it; null in the same cases
 */
public record PrintedVerdict(
        int seq,
        String claimId,
        String claim,
        @Nullable Verdict verdict,
        @Nullable Verdict machineVerdict,
        @Nullable Double score,
        @Nullable Double confidence,
        @Nullable Integer supportingOrigins,
        @Nullable Integer contradictingOrigins) {

    public PrintedVerdict {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(claim, "claim");
    }

    static PrintedVerdict of(int seq, ReportedClaim claim) {
        Judgement judgement = claim.judgement();
        return new PrintedVerdict(
                seq,
                claim.claim().id(),
                claim.claim().text(),
                claim.verdict(),
                judgement == null ? null : judgement.verdict(),
                judgement == null ? null : judgement.score(),
                judgement == null ? null : judgement.confidence(),
                judgement == null ? null : judgement.supporting().size(),
                judgement == null ? null : judgement.contradicting().size());
    }
}

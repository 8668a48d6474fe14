package org.factcheck.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.factcheck.article.Source;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.verdict.PolicySettings;

/**
 * All that the judging of a run's claims goes by beside the articles, the claims and the models. It is the same on every
 * machine that judges some of them, whatever its own job file says.
 *
 * @param runId the run whose articles and claims they are
 * @param businessDate the day that the run is for
 * @param passages how many passages are read for a claim
 * @param uncheckable what becomes of claims that can hardly be checked
 * @param policy thresholds and weights
 * @param sources the register of publishers, in its order
 */
record JudgingTerms(
        String runId,
        LocalDate businessDate,
        int passages,
        UncheckableClaims uncheckable,
        PolicySettings policy,
        List<Source> sources) {

    JudgingTerms {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(uncheckable, "uncheckable");
        Objects.requireNonNull(policy, "policy");
        sources = List.copyOf(sources);
    }

    static JudgingTerms of(RunInProgress run) {
        RunRequest request = run.request();
        return new JudgingTerms(
                run.runId(),
                request.businessDate(),
                request.passages(),
                request.uncheckable(),
                request.policy(),
                run.input().sources().sources());
    }
}

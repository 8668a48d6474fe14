package org.factcheck.report;

import java.util.List;
import java.util.Objects;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that is not the one that the previous run printed.
 *
 * @param claimId the claim's id
 * @param claim the claim's text, as it was given
 * @param was what the last finished run of an earlier business date printed
 * @param now what counts now; null where there is no verdict now
 */
public record TurnedVerdict(
        String claimId, String claim, Verdict was, @Nullable Verdict now) {

    public TurnedVerdict {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(was, "was");
    }

    /** Those of a report, in the order of the claims file. */
    public static List<TurnedVerdict> of(Report report) {
        return report.claims().stream()
                .filter(claim -> claim.previousVerdict() != null && claim.previousVerdict() != claim.verdict())
                .map(claim -> new TurnedVerdict(
                        claim.claim().id(),
                        claim.claim().text(),
                        Objects.requireNonNull(claim.previousVerdict(), "was"),
                        claim.verdict()))
                .toList();
    }
}

package org.factcheck.verdict;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An analyst's own decision on a claim. It stands in the outputs in place of the machine's verdict, with both shown; the
 * same verdict again is a confirmation.
 *
 * @param claimId the claim's id; null where the claim is named by its text
 * @param claimText the claim's text; null where the claim is named by its id
 * @param who the analyst; never blank
 * @param when the day of the decision
 * @param why the reason; never blank
 * @param line the line of the overrides file, from 1
 */
public record VerdictOverride(
        @Nullable String claimId,
        @Nullable String claimText,
        Verdict verdict,
        String who,
        LocalDate when,
        String why,
        int line) {
    public VerdictOverride {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(why, "why");
    }
}

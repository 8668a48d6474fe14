package org.factcheck.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.factcheck.report.Report;
import org.factcheck.report.SummaryText;
import org.factcheck.report.TurnedVerdict;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param message one sentence for the operator
 * @param folder where the outputs are; null where there are none
 * @param verdicts how many claims got which verdict; empty where there are no outputs
 * @param failedClaims how many claims could not be judged
 * @param skippedClaims how many claims were left without a verdict because they can hardly be checked
 * @param rejected how many inputs were rejected
 * @param told what the outputs tell, its claims in short; null where there are no outputs
 */
public record RunResult(
        ExitCode exitCode,
        String message,
        @Nullable Path folder,
        Map<Verdict, Integer> verdicts,
        int failedClaims,
        int skippedClaims,
        int rejected,
        @Nullable Report told) {

    public RunResult {
        Objects.requireNonNull(exitCode, "exitCode");
        Objects.requireNonNull(message, "message");
        verdicts = Map.copyOf(verdicts);
    }

    static RunResult without(ExitCode exitCode, String message) {
        return new RunResult(exitCode, message, null, Map.of(), 0, 0, 0, null);
    }

    /** The verdicts that are not those of the previous run; worked out anew each time, as few ask. */
    public List<TurnedVerdict> turned() {
        return told == null ? List.of() : TurnedVerdict.of(told);
    }

    /** Page 1 of the report in plain text, worked out anew each time; empty where there are no outputs. */
    public String summary() {
        return told == null ? "" : SummaryText.of(told);
    }
}

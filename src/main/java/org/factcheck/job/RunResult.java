package org.factcheck.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param turned the verdicts that are not those of the previous run
 * @param summary page 1 of the report in plain text; empty where there are no outputs
 */
public record RunResult(
        ExitCode exitCode,
        String message,
        @Nullable Path folder,
        Map<Verdict, Integer> verdicts,
        int failedClaims,
        int skippedClaims,
        int rejected,
        List<TurnedVerdict> turned,
        String summary) {

    public RunResult {
        Objects.requireNonNull(exitCode, "exitCode");
        Objects.requireNonNull(message, "message");
        verdicts = Map.copyOf(verdicts);
        turned = List.copyOf(turned);
    }

    static RunResult without(ExitCode exitCode, String message) {
        return new RunResult(exitCode, message, null, Map.of(), 0, 0, 0, List.of(), "");
    }
}

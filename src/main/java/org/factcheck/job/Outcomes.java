package org.factcheck.job;

import java.util.EnumMap;
import java.util.Map;
import org.factcheck.report.Report;
import org.factcheck.report.ReportedClaim;
import org.factcheck.verdict.Verdict;

/** What a report comes to, in figures. */
final class Outcomes {

    private Outcomes() {}

    static ExitCode exitCode(Report report) {
        boolean whole = report.rejected().isEmpty() && failedClaims(report) == 0;
        return whole ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
    }

    static int failedClaims(Report report) {
        return (int) report.claims().stream().filter(c -> c.error() != null).count();
    }

    /** Claims without a verdict because they can hardly be checked; one that an analyst decided has one. */
    static int skippedClaims(Report report) {
        return (int) report.claims().stream()
                .filter(c -> c.isSkipped() && c.verdict() == null)
                .count();
    }

    static Map<Verdict, Integer> verdicts(Report report) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (ReportedClaim claim : report.claims()) {
            Verdict verdict = claim.verdict();
            if (verdict != null) {
                verdicts.merge(verdict, 1, Integer::sum);
            }
        }
        return verdicts;
    }
}

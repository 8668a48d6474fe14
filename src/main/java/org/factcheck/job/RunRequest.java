package org.factcheck.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.report.CsvProfile;
import org.factcheck.report.ReportSettings;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.PolicySettings;
import org.jspecify.annotations.Nullable;

/**
 * What one run is asked to do.
 *
 * @param job the job's name: letters, digits, {@code -} and {@code _}
 * @param businessDate the day the run is for; also the as-of date of claims without one of their own
 * @param articles folder of the articles
 * @param claims file of the claims
 * @param sources register of publishers; null where there is none
 * @param overrides analysts' decisions; null where there are none
 * @param output folder below which {@code <job>/<business date>/<run id>} and {@code .state} lie
 * @param csvProfile how the CSV files are written
 * @param report what else is to be said of its outputs
 * @param passages how many passages are read for a claim, at least 1
 * @param threads how many claims are judged side by side; changes no result
 * @param batchSize how many pairs the model is given at once; changes no result
 * @param uncheckable what becomes of claims that can hardly be checked
 * @param policy thresholds and weights
 * @param rejectLimit how many rejected inputs are borne before the run fails
 * @param modelFolder folder of another stance model; null for the one that comes with the program
 * @param modelLabels the stances in the order of the model's outputs
 * @param operations how it is kept going, which changes no result
 */
public record RunRequest(
        String job,
        LocalDate businessDate,
        Path articles,
        Path claims,
        @Nullable Path sources,
        @Nullable Path overrides,
        Path output,
        CsvProfile csvProfile,
        ReportSettings report,
        int passages,
        int threads,
        int batchSize,
        UncheckableClaims uncheckable,
        PolicySettings policy,
        int rejectLimit,
        @Nullable Path modelFolder,
        List<Stance> modelLabels,
        Operations operations) {

    public RunRequest {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(articles, "articles");
        Objects.requireNonNull(claims, "claims");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(uncheckable, "uncheckable");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(operations, "operations");
        modelLabels = List.copyOf(modelLabels);
    }

    /** Where the database, the index and the caches lie. */
    public Path stateFolder() {
        return output.resolve(".state");
    }

    /** Where the runs of this business date are published. */
    public Path dateFolder() {
        return output.resolve(job).resolve(businessDate.toString());
    }

    /** How to reach the database. */
    JobDatabase database() {
        return JobDatabase.of(stateFolder(), operations.database());
    }
}

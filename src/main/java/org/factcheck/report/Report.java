package org.factcheck.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.factcheck.claim.RejectedInput;
import org.factcheck.stance.Calibration;
import org.jspecify.annotations.Nullable;

/**
 * Everything one run has to tell; what is drawn, apart from how. It holds no clock time and no path of the machine, so
 * the same inputs give the same files.
 *
 * @param job the job's name
 * @param businessDate the day the run is for
 * @param runId job, business date and the first 12 hex digits of the input hash
 * @param previousRunId the last finished run of an earlier business date; empty where there is none
 * @param claims in the order of the claims file; may be read from the database as it is gone through, so whoever goes
 *     through it does so in order and keeps no more of it than needed
 * @param articles by id
 * @param rejected by file, then line
 * @param settings every setting, version and model hash that the verdicts depend on, by name, in the order to print
 * @param calibration how often the stance model is right; null where nothing of that came with it
 */
public record Report(
        String job,
        LocalDate businessDate,
        String runId,
        String previousRunId,
        List<ReportedClaim> claims,
        List<ReportedArticle> articles,
        List<RejectedInput> rejected,
        Map<String, String> settings,
        @Nullable Calibration calibration) {
    public Report {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(claims, "claims");
        articles = List.copyOf(articles);
        rejected = List.copyOf(rejected);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The same with its claims at hand. */
    public Report withClaims(List<ReportedClaim> atHand) {
        return new Report(
                job,
                businessDate,
                runId,
                previousRunId,
                List.copyOf(atHand),
                articles,
                rejected,
                settings,
                calibration);
    }

    /** The articles whose date is to be looked at by a person, by file, each with the reason and what to do. */
    public Map<String, String> doubtedDates() {
        Map<String, String> doubts = new LinkedHashMap<>();
        articles.forEach(article -> article.dateDoubt(businessDate)
                .ifPresent(doubt -> doubts.merge(article.file(), doubt, (first, second) -> first + " " + second)));
        return Collections.unmodifiableMap(doubts);
    }
}

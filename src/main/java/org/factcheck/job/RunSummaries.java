package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.factcheck.claim.BuildHash;
import org.factcheck.report.ClaimFigures;
import org.factcheck.report.Report;
import org.factcheck.report.RunJson;
import org.factcheck.report.RunSummary;
import org.factcheck.store.Hashes;
import org.factcheck.store.RunStore;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Tells of a run what run.json holds: also the clock times that no other output may hold. */
final class RunSummaries {

    private static final String PARTITION_MARK = ":";

    private RunSummaries() {}

    static RunSummary of(
            RunInProgress.Told told,
            RunInProgress run,
            RunStore runs,
            RunningSteps steps,
            JobExecution execution,
            Path folder)
            throws IOException {
        Instant finished = Instant.now();
        Report report = told.report();
        return new RunSummary(
                report.runId(),
                report.job(),
                report.businessDate(),
                parameters(run.request(), report),
                counts(told, run, runs),
                report.doubtedDates(),
                versions(report, run.models()),
                durations(execution, steps),
                files(folder),
                started(execution).truncatedTo(ChronoUnit.SECONDS).toString(),
                finished.truncatedTo(ChronoUnit.SECONDS).toString(),
                told.exitCode().name());
    }

    private static Map<String, String> parameters(RunRequest request, Report report) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("articles", request.articles().toString());
        parameters.put("claims", request.claims().toString());
        parameters.put("sources", String.valueOf(request.sources()));
        parameters.put("overrides", String.valueOf(request.overrides()));
        parameters.put("output", request.output().toString());
        parameters.put("threads", Integer.toString(request.threads()));
        parameters.put("batch-size", Integer.toString(request.batchSize()));
        parameters.put("csv-profile", request.csvProfile().key());
        parameters.put("previous-run", report.previousRunId());
        parameters.putAll(report.settings());
        return parameters;
    }

    private static Map<String, Long> counts(RunInProgress.Told told, RunInProgress run, RunStore runs) {
        Report report = told.report();
        ClaimFigures figures = told.figures();
        long rejectedArticles = runs.rejectedCount(report.runId(), ArticleImport.STEP);
        long rejectedEntries = runs.rejectedEntries(report.runId(), ArticleImport.STEP);
        long files = (long) run.input().articles().files().size()
                + run.input().articles().rejected().size();
        RunStore.Entries ofMany = runs.entries(report.runId());
        long rejectedRows = runs.rejectedCount(report.runId(), ClaimImport.STEP);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("article_files", files);
        counts.put("article_entries", files - ofMany.files() + ofMany.entries());
        counts.put("articles", (long) report.articles().size());
        counts.put("article_files_rejected", rejectedArticles - rejectedEntries);
        counts.put("article_entries_rejected", rejectedEntries);
        counts.put(
                "articles_not_judged",
                report.articles().stream().filter(a -> a.passages() == 0).count());
        counts.put("articles_with_doubted_date", (long) report.doubtedDates().size());
        counts.put(
                "passages",
                report.articles().stream().mapToLong(a -> a.passages()).sum());
        counts.put("claim_rows", report.claims().size() + rejectedRows);
        counts.put("claims", (long) report.claims().size());
        counts.put("claim_rows_rejected", rejectedRows);
        figures.verdicts().forEach((verdict, count) -> counts.put(verdict.name(), (long) count));
        counts.put("claims_not_judged", (long) figures.skipped());
        figures.concerns().forEach((concern, count) -> counts.put("claims_flagged." + concern.name(), (long) count));
        counts.put("claims_failed", (long) figures.failed());
        counts.put("claims_signed", (long) figures.signed());
        counts.put("other_rows_rejected", report.rejected().size() - rejectedArticles - rejectedRows);
        counts.put("rejected", (long) report.rejected().size());
        return counts;
    }

    private static Map<String, String> versions(Report report, Models models) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("program", ProgramVersion.get());
        versions.put("build", BuildHash.PROGRAM.abbreviated());
        versions.put("stance_model", models.stance().fingerprint());
        versions.put("embedding_model", models.embedder().fingerprint());
        versions.put("java", System.getProperty("java.version", ""));
        return versions;
    }

    /** The outputs that lie in a folder, whose bytes are final: run.json is written after all others. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> outputs = Files.list(folder)) {
            for (Path file : outputs.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals(RunJson.NAME)) {
                    files.put(name, Hashes.ofFile(file));
                }
            }
        }
        return files;
    }

    private static Map<String, Double> durations(JobExecution execution, RunningSteps steps) {
        Map<String, Double> durations = new LinkedHashMap<>();
        for (StepExecution step : execution.getStepExecutions()) {
            if (!step.getStepName().contains(PARTITION_MARK)) {
                durations.put(step.getStepName(), steps.taken(step).toMillis() / 1000.0);
            }
        }
        return durations;
    }

    private static Instant started(JobExecution execution) {
        LocalDateTime start = execution.getStartTime();
        return start == null
                ? Instant.now()
                : start.atZone(ZoneId.systemDefault()).toInstant();
    }
}

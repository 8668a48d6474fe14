package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.factcheck.report.Report;
import org.factcheck.report.ReportWriter;
import org.factcheck.report.ReportedClaim;
import org.factcheck.report.RunJson;
import org.factcheck.store.RunStore;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.util.FileSystemUtils;

/**
 * The steps {@code writeReport} and {@code publish}: the outputs are written and checked in a hidden folder, then appear
 * whole by one rename, and the links follow.
 */
final class ReportStep {

    private final RunInProgress run;
    private final RunStore runs;
    private final ReportAssembler assembler;

    ReportStep(RunInProgress run, RunStore runs, ReportAssembler assembler) {
        this.run = run;
        this.runs = runs;
        this.assembler = assembler;
    }

    RepeatStatus write(StepContribution contribution, ChunkContext context) throws IOException {
        Path hidden = hiddenFolder();
        FileSystemUtils.deleteRecursively(hidden);
        Files.createDirectories(hidden);
        Report report = assemble();
        new ReportWriter(run.request().csvProfile()).write(report, hidden);
        contribution.incrementWriteCount(report.claims().size());
        return RepeatStatus.FINISHED;
    }

    RepeatStatus publish(StepContribution contribution, ChunkContext context) throws IOException {
        Path folder = run.request().dateFolder().resolve(run.runId());
        Report report = assemble();
        if (Files.isDirectory(hiddenFolder())) {
            StepExecution step = contribution.getStepExecution();
            RunJson.write(
                    hiddenFolder().resolve("run.json"),
                    RunSummaries.of(report, run, step.getJobExecution(), Instant.now()));
            // A folder of this name is a publication that was cut off, or one that is repeated.
            FileSystemUtils.deleteRecursively(folder);
            Files.move(hiddenFolder(), folder);
        }
        LatestLinks.update(run.request().output().resolve(run.request().job()), folder);
        runs.finish(run.runId(), printed(report), Instant.now());
        return RepeatStatus.FINISHED;
    }

    private Path hiddenFolder() {
        return run.request().dateFolder().resolve("." + run.runId() + ".part");
    }

    private Report assemble() {
        return assembler.assemble(run.run(), run.request(), run.models(), run.overrides());
    }

    private static Map<String, @Nullable Verdict> printed(Report report) {
        Map<String, @Nullable Verdict> printed = new HashMap<>();
        for (ReportedClaim claim : report.claims()) {
            printed.put(claim.claim().id(), claim.verdict());
        }
        return printed;
    }
}

package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.factcheck.report.ClaimFigures;
import org.factcheck.report.Report;
import org.factcheck.report.ReportWriter;
import org.factcheck.report.RunJson;
import org.factcheck.store.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.util.FileSystemUtils;

/**
 * The steps {@code writeReport} and {@code publish}: the outputs are written and checked in a hidden folder, then appear
 * whole by one rename, and the links follow.
 */
final class ReportStep {

    private static final Logger LOG = LoggerFactory.getLogger(ReportStep.class);
    private static final int MOST_LOGGED = 20;

    private final RunInProgress run;
    private final RunStore runs;
    private final RunningSteps steps;
    private final ReportAssembler assembler;
    private final JobLock lock;

    ReportStep(RunInProgress run, RunStore runs, RunningSteps steps, ReportAssembler assembler, JobLock lock) {
        this.lock = lock;
        this.run = run;
        this.runs = runs;
        this.steps = steps;
        this.assembler = assembler;
    }

    RepeatStatus write(StepContribution contribution, ChunkContext context) throws IOException {
        Path hidden = hiddenFolder();
        FileSystemUtils.deleteRecursively(hidden);
        Files.createDirectories(hidden);
        Report report = assembler.assemble(
                run.run(), run.request(), run.models(), run.input().overrides());
        logDoubtedDates(report.doubtedDates());
        ClaimFigures figures =
                new ReportWriter(run.request().csvProfile(), run.request().report()).write(report, hidden, steps::goOn);
        logUnpublished(figures.signed());
        Durable.force(hidden);
        run.tells(new RunInProgress.Told(report, figures));
        contribution.incrementWriteCount(report.claims().size());
        return RepeatStatus.FINISHED;
    }

    private void logUnpublished(int signed) {
        if (signed > 0 && run.request().report().publisher() == null) {
            LOG.info(
                    "{} signed by an analyst, but claimreview.json is not written, as it is not known who publishes it and"
                            + " where. Set report.organisation and report.base-url in the job file.",
                    signed == 1 ? "1 claim is" : signed + " claims are");
        }
    }

    private static void logDoubtedDates(Map<String, String> doubts) {
        doubts.entrySet().stream()
                .limit(MOST_LOGGED)
                .forEach(doubt -> LOG.warn("{}: {}", doubt.getKey(), doubt.getValue()));
        if (doubts.size() > MOST_LOGGED) {
            LOG.warn(
                    "The dates of {} more articles are doubted; {} lists them all.",
                    doubts.size() - MOST_LOGGED,
                    RunJson.NAME);
        }
    }

    RepeatStatus publish(StepContribution contribution, ChunkContext context) throws IOException {
        Path folder = run.request().dateFolder().resolve(run.runId());
        RunInProgress.Told told = run.told();
        lock.requireHeld();
        if (Files.isDirectory(hiddenFolder())) {
            RunJson.write(
                    hiddenFolder().resolve(RunJson.NAME),
                    RunSummaries.of(
                            told,
                            run,
                            runs,
                            steps,
                            contribution.getStepExecution().getJobExecution(),
                            hiddenFolder()));
            Durable.force(hiddenFolder());
            replace(folder);
        }
        LatestLinks.update(run.request().output().resolve(run.request().job()), folder);
        runs.finish(run.runId(), told.figures().printed(), told.exitCode().code(), Instant.now());
        return RepeatStatus.FINISHED;
    }

    /** The run's folder appears by one rename; one that was published before, with failures, makes room by another. */
    private void replace(Path folder) throws IOException {
        Path dateFolder = run.request().dateFolder();
        Path old = dateFolder.resolve("." + run.runId() + ".old");
        FileSystemUtils.deleteRecursively(old);
        if (Files.isDirectory(folder)) {
            Files.move(folder, old);
        }
        Files.move(hiddenFolder(), folder);
        Durable.forceNames(dateFolder);
        deleteHidden(dateFolder);
    }

    /** What runs of this date left that were never taken up again, because their input changed. */
    private static void deleteHidden(Path dateFolder) throws IOException {
        List<Path> hidden;
        try (Stream<Path> list = Files.list(dateFolder)) {
            hidden = list.filter(Files::isDirectory)
                    .filter(file -> file.getFileName().toString().matches("\\..*\\.(part|old)"))
                    .toList();
        }
        for (Path each : hidden) {
            FileSystemUtils.deleteRecursively(each);
        }
    }

    private Path hiddenFolder() {
        return run.request().dateFolder().resolve("." + run.runId() + ".part");
    }
}

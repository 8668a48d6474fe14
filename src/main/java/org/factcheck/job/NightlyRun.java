package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.factcheck.claim.ClaimFileReader;
import org.factcheck.report.Report;
import org.factcheck.stance.StanceModelException;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RunRecord;
import org.factcheck.store.RunStore;
import org.factcheck.verdict.ClaimOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Runs the job once: takes the lock, finds out which run this is, and starts it or takes it up again. */
public final class NightlyRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);

    private NightlyRun() {}

    /** Does what is asked and tells how it ended; throws nothing that an operator could mend. */
    public static RunResult run(RunRequest request) {
        return run(request, outcomes -> {});
    }

    /**
     * The same, and hands over what became of each claim.
     *
     * @param outcomes called once where the run came to its end, with the claims in the order of their file
     */
    public static RunResult run(RunRequest request, Consumer<List<ClaimOutcome>> outcomes) {
        Optional<String> wrong = misconfiguration(request);
        if (wrong.isPresent()) {
            return RunResult.without(ExitCode.MISCONFIGURED, wrong.get());
        }
        try (StateLock lock = StateLock.take(request.stateFolder(), Instant.now());
                Models models = Models.load(request);
                ConfigurableApplicationContext context = context(request, models)) {
            RunResult result = runIn(context, request, models);
            if (result.folder() != null) {
                RunInProgress run = context.getBean(RunInProgress.class);
                outcomes.accept(context.getBean(ClaimStore.class).outcomes(run.runId()));
            }
            return result;
        } catch (StateLock.HeldException e) {
            return RunResult.without(ExitCode.LOCKED, String.valueOf(e.getMessage()));
        } catch (StanceModelException e) {
            return RunResult.without(ExitCode.MISCONFIGURED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.debug("The run failed", e);
            return RunResult.without(
                    ExitCode.FAILED,
                    "The run failed: " + e + ". Make sure that " + request.output()
                            + " can be written to and has room.");
        }
    }

    private static Optional<String> misconfiguration(RunRequest request) {
        if (!Files.isDirectory(request.articles())) {
            return Optional.of("The articles folder '" + request.articles()
                    + "' is not there. Name an existing folder by --articles or input.articles in the job file.");
        }
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("claims", request.claims());
        if (request.sources() != null) {
            files.put("sources", request.sources());
        }
        if (request.overrides() != null) {
            files.put("overrides", request.overrides());
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (!Files.isReadable(file.getValue()) || Files.isDirectory(file.getValue())) {
                return Optional.of("The file '" + file.getValue() + "' cannot be read. Name an existing file by --"
                        + file.getKey() + " or input." + file.getKey() + " in the job file.");
            }
        }
        try {
            ClaimFileReader.read(request.claims(), RunInProgress.fileName(request.claims()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static ConfigurableApplicationContext context(RunRequest request, Models models) {
        Path database = request.stateFolder().resolve("factcheck").toAbsolutePath();
        return new SpringApplicationBuilder(FactCheckJobConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .properties(Map.of(
                        "spring.datasource.url",
                        "jdbc:h2:file:" + database + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000",
                        "spring.datasource.username",
                        "sa",
                        "spring.datasource.hikari.maximum-pool-size",
                        // A judging thread holds one connection for its claims and one for the caches.
                        2 * request.threads() + 4,
                        "spring.batch.job.enabled",
                        "false",
                        "spring.batch.jdbc.initialize-schema",
                        "always"))
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean(RunRequest.class, () -> request);
                    generic.registerBean(Models.class, () -> models, definition -> definition.setDestroyMethodName(""));
                })
                .run();
    }

    private static RunResult runIn(ConfigurableApplicationContext context, RunRequest request, Models models)
            throws IOException {
        RunStore runs = context.getBean(RunStore.class);
        RunRecord run = identify(request, models, runs);
        RunInProgress current = context.getBean(RunInProgress.class);
        current.is(run);
        Path folder = request.dateFolder().resolve(run.runId());
        BatchRuns batch = context.getBean(BatchRuns.class);
        if (run.state() == RunRecord.State.FINISHED && Files.isDirectory(folder)) {
            LOG.info("Nothing to do: {} is finished and nothing that went into it has changed.", run.runId());
            return result(context, current, folder, "Nothing to do: this run is finished already.");
        }
        runs.begin(run, Instant.now());
        LOG.info("Run {} begins.", run.runId());
        JobExecution execution = batch.startOrResume(run.runId());
        if (execution.getStatus() == BatchStatus.STOPPED || execution.getStatus() == BatchStatus.STOPPING) {
            return RunResult.without(ExitCode.STOPPED, "Stopped. The same command takes the run up again.");
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            return RunResult.without(
                    ExitCode.FAILED, "The run failed: " + BatchRuns.cause(execution) + " Run the same command again.");
        }
        return result(context, current, folder, "Done.");
    }

    private static RunRecord identify(RunRequest request, Models models, RunStore runs) throws IOException {
        String previous = runs.lastFinishedBefore(request.job(), request.businessDate())
                .map(RunRecord::runId)
                .orElse(null);
        String runId = RunIdentity.of(
                request, models.stance().fingerprint(), models.embedder().fingerprint(), previous);
        return runs.find(runId)
                .orElse(new RunRecord(runId, request.job(), request.businessDate(), RunRecord.State.RUNNING, previous));
    }

    private static RunResult result(
            ConfigurableApplicationContext context, RunInProgress run, Path folder, String message) {
        Report report = new ReportAssembler(
                        context.getBean(RunStore.class),
                        context.getBean(ArticleStore.class),
                        context.getBean(ClaimStore.class))
                .assemble(run.run(), run.request(), run.models(), run.overrides());
        return new RunResult(
                Outcomes.exitCode(report),
                message,
                folder,
                Outcomes.verdicts(report),
                Outcomes.failedClaims(report),
                report.rejected().size());
    }
}

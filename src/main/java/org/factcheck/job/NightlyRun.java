package org.factcheck.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.factcheck.claim.ClaimFile;
import org.factcheck.claim.RejectedInput;
import org.factcheck.report.ClaimFigures;
import org.factcheck.report.Report;
import org.factcheck.stance.StanceModelException;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RunRecord;
import org.factcheck.store.RunStore;
import org.factcheck.verdict.ClaimOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the job once: takes the lock, finds out which run this is, and starts it or takes it up again. */
public final class NightlyRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);

    private static final String AGAIN = " Run the same command again.";

    private final RunRequest request;
    private final RunInput input;
    private final Models models;
    private final RunStore runs;
    private final ArticleStore articles;
    private final ClaimStore claims;
    private final BatchRuns batch;
    private final RunInProgress current;
    private final Upkeep upkeep;
    private final RunningSteps steps;
    private final RunMetrics metrics;
    private final boolean repeat;

    private NightlyRun(
            RunRequest request, RunInput input, Models models, ConfigurableApplicationContext context, boolean repeat) {
        this.repeat = repeat;
        this.request = request;
        this.input = input;
        this.models = models;
        this.runs = context.getBean(RunStore.class);
        this.articles = context.getBean(ArticleStore.class);
        this.claims = context.getBean(ClaimStore.class);
        this.batch = context.getBean(BatchRuns.class);
        this.upkeep = context.getBean(Upkeep.class);
        this.current = context.getBean(RunInProgress.class);
        this.steps = context.getBean(RunningSteps.class);
        this.metrics = context.getBean(RunMetrics.class);
    }

    /** Does what is asked and tells how it ended; throws nothing that an operator could mend. */
    public static RunResult run(RunRequest request) {
        return run(request, RunMetrics.unwatched(request.job()));
    }

    /** The same, and adds to these figures. */
    public static RunResult run(RunRequest request, RunMetrics metrics) {
        return run(request, outcomes -> {}, Models::load, false, metrics);
    }

    /**
     * Does what {@link #run(RunRequest)} does, and hands over what became of each claim.
     *
     * @param outcomes called once where the run came to its end, with the claims in the order of their file
     */
    public static RunResult run(RunRequest request, Consumer<List<ClaimOutcome>> outcomes) {
        return run(request, outcomes, Models::load);
    }

    /**
     * Does what {@link #run(RunRequest, RunMetrics)} does, and does it again where that run is finished: everything is
     * read, judged and written once more, and the outputs give way to the new ones, which are the same bytes. Answers of
     * the models that are kept are not asked for again.
     */
    public static RunResult repeat(RunRequest request, RunMetrics metrics) {
        return run(request, outcomes -> {}, Models::load, true, metrics);
    }

    static RunResult run(RunRequest request, Consumer<List<ClaimOutcome>> outcomes, ModelLoader loader) {
        return run(request, outcomes, loader, false, RunMetrics.unwatched(request.job()));
    }

    static RunResult run(
            RunRequest request,
            Consumer<List<ClaimOutcome>> outcomes,
            ModelLoader loader,
            boolean repeat,
            RunMetrics metrics) {
        long begun = System.nanoTime();
        metrics.begins();
        RunResult result = attempt(request, outcomes, loader, repeat, metrics);
        if (result.exitCode() == ExitCode.FAILED && isProcessEnding()) {
            // What fails then, such as opening what is closed at the end, says nothing of the run.
            result = stopped();
        }
        metrics.ended(result, Duration.ofNanos(System.nanoTime() - begun), Instant.now());
        return result;
    }

    private static RunResult attempt(
            RunRequest request,
            Consumer<List<ClaimOutcome>> outcomes,
            ModelLoader loader,
            boolean repeat,
            RunMetrics metrics) {
        Optional<String> wrong = misconfiguration(request);
        if (wrong.isPresent()) {
            return RunResult.without(ExitCode.MISCONFIGURED, wrong.get());
        }
        Instant now = Instant.now();
        try (StateLock lock = StateLock.take(request.stateFolder(), now);
                JobLock jobLock = request.database().lock(request.job(), now);
                ModelsAhead ahead = ModelsAhead.of(loader, request)) {
            Schema.bringOn(request.database());
            RunInput input = RunInput.read(request);
            Models models = ahead.models();
            try (ConfigurableApplicationContext context = RunContext.open(request, input, models, jobLock, metrics)) {
                return new NightlyRun(request, input, models, context, repeat).run(outcomes);
            } finally {
                MDC.remove(LogMarks.RUN);
            }
        } catch (StateLock.HeldException e) {
            return RunResult.without(ExitCode.LOCKED, String.valueOf(e.getMessage()));
        } catch (RefusedException e) {
            return RunResult.without(e.exitCode(), String.valueOf(e.getMessage()));
        } catch (StanceModelException e) {
            return RunResult.without(ExitCode.MISCONFIGURED, String.valueOf(e.getMessage()));
        } catch (IOException | SQLException | RuntimeException e) {
            if (JobDatabase.isTaken(e)) {
                return RunResult.without(ExitCode.LOCKED, JobDatabase.takenBySomebodyElse(request.stateFolder()));
            }
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            String why = request.database()
                    .gone(e)
                    .map(gone -> gone + AGAIN)
                    .orElseGet(() ->
                            rootCause(e) + " Make sure that " + request.output() + " can be written to and has room.");
            return failed(request, why, trace.toString());
        }
    }

    private static Optional<String> misconfiguration(RunRequest request) {
        if (!JobDatabase.canLieIn(request.stateFolder())) {
            return Optional.of("The output folder '" + request.output()
                    + "' has a semicolon in its path, where no database can lie. Name another by --out or output in"
                    + " the job file.");
        }
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
            // A pipe can be read once only, and the files are read for their hash, too.
            if (!Files.isReadable(file.getValue()) || !Files.isRegularFile(file.getValue())) {
                return Optional.of("The file '" + file.getValue() + "' cannot be read. Name an existing file by --"
                        + file.getKey() + " or input." + file.getKey() + " in the job file.");
            }
        }
        Optional<String> workers = wrongWithWorkers(request);
        if (workers.isPresent()) {
            return workers;
        }
        try {
            RunInput.sources(request);
            RunInput.overrides(request);
            return withoutClaims(request);
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> wrongWithWorkers(RunRequest request) {
        WorkersSettings workers = request.operations().workers();
        if (!workers.remote()) {
            return Optional.empty();
        }
        return request.database().file() != null
                ? Optional.of(RemoteWorker.withoutServer("A run with remote workers needs"))
                : Broker.problem(workers);
    }

    /** A file of which no row can be used is a mistake of the file: last night's report must not give way to an empty one. */
    private static Optional<String> withoutClaims(RunRequest request) throws IOException {
        ClaimFile file = RunInput.claims(request);
        if (!file.claims().isEmpty() || file.rejected().isEmpty()) {
            return Optional.empty();
        }
        RejectedInput first = file.rejected().get(0);
        return Optional.of("The claims file '" + request.claims() + "' holds no claim that can be used. Line "
                + first.line() + ": " + first.reason());
    }

    private RunResult run(Consumer<List<ClaimOutcome>> outcomes) throws IOException {
        RunRecord run = identify();
        current.is(run);
        MDC.put(LogMarks.RUN, run.runId());
        Path folder = request.dateFolder().resolve(run.runId());
        RunResult result = isDone(run, folder) && !repeat ? nothingToDo(run, folder) : startOrResume(run, folder);
        if (result.folder() != null) {
            outcomes.accept(claims.outcomes(run.runId()));
            upkeep.after(request);
        }
        return result;
    }

    private RunRecord identify() {
        String previous = runs.lastFinishedBefore(request.job(), request.businessDate())
                .map(RunRecord::runId)
                .orElse(null);
        String runId = RunIdentity.of(request, input, models, previous);
        return runs.find(runId)
                .orElse(new RunRecord(runId, request.job(), request.businessDate(), RunRecord.State.RUNNING, previous));
    }

    /** A run with claims that could not be judged is not done: they are tried again. */
    private boolean isDone(RunRecord run, Path folder) {
        return run.state() == RunRecord.State.FINISHED && Files.isDirectory(folder) && claims.allJudged(run.runId());
    }

    private RunResult nothingToDo(RunRecord run, Path folder) throws IOException {
        LOG.info("Nothing to do: {} is finished and nothing that went into it has changed.", run.runId());
        // The input may have been another in between, and then the links lead to that run.
        LatestLinks.update(request.output().resolve(request.job()), folder);
        return result(folder, "Nothing to do: this run is finished already.");
    }

    private RunResult startOrResume(RunRecord run, Path folder) {
        runs.begin(run, Instant.now());
        // One that was cut off while it was repeated is taken up like any other.
        if (repeat && run.state() == RunRecord.State.FINISHED) {
            claims.forgetOutcomes(run.runId());
            StandingVerdicts.forget(request);
        }
        LOG.info("Run {} begins.", run.runId());
        ReportReady.begin();
        JobExecution execution = batch.startOrResume(run.runId());
        metrics.attempted(execution, steps);
        if (BatchRuns.isStopped(execution.getStatus())) {
            return stopped();
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            String why = execution.getAllFailureExceptions().stream()
                    .flatMap(failure -> request.database().gone(failure).stream())
                    .findFirst()
                    .orElseGet(() -> BatchRuns.cause(execution));
            return failed(request, why + AGAIN, BatchRuns.trace(execution));
        }
        return result(folder, "Done.");
    }

    private RunResult result(Path folder, String message) {
        RunInProgress.Told told = current.hasTold() ? current.told() : toldBefore();
        ClaimFigures figures = told.figures();
        return new RunResult(
                told.exitCode(),
                message,
                folder,
                figures.verdicts(),
                figures.failed(),
                figures.skipped(),
                told.report().rejected().size(),
                told.report().withClaims(figures.inShort()));
    }

    private RunInProgress.Told toldBefore() {
        Report report =
                new ReportAssembler(runs, articles, claims).assemble(current.run(), request, models, input.overrides());
        return new RunInProgress.Told(report, ClaimFigures.of(report.claims()));
    }

    private static RunResult stopped() {
        return RunResult.without(ExitCode.STOPPED, "Stopped. The same command takes the run up again.");
    }

    /** Java says so only to those who want to do something at the end. */
    private static boolean isProcessEnding() {
        Thread nothing = new Thread(() -> {}, "nothing");
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static RunResult failed(RunRequest request, String why, String trace) {
        Path file = request.stateFolder().resolve("failure.txt");
        String where = "";
        try {
            Files.writeString(file, trace);
            where = " Where in the program is told in " + file + ".";
        } catch (IOException e) {
            LOG.debug("The trace could not be kept", e);
        }
        return RunResult.without(ExitCode.FAILED, "The run failed: " + why + where);
    }

    /** The innermost cause: what wraps it tells of the program, not of what to mend. */
    private static String rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        // Many of the file system's exceptions have nothing but a path for a message.
        String text =
                cause instanceof IOException || cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return text.endsWith(".") ? text : text + ".";
    }
}

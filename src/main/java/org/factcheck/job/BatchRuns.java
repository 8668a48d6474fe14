package org.factcheck.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.factcheck.store.RunRecord;
import org.factcheck.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the job, takes up one that was cut off, and stops it in good order when the process is told to end: the database
 * is closed only after the last step has noted where it stopped.
 */
final class BatchRuns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRuns.class);
    static final String RUN_ID = "runId";
    private static final String ATTEMPT = "attempt";
    static final int PHASE = Integer.MAX_VALUE;

    private static final int STOP_SECONDS = 18;

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final RunningSteps steps;
    private final RunStore runs;
    private final Object monitor = new Object();
    private @Nullable CountDownLatch ended;
    private @Nullable String runId;
    private volatile boolean running;

    BatchRuns(Job job, JobOperator operator, JobRepository repository, RunningSteps steps, RunStore runs) {
        this.steps = steps;
        this.runs = runs;
        this.job = job;
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * Runs the job to its end. The caller holds the lock, so an execution that is said to be running is one that was cut
     * off.
     */
    JobExecution startOrResume(String id) {
        synchronized (monitor) {
            ended = new CountDownLatch(1);
            runId = id;
        }
        try {
            repository.findRunningJobExecutions(job.getName()).stream()
                    .filter(execution -> isOfSameJob(execution, id))
                    .forEach(operator::recover);
            JobExecution execution = operator.start(job, parameters(id));
            noteEnd(id, execution);
            return execution;
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The job could not be started: " + e.getMessage(), e);
        } finally {
            ended.countDown();
        }
    }

    /** Other jobs may be at work in the same database, and only this one's lock is held. */
    private boolean isOfSameJob(JobExecution execution, String id) {
        Optional<String> other = Optional.ofNullable(
                        execution.getJobParameters().getString(RUN_ID))
                .flatMap(runs::find)
                .map(RunRecord::job);
        // A run that is not known any more was forgotten with its history.
        return other.isEmpty() || other.equals(runs.find(id).map(RunRecord::job));
    }

    /** Of a run that came to its end the step that published it has told. */
    private void noteEnd(String id, JobExecution execution) {
        BatchStatus status = execution.getStatus();
        if (isStopped(status)) {
            runs.end(id, ExitCode.STOPPED.code(), Instant.now());
        } else if (status != BatchStatus.COMPLETED) {
            runs.fail(id, ExitCode.FAILED.code(), cause(execution), Instant.now());
        }
    }

    static boolean isStopped(BatchStatus status) {
        return status == BatchStatus.STOPPED || status == BatchStatus.STOPPING;
    }

    /**
     * The attempt to take up, or a new one: where the last is finished and its outputs are to be made once more, or where
     * it ended in a way that Spring Batch does not take up. What was judged is kept with the run, whatever the attempt.
     */
    private JobParameters parameters(String id) {
        long attempt = 1;
        while (true) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString(RUN_ID, id)
                    .addLong(ATTEMPT, attempt)
                    .toJobParameters();
            JobInstance begun = repository.getJobInstance(job.getName(), parameters);
            if (begun == null) {
                return parameters;
            }
            // Spring Batch does not start an instance that was killed before its first execution was written.
            JobExecution last = repository.getLastJobExecution(begun);
            if (last != null && canBeTakenUp(last)) {
                return parameters;
            }
            attempt++;
        }
    }

    private static boolean canBeTakenUp(JobExecution execution) {
        return isCutOff(execution.getStatus())
                && execution.getStepExecutions().stream()
                        .map(StepExecution::getStatus)
                        .allMatch(status -> status == BatchStatus.COMPLETED || isCutOff(status));
    }

    private static boolean isCutOff(BatchStatus status) {
        return status == BatchStatus.FAILED || status == BatchStatus.STOPPED;
    }

    /** Why an execution failed, in one line. */
    static String cause(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.FAILED)
                // What stopped a partition says more than that the step as a whole was stopped by one.
                .min(Comparator.comparing(step -> !step.getStepName().contains(":")))
                .map(step -> "the step " + step.getStepName().replaceFirst(":.*", "") + " stopped at: " + cause(step))
                .orElseGet(() -> execution.getAllFailureExceptions().stream()
                        .findFirst()
                        .map(failure -> "it stopped at: " + told(unwrapped(failure)))
                        .orElse("no step was reached."));
    }

    /** Why a step failed, in one line. */
    static String cause(StepExecution step) {
        Throwable failure = failure(step);
        return failure == null ? step.getExitStatus().getExitDescription() : told(failure);
    }

    private static String told(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || !(failure instanceof Exception)) {
            return failure.toString();
        }
        // What the file system said names the place and the trouble, such as a full disk.
        IOException io = ofTheFileSystem(failure);
        return io != null && !message.contains(String.valueOf(io.getMessage())) ? message + " " + io + "." : message;
    }

    /** The innermost of the causes that is the file system's; null where none is. */
    private static @Nullable IOException ofTheFileSystem(Throwable failure) {
        IOException found = null;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            found = cause instanceof IOException io ? io : found;
        }
        return found;
    }

    /** What stopped a step, without what Spring Batch wraps around it; null where another process ran the step. */
    private static @Nullable Throwable failure(StepExecution step) {
        if (step.getFailureExceptions().isEmpty()) {
            return null;
        }
        return unwrapped(step.getFailureExceptions().get(0));
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable failure = thrown;
        while (failure.getCause() != null && failure.getClass().getName().startsWith("org.springframework.batch.")) {
            failure = failure.getCause();
        }
        return failure;
    }

    /** The traces behind {@link #cause}. */
    static String trace(JobExecution execution) {
        StringWriter text = new StringWriter();
        execution.getAllFailureExceptions().forEach(failure -> failure.printStackTrace(new PrintWriter(text, true)));
        return text.toString();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start and first to stop, so that the database is still there. */
    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public void stop() {
        running = false;
        CountDownLatch latch;
        synchronized (monitor) {
            latch = ended;
        }
        if (latch == null || latch.getCount() == 0) {
            return;
        }
        LOG.info("Stopping {}; what is judged is kept.", runId);
        steps.stop();
        try {
            if (!latch.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "The step at work did not stop within {} s. It is cut off, and the next run takes it up.",
                        STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

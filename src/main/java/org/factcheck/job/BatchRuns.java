package org.factcheck.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
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
    private static final String RUN_ID = "runId";
    private static final String ATTEMPT = "attempt";
    private static final int STOP_SECONDS = 18;

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Object monitor = new Object();
    private @Nullable CountDownLatch ended;
    private @Nullable String runId;
    private volatile boolean running;

    BatchRuns(Job job, JobOperator operator, JobRepository repository) {
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
            repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
            JobExecution execution = operator.start(job, parameters(id));
            // The execution returned may be stale; what the repository holds is what counts.
            JobExecution stored = repository.getJobExecution(execution.getId());
            return stored == null ? execution : stored;
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The job could not be started: " + e.getMessage(), e);
        } finally {
            ended.countDown();
        }
    }

    /** A run whose outputs were taken away is made once more under the next attempt. */
    private JobParameters parameters(String id) {
        long attempt = 1;
        while (true) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString(RUN_ID, id)
                    .addLong(ATTEMPT, attempt)
                    .toJobParameters();
            JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
            if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
                return parameters;
            }
            attempt++;
        }
    }

    /** Why an execution failed, in one line. */
    static String cause(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.FAILED) {
                String description = step.getExitStatus().getExitDescription();
                String first = description.lines().findFirst().orElse("no cause was noted");
                return "the step " + step.getStepName() + " stopped at: "
                        + first.replaceFirst("^[\\w.$]+Exception: ", "");
            }
        }
        return "no step was reached.";
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
        return Integer.MAX_VALUE;
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
        try {
            for (JobExecution execution : repository.findRunningJobExecutions(job.getName())) {
                operator.stop(execution);
            }
            if (!latch.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The step at work did not stop within {} s.", STOP_SECONDS);
            }
        } catch (JobExecutionException e) {
            LOG.warn("The job could not be stopped in good order: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

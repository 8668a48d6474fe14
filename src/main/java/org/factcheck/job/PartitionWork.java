package org.factcheck.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;

/**
 * Takes partitions that were handed out, has Spring Batch execute them, and sees to it that one that is not brought to its
 * end is handed out again: what is thrown here has the broker deliver it once more.
 */
final class PartitionWork {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionWork.class);

    /** How often a partition is begun without getting any further. What takes so many workers down, takes them all down. */
    private static final int MOST_ATTEMPTS = 5;

    private static final String ATTEMPTS = "factcheck.attempts";
    private static final String CHUNKS = "factcheck.chunks";
    private static final String EXECUTION = "factcheck.execution";
    private static final String WORKER = "factcheck.worker";
    private static final String CAUSE = "factcheck.cause";

    private final JobRepository repository;
    private final PartitionFence fence;
    private final RunningSteps running;
    private final StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
    private final String worker;

    /**
     * @param repository without the fence
     * @param step what a partition is executed by; it goes through the fence
     * @param worker who works, for people
     */
    PartitionWork(JobRepository repository, PartitionFence fence, RunningSteps running, Step step, String worker) {
        this.repository = repository;
        this.fence = fence;
        this.running = running;
        this.worker = worker;
        handler.setJobRepository(repository);
        handler.setStepLocator(name -> step);
    }

    /** Has the broker deliver a partition once more, to whoever asks next. */
    static final class GivenBackException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenBackException(String partition) {
            super("The partition " + partition + " is given back.");
        }
    }

    /** Executes a partition, unless it was brought to its end already. */
    void execute(StepExecutionRequest request) {
        StepExecution partition = repository.getStepExecution(request.getStepExecutionId());
        if (partition == null || !partition.getStatus().isRunning()) {
            LOG.debug("{} was brought to its end by another.", request);
            return;
        }
        if (running.isStopping()) {
            throw new GivenBackException(partition.getStepName());
        }
        int attempt = attempt(partition);
        if (attempt > MOST_ATTEMPTS) {
            giveUp(partition);
            return;
        }
        note(partition, attempt);
        execute(request, partition, attempt);
    }

    private void execute(StepExecutionRequest request, StepExecution partition, int attempt) {
        String name = partition.getStepName();
        LOG.info("{} is taken{}.", name, attempt == 1 ? "" : ", for the " + attempt + ". time");
        fence.take();
        StepExecution executed;
        PartitionFence.End end;
        try {
            executed = handler.handle(request);
        } finally {
            end = fence.letGo();
        }
        if (end == PartitionFence.End.DONE && executed.getStatus() != BatchStatus.COMPLETED) {
            // It failed before anything of it was written.
            end = PartitionFence.End.GIVEN_BACK;
        }
        switch (end) {
            case DONE -> LOG.info("{} is done: {} claims.", name, executed.getWriteCount());
            case LOST ->
                LOG.warn(
                        "{} is not in this worker's hands any more: another one got it, because this one was silent for"
                                + " too long, or the run has ended. Nothing was written of what was in hand.",
                        name);
            case GIVEN_BACK -> giveBack(executed, attempt);
        }
    }

    /** How often it was begun since it last got further, this time included. */
    private static int attempt(StepExecution partition) {
        ExecutionContext context = partition.getExecutionContext();
        // A run that is taken up again gives its partitions what was noted of them before.
        boolean isNew = context.getLong(EXECUTION, -1) != partition.getId();
        boolean gotFurther = partition.getCommitCount() > context.getLong(CHUNKS, 0);
        return isNew || gotFurther ? 1 : context.getInt(ATTEMPTS, 0) + 1;
    }

    private void note(StepExecution partition, int attempt) {
        ExecutionContext context = partition.getExecutionContext();
        context.putInt(ATTEMPTS, attempt);
        context.putLong(EXECUTION, partition.getId());
        context.putLong(CHUNKS, partition.getCommitCount());
        context.putString(WORKER, worker);
        repository.updateExecutionContext(partition);
    }

    private void giveUp(StepExecution partition) {
        ExecutionContext context = partition.getExecutionContext();
        String cause = context.getString(CAUSE, "nobody could tell why: the worker may have been killed");
        partition.setStatus(BatchStatus.FAILED);
        partition.setEndTime(LocalDateTime.now());
        partition.setExitStatus(ExitStatus.FAILED.addExitDescription("The claims of "
                + partition.getStepName().replaceFirst(".*:", "") + " (places in the claims file from 0)"
                + " were begun " + MOST_ATTEMPTS + " times and no worker got any further, the last "
                + context.getString(WORKER, "unknown") + ": " + cause + "."));
        repository.update(partition);
    }

    private void giveBack(StepExecution partition, int attempt) {
        String name = partition.getStepName();
        if (running.isStopping()) {
            LOG.info("{} is given back after {} claims.", name, partition.getWriteCount());
        } else {
            String cause = BatchRuns.cause(partition);
            LOG.warn("{} could not be brought to its end and is given back: {}", name, cause);
            partition.getExecutionContext().putString(CAUSE, cause);
            repository.updateExecutionContext(partition);
            // What went wrong may take a moment to be mended, such as a database that is started anew.
            LockSupport.parkNanos(Duration.ofSeconds(attempt).toNanos());
        }
        throw new GivenBackException(name);
    }
}

package org.factcheck.job;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.MDC;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * The steps at work, partitions among them: tells them to stop, and how long each took. They are told directly; a request
 * written to the job repository would change the versions of the very rows that they are about to write.
 */
final class RunningSteps implements StepExecutionListener {

    private final Map<StepExecution, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Duration> taken = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /** Thrown out of long work within a step that was told to stop. */
    static final class StopException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StopException() {
            super("Stopped on request.", new JobInterruptedException("Stopped on request."));
        }
    }

    @Override
    public void beforeStep(StepExecution step) {
        // By a clock that runs evenly: the wall clock is set back one night a year.
        begun.put(step, System.nanoTime());
        if (!isPartition(step)) {
            MDC.put(LogMarks.STEP, step.getStepName());
        }
        if (stopping) {
            step.setTerminateOnly();
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        taken.put(step.getStepName(), sinceBegun(step));
        begun.remove(step);
        if (!isPartition(step)) {
            MDC.remove(LogMarks.STEP);
        }
        return step.getExitStatus();
    }

    /** Partitions work under the mark of their step. */
    private static boolean isPartition(StepExecution step) {
        return step.getStepName().contains(":");
    }

    /** Each step ends at its next item and can be taken up there. */
    void stop() {
        stopping = true;
        begun.keySet().forEach(StepExecution::setTerminateOnly);
    }

    /** Whether the steps were told to stop. */
    boolean isStopping() {
        return stopping;
    }

    /**
     * To be called now and then in long work.
     *
     * @throws StopException where the steps were told to stop
     */
    void goOn() {
        if (stopping) {
            throw new StopException();
        }
    }

    /** How long a step took, or has taken so far; zero where it was not begun in this process. */
    Duration taken(StepExecution step) {
        return begun.containsKey(step) ? sinceBegun(step) : taken.getOrDefault(step.getStepName(), Duration.ZERO);
    }

    private Duration sinceBegun(StepExecution step) {
        Long since = begun.get(step);
        return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }
}

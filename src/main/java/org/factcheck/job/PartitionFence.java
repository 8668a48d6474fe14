package org.factcheck.job;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stands between a partition at work and the job repository, so that nobody writes to a partition that was given to
 * another: Spring Batch notes each chunk in the transaction that keeps its claims, and raises the version of the
 * partition's row with it. Whoever finds another version than its own has lost the partition, and its transaction is
 * rolled back. What a worker gives back, because it was told to
 * stop or because something failed, stays as it was after its last chunk, for the next one to take up.
 */
final class PartitionFence {

    private final JobRepository repository;
    private final JdbcClient database;
    private final RunningSteps running;
    private final ThreadLocal<Hold> holds = new ThreadLocal<>();

    PartitionFence(JobRepository repository, JdbcClient database, RunningSteps running) {
        this.repository = repository;
        this.database = database;
        this.running = running;
    }

    /** What became of a partition in the hands of this thread. */
    enum End {
        /** It was brought to its end. */
        DONE,
        /** Another one has it. */
        LOST,
        /** It is for somebody else to take up. */
        GIVEN_BACK
    }

    /** A partition in hand. */
    private static final class Hold {
        private End end = End.DONE;
    }

    /** Ends the step as if it had been told to stop. */
    private static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostException() {
            super("Another worker has this partition.", new JobInterruptedException("Another worker has it."));
        }
    }

    /** This thread begins with a partition. */
    void take() {
        holds.set(new Hold());
    }

    /** This thread has ended with its partition. */
    End letGo() {
        Hold hold = holds.get();
        holds.remove();
        return hold == null ? End.DONE : hold.end;
    }

    /** The repository as steps of partitions are to use it. */
    JobRepository guarded() {
        return (JobRepository) Proxy.newProxyInstance(
                JobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, this::call);
    }

    private @Nullable Object call(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Hold hold = holds.get();
        if (hold != null
                && method.getName().startsWith("update")
                && arguments != null
                && arguments[0] instanceof StepExecution partition) {
            if (isLeftAsItIs(hold, partition)) {
                return null;
            }
            requireHeld(hold, partition);
        }
        try {
            return method.invoke(repository, arguments);
        } catch (InvocationTargetException e) {
            if (hold != null && e.getCause() instanceof OptimisticLockingFailureException) {
                hold.end = End.LOST;
            }
            throw e.getCause();
        }
    }

    private boolean isLeftAsItIs(Hold hold, StepExecution partition) {
        boolean stopped = partition.getStatus() == BatchStatus.STOPPED && running.isStopping();
        boolean failed = partition.getStatus() == BatchStatus.FAILED;
        if (hold.end == End.DONE && (stopped || failed)) {
            hold.end = End.GIVEN_BACK;
        }
        return hold.end != End.DONE;
    }

    /** Locks the row until the transaction ends, so that the version stays what it is. */
    private void requireHeld(Hold hold, StepExecution partition) {
        Optional<Integer> version = database.sql("select s.version from batch_step_execution s"
                        + " join batch_job_execution j on j.job_execution_id = s.job_execution_id"
                        + " where s.step_execution_id = ? and j.status = 'STARTED' for update of s")
                .param(partition.getId())
                .query(Integer.class)
                .optional();
        if (!version.equals(Optional.ofNullable(partition.getVersion()))) {
            hold.end = End.LOST;
            throw new LostException();
        }
    }
}

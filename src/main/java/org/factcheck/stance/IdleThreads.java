package org.factcheck.stance;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Threads that take on parts of another's work while they have none of their own: the last claims of a run would keep one
 * thread busy and leave the others waiting.
 */
public final class IdleThreads {

    /** Nobody helps. */
    public static final IdleThreads NONE = new IdleThreads(help -> {});

    private final Executor executor;

    private IdleThreads(Executor executor) {
        this.executor = executor;
    }

    /**
     * The threads of an executor.
     *
     * @param executor begins what it is given in the order it was given, so that help comes after the work that waits
     *     already; may refuse
     */
    public static IdleThreads of(Executor executor) {
        return new IdleThreads(executor);
    }

    /**
     * Does all parts, in this thread and in those that have nothing else to do, and returns when all are done. Where no
     * other thread comes, this one does everything.
     *
     * @throws RuntimeException what a part threw, of several parts that of the first of them
     */
    void doAll(List<Runnable> parts) {
        List<FutureTask<Boolean>> tasks =
                parts.stream().map(part -> new FutureTask<>(part, true)).toList();
        Queue<FutureTask<Boolean>> open = new ConcurrentLinkedQueue<>(tasks);
        try {
            for (int i = 1; i < parts.size(); i++) {
                executor.execute(() -> doOpen(open));
            }
        } catch (RejectedExecutionException e) {
            // The threads are told to end; what is begun is brought to its end by this one.
        }
        doOpen(open);
        tasks.forEach(IdleThreads::finish);
    }

    private static void doOpen(Queue<FutureTask<Boolean>> open) {
        for (FutureTask<Boolean> next = open.poll(); next != null; next = open.poll()) {
            next.run();
        }
    }

    /** Waits for a part that another thread took, even when interrupted: it writes where the caller reads. */
    private static void finish(FutureTask<Boolean> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

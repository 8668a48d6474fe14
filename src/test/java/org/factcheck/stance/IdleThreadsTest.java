package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdleThreadsTest {

    private final ExecutorService pool = Executors.newFixedThreadPool(1);

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
    }

    @Test
    void withoutHelpTheCallerDoesAllPartsInTheirOrder() {
        List<Integer> done = new ArrayList<>();

        IdleThreads.NONE.doAll(List.of(() -> done.add(1), () -> done.add(2), () -> done.add(3)));

        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void twoPartsThatWaitForEachOtherAreDoneByTwoThreads() {
        CountDownLatch both = new CountDownLatch(2);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Runnable part = () -> {
            threads.add(Thread.currentThread());
            both.countDown();
            await(both);
        };

        IdleThreads.of(pool).doAll(List.of(part, part));

        assertThat(threads).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void theCallerWaitsForNoThreadThatIsBusyWithOtherWork() {
        CountDownLatch end = new CountDownLatch(1);
        pool.execute(() -> await(end));
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        Runnable part = () -> threads.add(Thread.currentThread());

        IdleThreads.of(pool).doAll(List.of(part, part, part));

        assertThat(threads).hasSize(3).containsOnly(Thread.currentThread());
        end.countDown();
    }

    @Test
    void whatAPartThrowsReachesTheCallerWhenTheOthersAreDone() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        List<Runnable> parts = List.of(
                () -> {
                    throw new StanceModelException("the first", new IllegalStateException("its cause"));
                },
                () -> done.add(2));

        assertThatThrownBy(() -> IdleThreads.of(pool).doAll(parts))
                .isInstanceOf(StanceModelException.class)
                .hasMessage("the first");
        assertThat(done).containsExactly(2);
    }

    @Test
    void threadsThatTakeNothingMoreLeaveAllToTheCaller() {
        List<Integer> done = new ArrayList<>();
        IdleThreads refusing = IdleThreads.of(help -> {
            throw new RejectedExecutionException("shut down");
        });

        refusing.doAll(List.of(() -> done.add(1), () -> done.add(2)));

        assertThat(done).containsExactly(1, 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.factcheck.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Lets time pass. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Returns when the duration has passed or the latch opens.
     *
     * @throws InterruptedException where the thread is interrupted
     */
    void sleep(Duration duration, CountDownLatch stopped) throws InterruptedException;
}

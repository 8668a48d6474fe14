package org.factcheck.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** A clock that goes on only by what is slept. */
final class HandClock implements InstantSource, Sleeper {
    private Instant now;

    HandClock(String start) {
        now = Instant.parse(start);
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    void set(String time) {
        now = Instant.parse(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration, CountDownLatch stopped) {
        pass(duration);
    }
}

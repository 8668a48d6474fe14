package org.factcheck.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bears only so many failed tries to sign in within a time: for one name from one address, for one address whatever the
 * names, and for one name from wherever. It keeps a bounded number of them, so that no flood of names fills the memory.
 */
final class LoginLimit {

    static final int TRIES_OF_ONE = 5;
    static final int TRIES_OF_ADDRESS = 50;
    static final int TRIES_OF_NAME = 100;
    static final Duration TIME = Duration.ofMinutes(15);

    private static final int MOST_KEPT = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    LoginLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether another try is to be refused unseen. */
    synchronized boolean isReached(String name, String address) {
        return recent(one(name, address)) >= TRIES_OF_ONE
                || recent(from(address)) >= TRIES_OF_ADDRESS
                || recent(of(name)) >= TRIES_OF_NAME;
    }

    synchronized void failed(String name, String address) {
        note(one(name, address), TRIES_OF_ONE);
        note(from(address), TRIES_OF_ADDRESS);
        note(of(name), TRIES_OF_NAME);
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(one(name, address));
    }

    private void note(String key, int most) {
        Deque<Instant> times = failures.computeIfAbsent(key, k -> new ArrayDeque<>());
        times.addLast(clock.instant());
        if (times.size() > most) {
            times.removeFirst();
        }
    }

    private int recent(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant since = clock.instant().minus(TIME);
        times.removeIf(time -> time.isBefore(since));
        return times.size();
    }

    private static String one(String name, String address) {
        return "one " + address + " " + cut(name);
    }

    private static String from(String address) {
        return "address " + address;
    }

    private static String of(String name) {
        return "name " + cut(name);
    }

    private static String cut(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }
}

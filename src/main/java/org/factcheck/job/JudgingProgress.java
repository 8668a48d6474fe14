package org.factcheck.job;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far the judging of claims has come, shown now and then: how many are done, how fast, how long the rest will take.
 * Threads may report side by side.
 */
final class JudgingProgress {

    private static final double NANOS_A_SECOND = 1e9;

    private final Display display;
    private final LongSupplier nanoTime;
    private int total;
    private int before;
    private int done;
    private long begun;
    private long lastShown;

    /** Where it is shown. */
    interface Display {

        /** The shortest time between two showings. */
        Duration pause();

        void show(Standing standing);

        /** The judging has ended, whether or not everything is done. */
        void end(Standing standing);
    }

    /**
     * How far it has come.
     *
     * @param done claims that have an outcome, those of an earlier attempt too
     * @param total claims in all
     * @param perSecond claims a second since this attempt began; 0 where none is done yet
     * @param taken since this attempt began
     */
    record Standing(int done, int total, double perSecond, Duration taken) {

        /** How much is done, from 0 to 1. */
        double share() {
            return total == 0 ? 1 : (double) done / total;
        }

        /** In words: "123 of 500 claims, 4.2 a second, about 1:30 left". */
        String words() {
            String claims = done + " of " + total + (total == 1 ? " claim" : " claims");
            if (perSecond == 0 || done == total) {
                return claims;
            }
            return claims + String.format(Locale.ROOT, ", %.1f a second, about ", perSecond)
                    + clock(Math.round((total - done) / perSecond)) + " left";
        }

        private static String clock(long seconds) {
            return seconds < 3600
                    ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                    : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
    }

    JudgingProgress(Display display) {
        this(display, System::nanoTime);
    }

    JudgingProgress(Display display, LongSupplier nanoTime) {
        this.display = display;
        this.nanoTime = nanoTime;
    }

    /**
     * The judging begins.
     *
     * @param alreadyDone claims that an earlier attempt judged
     */
    synchronized void begin(int alreadyDone, int claims) {
        before = alreadyDone;
        done = alreadyDone;
        total = claims;
        begun = nanoTime.getAsLong();
        lastShown = begun;
    }

    synchronized void add(int claims) {
        reached(done + claims);
    }

    /** So many claims have an outcome by now, whoever judged them. */
    synchronized void reached(int claims) {
        done = claims;
        long now = nanoTime.getAsLong();
        if (now - lastShown >= display.pause().toNanos()) {
            lastShown = now;
            display.show(standing(now));
        }
    }

    synchronized void end() {
        display.end(standing(nanoTime.getAsLong()));
    }

    private Standing standing(long now) {
        double seconds = (now - begun) / NANOS_A_SECOND;
        double rate = done == before || seconds <= 0 ? 0 : (done - before) / seconds;
        return new Standing(done, total, rate, Duration.ofNanos(now - begun));
    }
}

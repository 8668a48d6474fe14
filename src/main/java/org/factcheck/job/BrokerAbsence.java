package org.factcheck.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the run has waited for a broker that is away. Workers finish meanwhile what they have; when nothing is left that
 * they could finish, the run waits no longer than for a worker that hangs.
 */
final class BrokerAbsence {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerAbsence.class);

    private final WorkersSettings settings;
    private final LongSupplier nanoTime;
    private boolean away;
    private long since;
    private int judged = -1;

    BrokerAbsence(WorkersSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /** Whether it did not answer when it was asked last. */
    boolean isAway() {
        return away;
    }

    /**
     * Notes how the broker answered.
     *
     * @param problem why it did not; empty where it did
     * @param judgedClaims how many are judged by now
     * @throws IllegalStateException where it has been away for too long; says which, why and what to do
     */
    void note(Optional<String> problem, int judgedClaims) {
        if (problem.isEmpty()) {
            if (away) {
                LOG.warn("The broker at {} answers again.", settings.broker());
            }
            away = false;
            return;
        }
        if (!away) {
            LOG.warn(
                    "The broker at {} does not answer, and is asked again for {} s after the last claim that is judged"
                            + " meanwhile: {}",
                    settings.broker(),
                    settings.deadlineSeconds(),
                    problem.get());
        }
        long now = nanoTime.getAsLong();
        if (!away || judged != judgedClaims) {
            since = now;
        }
        away = true;
        judged = judgedClaims;
        Duration waited = Duration.ofNanos(now - since);
        if (waited.compareTo(Duration.ofSeconds(settings.deadlineSeconds())) > 0) {
            throw new IllegalStateException("The broker at " + settings.broker() + " has not answered for "
                    + waited.toSeconds()
                    + " s, and no claim was judged meanwhile: " + problem.get().replaceFirst("\\.*$", ".")
                    + " Start it, or correct workers.broker in the job file.");
        }
    }
}

package org.factcheck.store;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run as the database knows it.
 *
 * @param previousRunId the last finished run of an earlier business date when this one began; null where there was none
 */
public record RunRecord(
        String runId,
        String job,
        LocalDate businessDate,
        State state,
        @Nullable String previousRunId) {

    /** How far a run has come. */
    public enum State {
        /** Started, and not yet finished: at work, or cut off and to be taken up again. */
        RUNNING,
        /** Its outputs are published. */
        FINISHED
    }

    public RunRecord {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(state, "state");
    }
}

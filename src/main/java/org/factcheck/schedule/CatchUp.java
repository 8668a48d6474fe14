package org.factcheck.schedule;

import java.util.List;
import java.util.function.Predicate;
import org.factcheck.schedule.JobCalendar.DueTime;

/** What becomes of times that passed without a run, because the machine was off or the job still busy. */
public enum CatchUp {
    /** One run for all of them, for the day of the last. */
    RUN_ONCE("run-once") {
        @Override
        List<DueTime> toRun(List<DueTime> overdue, Predicate<DueTime> missed) {
            return overdue.subList(overdue.size() - 1, overdue.size());
        }
    },
    /** They are left out. */
    SKIP("skip") {
        @Override
        List<DueTime> toRun(List<DueTime> overdue, Predicate<DueTime> missed) {
            return overdue.stream().filter(missed.negate()).toList();
        }
    },
    /** One run for each of them, each for its own day, oldest first. */
    EACH("each") {
        @Override
        List<DueTime> toRun(List<DueTime> overdue, Predicate<DueTime> missed) {
            return overdue;
        }
    };

    private final String key;

    CatchUp(String key) {
        this.key = key;
    }

    /** The word for it in a job file. */
    public String key() {
        return key;
    }

    /**
     * Those to run, oldest first.
     *
     * @param overdue the times that have come, oldest first; at least one
     * @param missed tells those that were missed from those that are merely late
     */
    abstract List<DueTime> toRun(List<DueTime> overdue, Predicate<DueTime> missed);
}

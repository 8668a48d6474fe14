package org.factcheck.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.factcheck.schedule.JobCalendar.DueTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the times of a job are dealt with.
 *
 * @param rule the rule that the times came by; when it changes, times of the old one are no longer owed
 * @param upTo every time up to this instant was run or passed over
 * @param begun the time whose run was begun and is not known to have ended; null where there is none
 * @param begunFor the business date of that run; null where there is none
 */
record Handled(
        String rule,
        Instant upTo,
        @Nullable Instant begun,
        @Nullable LocalDate begunFor) {

    private static final String NEVER = "not enabled";

    Handled {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(upTo, "upTo");
        if ((begun == null) != (begunFor == null)) {
            throw new IllegalArgumentException(
                    "A run that was begun has a time and a business date, or it has neither.");
        }
    }

    /** Of a job that was never seen before: it owes nothing. */
    static Handled from(JobFile job, Instant now) {
        return new Handled(rule(job), now, null, null);
    }

    private static String rule(JobFile job) {
        return job.enabled() ? job.schedule().cron() + " " + job.schedule().zone() : NEVER;
    }

    /** The same by the rule that the job file has now; a run that was cut off is still to be taken up. */
    Handled by(JobFile job, Instant now) {
        if (rule.equals(rule(job))) {
            return this;
        }
        return job.enabled() ? new Handled(rule(job), later(now), begun, begunFor) : from(job, now);
    }

    Handled begin(DueTime due) {
        return new Handled(rule, upTo, due.at().toInstant(), due.businessDate());
    }

    /** The times up to this one are done with, and no run is under way. */
    Handled through(Instant time) {
        return new Handled(rule, later(time), null, null);
    }

    private Instant later(Instant time) {
        return time.isAfter(upTo) ? time : upTo;
    }
}

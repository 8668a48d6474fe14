package org.factcheck.schedule;

import java.time.LocalDate;

/** Runs a job once. */
@FunctionalInterface
public interface JobRunner {

    /**
     * Runs the job to its end.
     *
     * @param businessDate the local day, in the job's zone, of the time it was due
     * @return the exit code that the command line would end with; 0 where all went well
     */
    int run(JobFile job, LocalDate businessDate);
}

package org.factcheck.schedule;

import java.time.LocalDate;
import org.factcheck.job.ExitCode;

/** Runs a job once. */
@FunctionalInterface
public interface JobRunner {

    /**
     * Runs the job to its end.
     *
     * @param businessDate the local day, in the job's zone, of the time it was due
     * @return how it ended; a run that was refused is tried again, one that was stopped is taken up after a restart
     */
    ExitCode run(JobFile job, LocalDate businessDate);
}

package org.factcheck;

import java.time.LocalDate;
import org.factcheck.job.RunRequest;
import org.factcheck.schedule.JobFile;

/** Makes of a job file and a business date what one run is asked to do. */
final class RunRequests {

    private RunRequests() {}

    static RunRequest of(JobFile job, LocalDate businessDate) {
        return new RunRequest(
                job.name(),
                businessDate,
                job.input().articles(),
                job.input().claims(),
                job.input().sourcesToRead().orElse(null),
                job.input().overridesToRead().orElse(null),
                job.output(),
                job.csvProfile(),
                job.report(),
                job.judging().passages(),
                job.judging().threads(),
                job.judging().batchSize(),
                job.judging().uncheckable(),
                job.policy(),
                job.limits().rejected(),
                job.model().folder(),
                job.model().labels(),
                job.operations());
    }
}

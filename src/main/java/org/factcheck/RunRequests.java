package org.factcheck;

import java.nio.file.Path;
import java.time.LocalDate;
import org.factcheck.job.RunRequest;
import org.factcheck.schedule.JobFile;
import org.jspecify.annotations.Nullable;

/** Makes of a job file and a business date what one run is asked to do. */
final class RunRequests {

    private RunRequests() {}

    static RunRequest of(JobFile job, LocalDate businessDate) {
        return of(job, businessDate, job.input().overridesToRead().orElse(null));
    }

    /** The same without the analysts' decisions: what the machine alone comes to. */
    static RunRequest withoutOverrides(JobFile job, LocalDate businessDate) {
        return of(job, businessDate, null);
    }

    private static RunRequest of(JobFile job, LocalDate businessDate, @Nullable Path overrides) {
        return new RunRequest(
                job.name(),
                businessDate,
                job.input().articles(),
                job.input().claims(),
                job.input().sourcesToRead().orElse(null),
                overrides,
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

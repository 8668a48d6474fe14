package org.factcheck;

import java.nio.file.Path;
import java.time.LocalDate;
import org.factcheck.job.Operations;
import org.factcheck.schedule.JobFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code run}; each wins over the job file. */
final class RunOptions {

    @Mixin
    private final JobOptions job = new JobOptions();

    @Option(names = "--articles", paramLabel = "DIR", description = "The folder of articles.")
    private @Nullable Path articles;

    @Option(names = "--claims", paramLabel = "FILE", description = "The CSV file of claims.")
    private @Nullable Path claims;

    @Option(names = "--sources", paramLabel = "FILE", description = "The register of publishers.")
    private @Nullable Path sources;

    @Option(names = "--overrides", paramLabel = "FILE", description = "The analysts' own decisions.")
    private @Nullable Path overrides;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The business date. Default: today in the job's time zone.")
    private @Nullable LocalDate date;

    @Option(
            names = "--workers",
            paramLabel = "local|remote",
            description = "Who judges: this process (local), or workers on other machines as well (remote).")
    private @Nullable Workers workers;

    @Mixin
    private final LogOptions log = new LogOptions();

    private enum Workers {
        LOCAL,
        REMOTE
    }

    /** What the options say of the log. */
    LogOptions log() {
        return log;
    }

    /** The job with what the options say otherwise. */
    JobFile job() throws ConfigurationException {
        JobFile file = job.file();
        JobFile.Input given = file.input();
        if (workers != null) {
            Operations operations = file.operations();
            file = file.withOperations(operations.with(operations.workers().with(workers == Workers.REMOTE)));
        }
        return file.withInput(new JobFile.Input(
                articles == null ? given.articles() : articles,
                claims == null ? given.claims() : claims,
                sources == null ? given.sources() : sources,
                overrides == null ? given.overrides() : overrides));
    }

    /** The day that it is to be run for. */
    LocalDate businessDate(JobFile file) {
        return date == null ? LocalDate.now(file.schedule().zone()) : date;
    }
}

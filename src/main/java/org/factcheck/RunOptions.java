package org.factcheck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.factcheck.schedule.JobFile;
import org.factcheck.schedule.JobFileException;
import org.factcheck.schedule.JobFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code run}; each wins over the job file. */
final class RunOptions {

    private static final Path DEFAULT_JOB = Path.of("jobs", "nightly.yml");

    @Option(names = "--job", paramLabel = "FILE", description = "The job file. Default: jobs/nightly.yml.")
    private @Nullable Path job;

    @Option(names = "--articles", paramLabel = "DIR", description = "The folder of articles.")
    private @Nullable Path articles;

    @Option(names = "--claims", paramLabel = "FILE", description = "The CSV file of claims.")
    private @Nullable Path claims;

    @Option(names = "--sources", paramLabel = "FILE", description = "The register of publishers.")
    private @Nullable Path sources;

    @Option(names = "--overrides", paramLabel = "FILE", description = "The analysts' own decisions.")
    private @Nullable Path overrides;

    @Option(names = "--out", paramLabel = "DIR", description = "The output folder; the state lies below it in .state.")
    private @Nullable Path out;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The business date. Default: today in the job's time zone.")
    private @Nullable LocalDate date;

    @Mixin
    private final LogOptions log = new LogOptions();

    /** What the options say of the log. */
    LogOptions log() {
        return log;
    }

    /** The job with what the options say otherwise. */
    JobFile job() throws ConfigurationException {
        return overridden(jobFile(job));
    }

    /** The day that it is to be run for. */
    LocalDate businessDate(JobFile file) {
        return date == null ? LocalDate.now(file.schedule().zone()) : date;
    }

    /** The job file that is named, else the default one, where there is none its defaults. */
    static JobFile jobFile(@Nullable Path job) throws ConfigurationException {
        if (job == null && !Files.exists(DEFAULT_JOB)) {
            return JobFile.defaults("nightly");
        }
        try {
            return JobFileReader.read(job == null ? DEFAULT_JOB : job);
        } catch (JobFileException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }

    private JobFile overridden(JobFile file) {
        JobFile.Input given = file.input();
        JobFile.Input input = new JobFile.Input(
                articles == null ? given.articles() : articles,
                claims == null ? given.claims() : claims,
                sources == null ? given.sources() : sources,
                overrides == null ? given.overrides() : overrides);
        JobFile changed = file.withInput(input);
        return out == null ? changed : changed.withOutput(out);
    }
}

package org.factcheck;

import java.nio.file.Path;
import java.time.LocalDate;
import org.factcheck.job.RunRequest;
import org.factcheck.schedule.JobFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an evaluation is run on. */
final class TrialOptions {

    @Option(names = "--articles", paramLabel = "DIR", description = "The folder of articles the gold claims are about.")
    private @Nullable Path articles;

    @Option(names = "--sources", paramLabel = "FILE", description = "The register of publishers.")
    private @Nullable Path sources;

    @Option(names = "--job", paramLabel = "FILE", description = "The job file to take the settings from.")
    private @Nullable Path job;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The as-of date. Default: today.")
    private @Nullable LocalDate date;

    /** The folder of articles; null where none is named. */
    @Nullable
    Path articles() {
        return articles;
    }

    /** The settings of the job, on no input of its own. */
    JobFile settings() throws ConfigurationException {
        return job == null ? JobFile.defaults("evaluate") : JobOptions.read(job);
    }

    /** A run over the articles with these claims, below this folder. */
    RunRequest request(Path articles, Path claims, Path output) throws ConfigurationException {
        JobFile file = settings();
        return RunRequests.withoutOverrides(
                file.withInput(new JobFile.Input(articles, claims, sources, null))
                        .withOutput(output),
                date == null ? LocalDate.now(file.schedule().zone()) : date);
    }
}

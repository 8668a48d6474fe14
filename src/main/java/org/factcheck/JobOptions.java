package org.factcheck;

import java.nio.file.Files;
import java.nio.file.Path;
import org.factcheck.schedule.JobFile;
import org.factcheck.schedule.JobFileException;
import org.factcheck.schedule.JobFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which job a command is about. */
final class JobOptions {

    private static final Path DEFAULT_JOB = Path.of("jobs", "nightly.yml");

    @Option(names = "--job", paramLabel = "FILE", description = "The job file. Default: jobs/nightly.yml.")
    private @Nullable Path job;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The job's output folder, where it is another; the state lies below it in .state.")
    private @Nullable Path out;

    /** The job file that is named, else the default one, where there is none its defaults; its outputs where said. */
    JobFile file() throws ConfigurationException {
        JobFile file = !isThere() ? JobFile.defaults("nightly") : read(job == null ? DEFAULT_JOB : job);
        return out == null ? file : file.withOutput(out);
    }

    private boolean isThere() {
        return job != null || Files.exists(DEFAULT_JOB);
    }

    /** A job file; what is wrong with it is the operator's to mend. */
    static JobFile read(Path job) throws ConfigurationException {
        try {
            return JobFileReader.read(job);
        } catch (JobFileException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }
}

package org.factcheck;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.factcheck.job.Archive;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose past is told, and where to. */
final class ArchiveOptions {

    @Option(names = "--job", paramLabel = "FILE", description = "The job file. Default: jobs/nightly.yml.")
    private @Nullable Path job;

    @Option(names = "--out", paramLabel = "DIR", description = "The job's output folder, where it is another.")
    private @Nullable Path out;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write it to this file as JSON instead; '-' is standard output.")
    private @Nullable String json;

    /** The job, its outputs where the options say. */
    JobFile jobFile() throws ConfigurationException {
        JobFile file = RunOptions.jobFile(job);
        return out == null ? file : file.withOutput(out);
    }

    /** What the job remembers; to be closed. */
    Archive open(JobFile file) throws IOException, RefusedException {
        return Archive.open(file.output(), file.operations().database());
    }

    /** Tells it in one of its two forms. */
    void print(PrintWriter console, String text, String asJson) throws IOException {
        if (json == null) {
            console.print(text);
        } else if (json.equals("-")) {
            console.print(asJson);
        } else {
            Files.writeString(OptionValues.path(json), asJson, StandardCharsets.UTF_8);
        }
        console.flush();
    }
}

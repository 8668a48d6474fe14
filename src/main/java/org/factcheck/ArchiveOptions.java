package org.factcheck;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.factcheck.job.Archive;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import org.factcheck.store.HistoryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose past is told, and where to. */
final class ArchiveOptions {

    @Mixin
    private final JobOptions job = new JobOptions();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write it to this file as JSON instead; '-' is standard output.")
    private @Nullable String json;

    /** What a command has to say, in its two forms. */
    record Answer(String text, String json) {}

    /** Finds the answer in what a job remembers. */
    interface Question {
        Answer answer(HistoryStore history, JobFile job) throws ConfigurationException;
    }

    /** Puts the question to what the job remembers, prints the answer and returns the exit code. */
    int tell(PrintWriter console, Question question) throws IOException, ConfigurationException, RefusedException {
        JobFile file = job.file();
        try (Archive archive = Archive.open(file.output(), file.operations().database())) {
            print(console, question.answer(archive.history(), file));
        }
        return ExitCode.DONE.code();
    }

    private void print(PrintWriter console, Answer answer) throws IOException {
        if (json == null) {
            console.print(answer.text());
        } else if (json.equals("-")) {
            console.print(answer.json());
        } else {
            Files.writeString(OptionValues.path(json), answer.json(), StandardCharsets.UTF_8);
        }
        console.flush();
    }
}

package org.factcheck;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.factcheck.job.Archive;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import org.factcheck.store.HistoryStore.PastRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code history}: the runs of a job. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists the last runs: dates, durations, how many claims got which verdict, and how they ended.")
final class HistoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ArchiveOptions options = new ArchiveOptions();

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many runs. Default: ${DEFAULT-VALUE}.")
    private int last = 20;

    @Override
    public Integer call() throws IOException, ConfigurationException, RefusedException {
        OptionValues.positive(last, "--last");
        JobFile job = options.jobFile();
        try (Archive archive = options.open(job)) {
            List<PastRun> runs = archive.history().runs(job.name(), last);
            if (runs.isEmpty()) {
                throw new ConfigurationException("The job '" + job.name() + "' has not been run yet.");
            }
            options.print(
                    spec.commandLine().getOut(),
                    HistoryText.runs(runs, job.schedule().zone()),
                    HistoryJson.runs(runs));
        }
        return ExitCode.DONE.code();
    }
}

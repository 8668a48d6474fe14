package org.factcheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.factcheck.job.Backup;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: a copy of the embedded database. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the embedded database (history, verdicts, caches) into a file.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--job", paramLabel = "FILE", description = "The job file. Default: jobs/nightly.yml.")
    private @Nullable Path job;

    @Option(names = "--out", paramLabel = "DIR", description = "The job's output folder, where it is another.")
    private @Nullable Path out;

    @Parameters(paramLabel = "FILE", description = "Where to, such as factcheck.zip; nothing is overwritten.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, ConfigurationException, RefusedException {
        JobFile settings = RunOptions.jobFile(job);
        Path output = out == null ? settings.output() : out;
        Backup.write(output, settings.operations().database(), file);
        spec.commandLine().getOut().println("The database of " + output + " was copied to " + file + ".");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.code();
    }
}

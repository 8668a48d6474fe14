package org.factcheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.factcheck.job.Backup;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private final JobOptions job = new JobOptions();

    @Parameters(paramLabel = "FILE", description = "Where to, such as factcheck.zip; nothing is overwritten.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, ConfigurationException, RefusedException {
        JobFile settings = job.file();
        Backup.write(settings.output(), settings.operations().database(), file);
        spec.commandLine().getOut().println("The database of " + settings.output() + " was copied to " + file + ".");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.code();
    }
}

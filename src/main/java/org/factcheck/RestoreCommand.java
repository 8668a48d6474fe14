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

/** {@code restore}: puts a copy of the embedded database back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts back what 'backup' copied; the database that was there is kept beside it.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final JobOptions job = new JobOptions();

    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, ConfigurationException, RefusedException {
        JobFile settings = job.file();
        Path before = Backup.restore(
                settings.output(), settings.operations().database(), OptionValues.readable(file, "its path"));
        spec.commandLine()
                .getOut()
                .println("The database of " + settings.output() + " is now that of " + file
                        + "; what was there is kept in " + before + ".");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.code();
    }
}

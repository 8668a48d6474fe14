package org.factcheck;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line as a whole; without a command it does what {@code run} does. */
@Command(
        name = "factcheck",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Judges claims against a folder of articles: which independent sources support each claim, which contradict"
                    + " it, in which exact words.",
            "Without a command it does what 'run' does."
        },
        subcommands = {
            RunCommand.class,
            WorkerCommand.class,
            ScheduleCommand.class,
            ServeCommand.class,
            UsersCommand.class,
            JobsCommand.class,
            EvaluateCommand.class,
            HistoryCommand.class,
            ShowCommand.class,
            DiffCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done or nothing to do, 1 failed and restartable,",
            "2 wrong command or configuration, 3 done with rejected input,",
            "4 refused by a lock, 143 stopped."
        })
final class FactCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Override
    public Integer call() throws ConfigurationException {
        return RunCommand.run(options, spec, false);
    }
}

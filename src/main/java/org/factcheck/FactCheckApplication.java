package org.factcheck;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine;

/** The program's entry: hands the command line to {@link FactCheckCommand} and ends with its exit code. */
public final class FactCheckApplication {

    private FactCheckApplication() {}

    /** Runs a command; without one, the nightly job. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    static int execute(String... args) {
        CommandLine commandLine = new CommandLine(new FactCheckCommand());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(Path.class, OptionValues::path);
        commandLine.registerConverter(LocalDate.class, OptionValues::day);
        commandLine.setExecutionExceptionHandler(new FailureReport());
        return commandLine.execute(args);
    }
}

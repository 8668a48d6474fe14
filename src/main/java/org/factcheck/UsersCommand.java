package org.factcheck;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.factcheck.job.ExitCode;
import org.factcheck.web.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code users}: what goes into the file of users. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "Makes what jobs/users.yml needs: hashes of passwords, and tokens.")
final class UsersCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to make: users hash or users token.");
    }

    @Command(
            name = "hash",
            mixinStandardHelpOptions = true,
            description = "Reads a password from the terminal, or the first line of standard input, and prints its hash"
                    + " for the key 'password'. It is never an argument, which others on the machine can see.")
    int hash() throws IOException, ConfigurationException {
        String password = password();
        String problem = Secrets.problemOf(password);
        if (!problem.isEmpty()) {
            throw new ConfigurationException(problem);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(Secrets.hashOf(password));
        out.flush();
        return ExitCode.DONE.code();
    }

    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            description = "Prints a new token for a spreadsheet or program, and its hash for the key 'tokens'.")
    int token() {
        String token = Secrets.newToken();
        PrintWriter out = spec.commandLine().getOut();
        out.println("token, shown this once: " + token);
        out.println("for users.yml:          " + Secrets.hashOfToken(token));
        out.flush();
        return ExitCode.DONE.code();
    }

    private static String password() throws IOException, ConfigurationException {
        Console console = System.console();
        if (console != null) {
            char[] first = console.readPassword("Password: ");
            char[] again = console.readPassword("Again: ");
            if (!Arrays.equals(first, again)) {
                throw new ConfigurationException("The two are not the same. Try again.");
            }
            return first == null ? "" : new String(first);
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}

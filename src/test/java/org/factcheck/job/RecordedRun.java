package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import net.bytebuddy.agent.ByteBuddyAgent;

/**
 * The small night as a process of its own, with models that answer at once. Arguments: the folder of the input, the output
 * folder, where it is to be killed or a file to list its deeds in, and the address of a database where it is not to be the
 * embedded one.
 */
final class RecordedRun {

    private RecordedRun() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Path out = Path.of(args[1]);
        boolean listed = !args[2].contains("#");
        Tripwire tripwire = Tripwire.spanned(listed ? "" : args[2], deed -> kill());
        RunResult result = Night.at(root)
                .with(Operations.defaults().with(new DatabaseSettings(args.length > 3 ? args[3] : null)))
                .run(out, new RecordedModels());
        if (listed) {
            Files.writeString(
                    Path.of(args[2]),
                    tripwire.deeds().stream().map(Tripwire.Deed::toString).collect(Collectors.joining("\n")));
        }
        System.out.println(result.message());
        System.exit(result.exitCode().code());
    }

    /** As the system kills: nothing is closed, nothing is written any more. */
    private static void kill() throws IOException {
        new ProcessBuilder(
                        "kill", "-KILL", Long.toString(ProcessHandle.current().pid()))
                .start();
        while (true) {
            // Nothing that this thread would do comes after; turning round would keep others from killing it.
            LockSupport.park();
        }
    }

    /** Starts it; what it prints goes to a file beside its output folder. */
    static Process start(Path root, Path out, String placeOrFile, String... more) throws IOException {
        String agent = ByteBuddyAgent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Starts sooner, and does not live long enough for more.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Duser.timezone=UTC",
                "-javaagent:" + agent,
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(RecordedRun.class.getName(), root.toString(), out.toString(), placeOrFile));
        command.addAll(Arrays.asList(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(out).toFile())
                .start();
    }

    static Path log(Path out) {
        return out.resolveSibling(out.getFileName() + ".log");
    }
}

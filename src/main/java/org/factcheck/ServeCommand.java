package org.factcheck;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RefusedException;
import org.factcheck.schedule.JobFile;
import org.factcheck.schedule.JobFileException;
import org.factcheck.schedule.LogFormat;
import org.factcheck.schedule.WatchedJobs;
import org.factcheck.web.LibraryServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the report library, until it is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Opens the report library: pages on which runs are found, read and downloaded in a browser.")
final class ServeCommand implements Callable<Integer> {

    /** Long enough for a reader who turns a page, short enough for a run that is to begin. */
    private static final Duration LET_GO_AFTER = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            defaultValue = "jobs",
            description = "The folder of job files. Default: ${DEFAULT-VALUE}.")
    private Path jobs = Path.of("jobs");

    @Option(names = "--out", paramLabel = "DIR", description = "The output folder of all jobs, where it is another.")
    private @Nullable Path out;

    @Mixin
    private final WebOptions web = new WebOptions();

    @Mixin
    private final LogOptions logOptions = new LogOptions();

    @Override
    public Integer call() throws ConfigurationException, RefusedException, IOException, InterruptedException {
        Supplier<List<JobFile>> watched = watched();
        boolean json = watched.get().stream().anyMatch(job -> job.logFormat() == LogFormat.JSON);
        logOptions.apply(json ? LogFormat.JSON : LogFormat.PLAIN);
        LibraryServer server = web.open(jobs, LET_GO_AFTER, watched);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "serve-stop"));
        spec.commandLine().getOut().println("The report library is open at " + server.address());
        spec.commandLine().getOut().flush();
        // Until a signal ends the process.
        new CountDownLatch(1).await();
        return ExitCode.DONE.code();
    }

    private Supplier<List<JobFile>> watched() throws ConfigurationException {
        try {
            WatchedJobs files = new WatchedJobs(jobs);
            Path other = out;
            return other == null
                    ? files
                    : () -> files.get().stream()
                            .map(job -> job.withOutput(other))
                            .toList();
        } catch (JobFileException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }
}

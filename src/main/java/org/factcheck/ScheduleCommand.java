package org.factcheck;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.factcheck.job.ExitCode;
import org.factcheck.job.NightlyRun;
import org.factcheck.job.RefusedException;
import org.factcheck.job.RunResult;
import org.factcheck.schedule.JobFileException;
import org.factcheck.schedule.JobMetrics;
import org.factcheck.schedule.LogFormat;
import org.factcheck.schedule.Metrics;
import org.factcheck.schedule.MetricsEndpoints;
import org.factcheck.schedule.Notifier;
import org.factcheck.schedule.Scheduler;
import org.factcheck.schedule.WatchedJobs;
import org.factcheck.web.LibraryServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code schedule}: stays up and runs each enabled job when it is due. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Stays up and runs each enabled job by the cron expression and time zone in its file.")
final class ScheduleCommand implements Callable<Integer> {

    private static final int STOP_SECONDS = 19;

    /** The scheduler owns the databases of its jobs as long as it is up. */
    private static final Duration ALWAYS = Duration.ofDays(100_000);

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            defaultValue = "jobs",
            description = "The folder of job files. Default: ${DEFAULT-VALUE}.")
    private Path jobs = Path.of("jobs");

    @Option(names = "--web", description = "Opens the report library as well, which can be read while jobs run.")
    private boolean withWeb;

    @Mixin
    private final WebOptions web = new WebOptions();

    @Mixin
    private final LogOptions logOptions = new LogOptions();

    @Override
    public Integer call() throws ConfigurationException, RefusedException {
        WatchedJobs watched;
        try {
            watched = new WatchedJobs(jobs);
        } catch (JobFileException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
        boolean json = watched.get().stream().anyMatch(job -> job.logFormat() == LogFormat.JSON);
        logOptions.apply(json ? LogFormat.JSON : LogFormat.PLAIN);
        // Made here, not once for the class, so that --help need not start the logging.
        Logger log = LoggerFactory.getLogger(ScheduleCommand.class);
        Scheduler scheduler = new Scheduler();
        Notifier notifier = new Notifier();
        CountDownLatch ended = new CountDownLatch(1);
        Metrics metrics = new Metrics();
        MetricsEndpoints endpoints = MetricsEndpoints.open(watched.get(), metrics);
        @Nullable LibraryServer library = withWeb ? web.open(jobs, ALWAYS, watched) : null;
        if (library != null) {
            log.info("The report library is open at {}", library.address());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(scheduler, ended, library), "schedule-stop"));
        scheduler.run(watched, (job, businessDate) -> {
            JobMetrics ofJob = metrics.of(job);
            RunResult result = NightlyRun.run(RunRequests.of(job, businessDate), ofJob.figures());
            log.info("{} {}", result.message(), result.folder() == null ? "" : result.folder());
            ofJob.tell(job.operations().metrics());
            notifier.tell(job, businessDate, result);
            return result.exitCode();
        });
        endpoints.close();
        ended.countDown();
        return ExitCode.DONE.code();
    }

    /** Lets the run under way note where it stopped and the scheduler say that it has ended, before the process does. */
    private static void stop(Scheduler scheduler, CountDownLatch ended, @Nullable LibraryServer library) {
        scheduler.stop();
        if (library != null) {
            library.close();
        }
        try {
            ended.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

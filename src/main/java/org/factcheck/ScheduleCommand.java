package org.factcheck;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.factcheck.job.ExitCode;
import org.factcheck.job.NightlyRun;
import org.factcheck.job.RunResult;
import org.factcheck.schedule.JobFile;
import org.factcheck.schedule.JobFileException;
import org.factcheck.schedule.JobFolder;
import org.factcheck.schedule.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code schedule}: stays up and runs each enabled job when it is due. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Stays up and runs each enabled job by the cron expression and time zone in its file.")
final class ScheduleCommand implements Callable<Integer> {

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            defaultValue = "jobs",
            description = "The folder of job files. Default: ${DEFAULT-VALUE}.")
    private Path jobs = Path.of("jobs");

    @Override
    public Integer call() throws ConfigurationException {
        List<JobFile> files;
        try {
            files = JobFolder.read(jobs).whole();
        } catch (JobFileException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
        // Made here, not once for the class, so that --help need not start the logging.
        Logger log = LoggerFactory.getLogger(ScheduleCommand.class);
        Scheduler scheduler = new Scheduler();
        Runtime.getRuntime().addShutdownHook(new Thread(scheduler::stop, "schedule-stop"));
        scheduler.run(files, (job, businessDate) -> {
            RunResult result = NightlyRun.run(RunRequests.of(job, businessDate));
            log.info("{} {}", result.message(), result.folder() == null ? "" : result.folder());
            return result.exitCode().code();
        });
        return ExitCode.DONE.code();
    }
}

package org.factcheck;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RefusedException;
import org.factcheck.job.RemoteWorker;
import org.factcheck.schedule.JobFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code worker}: judges claims for runs on another machine, until it is told to end. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description =
                "Judges claims for the runs of a job that are started with '--workers remote' on another machine, until"
                        + " it is told to end. The job file says where the database and the broker are.")
final class WorkerCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final LogOptions log = new LogOptions();

    @Override
    public Integer call() throws ConfigurationException, RefusedException {
        JobFile job = options.file();
        log.apply(job.logFormat());
        // The day comes from each run that is worked for.
        RemoteWorker.run(RunRequests.of(job, LocalDate.now(job.schedule().zone())));
        return ExitCode.STOPPED.code();
    }
}

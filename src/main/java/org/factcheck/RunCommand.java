package org.factcheck;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.factcheck.job.NightlyRun;
import org.factcheck.job.RunRequest;
import org.factcheck.job.RunResult;
import org.factcheck.schedule.JobFile;
import org.factcheck.schedule.JobMetrics;
import org.factcheck.schedule.Metrics;
import org.factcheck.schedule.Notifier;
import org.factcheck.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the job once, now. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs the job once and writes the PDF report and the CSV files. Run again after a failure, it goes"
                        + " on where it stopped.")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(
            names = "--force",
            description =
                    "Repeats the run where it is finished already: reads, judges and writes everything once more.")
    private boolean force;

    @Override
    public Integer call() throws ConfigurationException {
        return run(options, spec, force);
    }

    static int run(RunOptions options, CommandSpec spec, boolean force) throws ConfigurationException {
        JobFile job = options.job();
        options.log().apply(job.logFormat());
        LocalDate businessDate = options.businessDate(job);
        RunRequest request = RunRequests.of(job, businessDate);
        JobMetrics metrics = new Metrics().of(job);
        RunResult result =
                force ? NightlyRun.repeat(request, metrics.figures()) : NightlyRun.run(request, metrics.figures());
        metrics.tell(job.operations().metrics());
        Path folder = result.folder();
        if (folder == null) {
            spec.commandLine().getErr().println(result.message());
        } else {
            print(result, folder, spec.commandLine().getOut());
        }
        new Notifier().tell(job, businessDate, result);
        return result.exitCode().code();
    }

    private static void print(RunResult result, Path folder, PrintWriter out) {
        out.println(result.message());
        out.println();
        for (Verdict verdict : Verdict.values()) {
            out.printf("  %-20s %6d%n", verdict.words(), result.verdicts().getOrDefault(verdict, 0));
        }
        if (result.skippedClaims() > 0) {
            out.printf("  %-20s %6d%n", "Not checkable", result.skippedClaims());
        }
        if (result.failedClaims() > 0) {
            out.printf("  %-20s %6d%n", "Could not be judged", result.failedClaims());
        }
        if (result.rejected() > 0) {
            out.printf("  %-20s %6d  (see rejected.csv)%n", "Input rejected", result.rejected());
        }
        out.println();
        out.println("  " + folder.resolve("report.pdf"));
        out.println("  " + folder.resolve("verdicts.csv"));
        out.println("  " + folder.resolve("evidence.csv"));
        out.flush();
    }
}

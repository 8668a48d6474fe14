package org.factcheck;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.factcheck.job.ExitCode;
import org.factcheck.schedule.JobCalendar.DueTime;
import org.factcheck.schedule.JobFile;
import org.factcheck.schedule.JobFileException;
import org.factcheck.schedule.JobFileException.Problem;
import org.factcheck.schedule.JobFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jobs}: what the job files say, without running anything. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = "Tells what the job files say, without running anything.")
final class JobsCommand implements Runnable {

    private static final int TIMES = 5;
    private static final Path DEFAULT_FOLDER = Path.of("jobs");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    /** The command by the machine's clock. */
    JobsCommand() {
        this(InstantSource.system());
    }

    JobsCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: jobs list, jobs check or jobs next.");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the jobs of a folder, whether they are enabled, and when each runs next.")
    int list(
            @Option(names = "--jobs", paramLabel = "DIR", description = "The folder of job files. Default: jobs.")
                    @Nullable
                    Path folder)
            throws ConfigurationException {
        JobFolder jobs = read(folder == null ? DEFAULT_FOLDER : folder);
        Instant now = clock.instant();
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"NAME", "ENABLED", "NEXT", "FILE"});
        for (JobFolder.Entry entry : jobs.jobs()) {
            JobFile job = entry.job();
            String next =
                    job.schedule().calendar().dueAfter(now).map(DueTime::text).orElse("never");
            rows.add(new String[] {job.name(), job.enabled() ? "yes" : "no", job.enabled() ? next : "-", entry.file()});
        }
        print(rows);
        return refused(jobs.problems());
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads job files and names everything that is wrong in them; ends with 0 where nothing is,"
                    + " else with 2.")
    int check(
            @Parameters(paramLabel = "FILE", description = "Job files or folders of them. Default: jobs.") @Nullable
                    List<Path> files) {
        List<Path> given = files == null ? List.of(DEFAULT_FOLDER) : files;
        List<Path> single =
                given.stream().filter(file -> !Files.isDirectory(file)).toList();
        List<JobFolder> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        read.add(JobFolder.of(single));
        for (Path folder : given.stream().filter(Files::isDirectory).toList()) {
            try {
                read.add(JobFolder.read(folder));
            } catch (JobFileException e) {
                problems.addAll(e.problems());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        read.stream()
                .flatMap(each -> each.jobs().stream())
                .forEach(entry ->
                        out.println(entry.file() + ": the job " + entry.job().name() + " can be used."));
        out.flush();
        read.forEach(each -> problems.addAll(each.problems()));
        return refused(problems);
    }

    @Command(
            name = "next",
            mixinStandardHelpOptions = true,
            description =
                    "Names the next five times of each enabled job, with its zone, and the business date that each"
                            + " run is for.")
    int next(
            @Option(names = "--job", paramLabel = "FILE", description = "Only this job file, enabled or not.") @Nullable
                    Path job,
            @Option(names = "--jobs", paramLabel = "DIR", description = "The folder of job files. Default: jobs.")
                    @Nullable
                    Path folder)
            throws ConfigurationException {
        JobFolder jobs = job == null ? read(folder == null ? DEFAULT_FOLDER : folder) : JobFolder.of(List.of(job));
        PrintWriter out = spec.commandLine().getOut();
        for (JobFolder.Entry entry : jobs.jobs()) {
            if (job != null || entry.job().enabled()) {
                out.println(entry.job().name() + (entry.job().enabled() ? "" : " (not enabled)"));
                entry.job().schedule().calendar().dueAfter(clock.instant(), TIMES).stream()
                        .map(due -> "  " + due.text() + "  for " + due.businessDate())
                        .forEach(out::println);
            }
        }
        out.flush();
        return refused(jobs.problems());
    }

    private static JobFolder read(Path folder) throws ConfigurationException {
        try {
            return JobFolder.read(folder);
        } catch (JobFileException e) {
            throw new ConfigurationException(
                    Objects.requireNonNull(e.problems().get(0)).text());
        }
    }

    private int refused(List<Problem> problems) {
        problems.forEach(problem -> spec.commandLine().getErr().println(problem.text()));
        return problems.isEmpty() ? ExitCode.DONE.code() : ExitCode.MISCONFIGURED.code();
    }

    private void print(List<String[]> rows) {
        int columns = rows.get(0).length;
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns - 1; i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(each -> each[column].length())
                        .max()
                        .orElse(0);
                line.append(String.format("%-" + width + "s  ", row[i]));
            }
            spec.commandLine().getOut().println(line.append(row[columns - 1]));
        }
        spec.commandLine().getOut().flush();
    }
}

package org.factcheck.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.job.Operations;
import org.factcheck.report.CsvProfile;
import org.factcheck.report.ReportSettings;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.PolicySettings;
import org.jspecify.annotations.Nullable;

/**
 * One job as its file describes it: when it runs, on what, and by which settings. Relative paths start at the working
 * directory of the process.
 *
 * @param name names the job's folder below the output: at most 64 letters, digits, {@code -} and {@code _}, the first a
 *     letter or digit, so it is never a path
 * @param enabled whether the scheduler runs it
 * @param schedule when the scheduler runs it
 * @param input what it reads
 * @param output the folder that it writes below
 * @param csvProfile how its CSV files are written
 * @param report what else is to be said of its outputs
 * @param judging how claims are judged
 * @param policy the figures behind the verdicts
 * @param limits when it gives up
 * @param model what says for or against
 * @param operations how it is kept going
 * @param logFormat how lines of the log are written
 * @param notifications who is told of what
 */
public record JobFile(
        String name,
        boolean enabled,
        Schedule schedule,
        Input input,
        Path output,
        CsvProfile csvProfile,
        ReportSettings report,
        Judging judging,
        PolicySettings policy,
        Limits limits,
        Model model,
        Operations operations,
        LogFormat logFormat,
        Notify notifications) {

    static final String NAME_WORDS =
            "at most 64 of the letters A-Z and a-z, digits, '-' and '_', the first a letter or digit";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public JobFile {
        if (!isName(name)) {
            throw new IllegalArgumentException("The job's name is '" + name + "', but must be " + NAME_WORDS + ".");
        }
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(csvProfile, "csvProfile");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(judging, "judging");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(operations, "operations");
        Objects.requireNonNull(logFormat, "logFormat");
        Objects.requireNonNull(notifications, "notifications");
    }

    /** The job of an empty file. */
    public static JobFile defaults(String name) {
        return new JobFile(
                name,
                true,
                Schedule.defaults(),
                Input.defaults(),
                Path.of("output"),
                CsvProfile.EXCEL,
                ReportSettings.defaults(),
                Judging.defaults(),
                PolicySettings.defaults(),
                Limits.defaults(),
                Model.defaults(),
                Operations.defaults(),
                LogFormat.PLAIN,
                Notify.defaults());
    }

    /** The same job on other input. */
    public JobFile withInput(Input other) {
        return new JobFile(
                name,
                enabled,
                schedule,
                other,
                output,
                csvProfile,
                report,
                judging,
                policy,
                limits,
                model,
                operations,
                logFormat,
                notifications);
    }

    /** The same job with its outputs elsewhere. */
    public JobFile withOutput(Path other) {
        return new JobFile(
                name,
                enabled,
                schedule,
                input,
                other,
                csvProfile,
                report,
                judging,
                policy,
                limits,
                model,
                operations,
                logFormat,
                notifications);
    }

    /** The same job, kept going in another way. */
    public JobFile withOperations(Operations other) {
        return new JobFile(
                name,
                enabled,
                schedule,
                input,
                output,
                csvProfile,
                report,
                judging,
                policy,
                limits,
                model,
                other,
                logFormat,
                notifications);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * When a job runs.
     *
     * @param cron Spring's six fields: second, minute, hour, day of month, month, day of week
     * @param zone whose local time the fields mean
     * @param catchUp what becomes of times that were missed
     */
    public record Schedule(String cron, ZoneId zone, CatchUp catchUp) {
        public Schedule {
            Objects.requireNonNull(catchUp, "catchUp");
            Objects.requireNonNull(zone, "zone");
            new JobCalendar(cron, zone);
        }

        static Schedule defaults() {
            return new Schedule("0 30 2 * * *", ZoneId.of("Europe/Berlin"), CatchUp.RUN_ONCE);
        }

        /** The times it stands for. */
        public JobCalendar calendar() {
            return new JobCalendar(cron, zone);
        }
    }

    /**
     * What a job reads.
     *
     * @param articles folder of the articles
     * @param claims CSV file of the claims
     * @param sources register of publishers; null where the job file names none
     * @param overrides the analysts' own decisions; null where the job file names none
     */
    public record Input(
            Path articles,
            Path claims,
            @Nullable Path sources,
            @Nullable Path overrides) {
        static final Path DEFAULT_SOURCES = Path.of("input", "sources.csv");
        static final Path DEFAULT_OVERRIDES = Path.of("input", "overrides.csv");

        public Input {
            Objects.requireNonNull(articles, "articles");
            Objects.requireNonNull(claims, "claims");
        }

        static Input defaults() {
            return new Input(Path.of("input", "articles"), Path.of("input", "claims.csv"), null, null);
        }

        /** The register to read now: the one named, else {@code input/sources.csv} where it exists. */
        public Optional<Path> sourcesToRead() {
            return namedOrExisting(sources, DEFAULT_SOURCES);
        }

        /** The decisions to read now: the file named, else {@code input/overrides.csv} where it exists. */
        public Optional<Path> overridesToRead() {
            return namedOrExisting(overrides, DEFAULT_OVERRIDES);
        }

        /** Where a decision made elsewhere is to be written: the file named, else {@code input/overrides.csv}. */
        public Path overridesToWrite() {
            return overrides == null ? DEFAULT_OVERRIDES : overrides;
        }

        // Looked up at each run: an analyst may add the file while the scheduler is up.
        static Optional<Path> namedOrExisting(@Nullable Path named, Path fallback) {
            return named != null ? Optional.of(named) : Optional.of(fallback).filter(Files::exists);
        }
    }

    /**
     * How claims are judged. Threads and batch size change speed and memory, and no verdict.
     *
     * @param passages how many passages are found for a claim and judged, 1 to 100
     * @param threads how many claims are judged at once, 1 to 64
     * @param batchSize how many pairs the stance model is given at once, 1 to 256
     * @param uncheckable what becomes of claims that can hardly be checked
     */
    public record Judging(int passages, int threads, int batchSize, UncheckableClaims uncheckable) {
        static final Range PASSAGES = new Range(1, 100);
        static final Range THREADS = new Range(1, 64);
        static final Range BATCH_SIZE = new Range(1, 256);

        public Judging {
            PASSAGES.require("passages", passages);
            THREADS.require("threads", threads);
            BATCH_SIZE.require("batchSize", batchSize);
            Objects.requireNonNull(uncheckable, "uncheckable");
        }

        static Judging defaults() {
            return new Judging(20, 2, 32, UncheckableClaims.JUDGE);
        }
    }

    /**
     * When a job gives up.
     *
     * @param rejected how many files and rows may be rejected before the job fails, 0 and up
     */
    public record Limits(int rejected) {
        static final Range REJECTED = new Range(0, 1_000_000_000);

        public Limits {
            REJECTED.require("rejected", rejected);
        }

        static Limits defaults() {
            return new Limits(1_000);
        }
    }

    /**
     * What says for or against.
     *
     * @param folder holds another stance model; null for the built-in one
     * @param labels what the model's outputs mean, in their order, each stance once
     */
    public record Model(@Nullable Path folder, List<Stance> labels) {
        static final List<Stance> BUILT_IN_LABELS = List.of(Stance.SUPPORTS, Stance.REFUTES, Stance.NEUTRAL);

        public Model {
            labels = List.copyOf(labels);
            if (!isOrder(labels)) {
                throw new IllegalArgumentException("The labels are " + labels + ", but must be each stance once.");
            }
            if (folder == null && !labels.equals(BUILT_IN_LABELS)) {
                throw new IllegalArgumentException(
                        "The labels are " + labels + ", but the built-in model answers " + BUILT_IN_LABELS + ".");
            }
        }

        static Model defaults() {
            return new Model(null, BUILT_IN_LABELS);
        }

        static boolean isOrder(List<Stance> labels) {
            return labels.size() == Stance.values().length
                    && EnumSet.allOf(Stance.class).equals(EnumSet.copyOf(labels));
        }
    }
}

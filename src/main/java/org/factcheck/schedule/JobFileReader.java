package org.factcheck.schedule;

import static org.factcheck.schedule.JobFileProblems.quoted;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.factcheck.article.Reliability;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.report.CsvProfile;
import org.factcheck.schedule.JobFile.Input;
import org.factcheck.schedule.JobFile.Judging;
import org.factcheck.schedule.JobFile.Limits;
import org.factcheck.schedule.JobFile.Model;
import org.factcheck.schedule.JobFile.Schedule;
import org.factcheck.schedule.JobFileException.Problem;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.PolicySettings;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads job files, in YAML, each as a whole: whatever is wrong is named at once. */
public final class JobFileReader {

    private JobFileReader() {}

    /**
     * Reads one job file. A key that it leaves out has its default.
     *
     * @throws JobFileException where anything in it is wrong
     */
    public static JobFile read(Path file) throws JobFileException {
        return read(file, Environment.OF_THE_PROCESS);
    }

    static JobFile read(Path file, Environment environment) throws JobFileException {
        JobFileProblems problems = new JobFileProblems(name(file));
        Optional<Read> read = read(file, problems, environment);
        List<Problem> found = problems.list();
        if (!found.isEmpty() || read.isEmpty()) {
            throw new JobFileException(found);
        }
        return read.get().job();
    }

    /** Reads a job file and notes what is wrong with it; empty where anything is. */
    static Optional<Read> read(Path file, JobFileProblems problems, Environment environment) {
        Optional<YamlSection> top = text(file, problems).flatMap(text -> compose(text, problems));
        if (top.isEmpty()) {
            return Optional.empty();
        }
        String name = jobName(file, top.get(), problems);
        JobFile job = job(name, top.get(), environment);
        return problems.list().isEmpty() ? Optional.of(new Read(job, top.get().lineOf("name"))) : Optional.empty();
    }

    /** A job and the line that its name stands on. */
    record Read(JobFile job, int nameLine) {}

    private static Optional<String> text(Path file, JobFileProblems problems) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            problems.add(0, "The job file cannot be read (" + reason(e) + "). Name a file that exists.");
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            problems.add(lineAfter(before), "The text is not in UTF-8 from here on. Save the file as UTF-8.");
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<YamlSection> compose(String text, JobFileProblems problems) {
        try {
            @Nullable Node top = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return Optional.of(new YamlSection("", top, problems));
        } catch (MarkedYAMLException e) {
            String what = e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem();
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(line, "", lineOf(text, line), notYaml(what));
        } catch (ReaderException e) {
            int line = lineAfter(text.substring(0, firstUnprintable(text)));
            String character = String.format("U+%04X", e.getCodePoint());
            problems.add(line, "", character, notYaml("it holds the control character " + character));
        } catch (YAMLException e) {
            problems.add(0, notYaml(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static JobFile job(String name, YamlSection top, Environment environment) {
        JobFile defaults = JobFile.defaults(name);
        JobFile job = new JobFile(
                name,
                top.flag("enabled").orElse(defaults.enabled()),
                schedule(top.section("schedule")),
                input(top.section("input")),
                top.path("output", "the path of a folder").orElse(defaults.output()),
                top.oneOf("csv-profile", byKey(CsvProfile.values(), CsvProfile::key))
                        .orElse(defaults.csvProfile()),
                ReportKeys.read(top.section("report")),
                judging(top.section("judging")),
                policy(top.section("policy")),
                limits(top.section("limits")),
                model(top.section("model")),
                OperationsReader.read(top),
                logFormat(top.section("logging")).orElse(defaults.logFormat()),
                NotifyReader.read(top.section("notify"), environment));
        top.refuseOtherKeys();
        return job;
    }

    private static String jobName(Path file, YamlSection top, JobFileProblems problems) {
        String ofFile = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        boolean usable = JobFile.isName(ofFile);
        if (!usable && top.lineOf("name") == 0) {
            String message = "The job takes its name from the file, " + quoted(ofFile) + ", but a name must be "
                    + JobFile.NAME_WORDS + ". Rename the file, or give it a 'name'.";
            problems.add(1, "name", ofFile, message);
        }
        return top.scalar("name", JobFile.NAME_WORDS, text -> JobFile.isName(text) ? text : null)
                .orElse(usable ? ofFile : "unnamed");
    }

    private static Schedule schedule(YamlSection section) {
        Schedule defaults = Schedule.defaults();
        String cron = cron(section).orElse(defaults.cron());
        ZoneId zone = section.scalar(
                        "zone", "the name of a time zone such as Europe/Berlin or UTC", JobFileReader::zone)
                .orElse(defaults.zone());
        CatchUp catchUp =
                section.oneOf("catch-up", byKey(CatchUp.values(), CatchUp::key)).orElse(defaults.catchUp());
        section.refuseOtherKeys();
        return new Schedule(cron, zone, catchUp);
    }

    private static Optional<String> cron(YamlSection section) {
        String mustBe = "a cron expression of six fields (second, minute, hour, day of month, month, day of week) such"
                + " as \"0 30 2 * * *\"";
        Optional<String> cron = section.scalar("cron", mustBe, text -> text);
        return cron.filter(text -> {
            try {
                new JobCalendar(text, ZoneOffset.UTC);
                return true;
            } catch (IllegalArgumentException e) {
                section.refuse("cron", "must be " + mustBe + " (" + e.getMessage() + ")");
                return false;
            }
        });
    }

    private static @Nullable ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Input input(YamlSection section) {
        Input defaults = Input.defaults();
        Input input = new Input(
                section.path("articles", "the path of a folder").orElse(defaults.articles()),
                section.path("claims", "the path of a file").orElse(defaults.claims()),
                section.path("sources", "the path of a file").orElse(null),
                section.path("overrides", "the path of a file").orElse(null));
        section.refuseOtherKeys();
        return input;
    }

    /** The values by the words that stand for them in a job file, in their order. */
    static <T> Map<String, T> byKey(T[] values, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        for (T value : values) {
            byKey.put(key.apply(value), value);
        }
        return byKey;
    }

    private static Judging judging(YamlSection section) {
        Judging defaults = Judging.defaults();
        Judging judging = new Judging(
                section.wholeNumber("passages", Judging.PASSAGES).orElse(defaults.passages()),
                section.wholeNumber("threads", Judging.THREADS).orElse(defaults.threads()),
                section.wholeNumber("batch-size", Judging.BATCH_SIZE).orElse(defaults.batchSize()),
                section.oneOf("uncheckable", byKey(UncheckableClaims.values(), UncheckableClaims::key))
                        .orElse(defaults.uncheckable()));
        // The one value says what holds anyway; the key stands in the file for those who look for it there.
        section.oneOf("as-of", Map.of("business-date", true));
        section.refuseOtherKeys();
        return judging;
    }

    private static PolicySettings policy(YamlSection section) {
        PolicySettings defaults = PolicySettings.defaults();
        Range days = new Range(1, PolicySettings.MOST_DAYS);
        PolicySettings policy = new PolicySettings(
                section.share("support-threshold").orElse(defaults.supportThreshold()),
                section.share("refute-threshold").orElse(defaults.refuteThreshold()),
                section.share("minimum-similarity").orElse(defaults.minimumSimilarity()),
                section.share("minimum-weight").orElse(defaults.minimumWeight()),
                section.share("conflict-ratio").orElse(defaults.conflictRatio()),
                section.share("low-confidence").orElse(defaults.lowConfidence()),
                section.wholeNumber("stale-after-days", days).orElse(defaults.staleAfterDays()),
                section.wholeNumber("recency-half-life-days", days).orElse(defaults.recencyHalfLifeDays()),
                section.wholeNumber("state-half-life-days", days).orElse(defaults.stateHalfLifeDays()),
                section.share("interested-party-weight").orElse(defaults.interestedPartyWeight()),
                section.share("unnamed-source-weight").orElse(defaults.unnamedSourceWeight()),
                reliabilityWeights(section.section("reliability-weights"), defaults));
        section.refuseOtherKeys();
        return policy;
    }

    private static Map<Reliability, Double> reliabilityWeights(YamlSection section, PolicySettings defaults) {
        Map<Reliability, Double> weights = new EnumMap<>(defaults.reliabilityWeights());
        for (Reliability reliability : Reliability.values()) {
            section.factor(reliability.name()).ifPresent(weight -> weights.put(reliability, weight));
        }
        section.refuseOtherKeys();
        return weights;
    }

    private static Limits limits(YamlSection section) {
        Limits limits = new Limits(section.wholeNumber("rejected", Limits.REJECTED)
                .orElse(Limits.defaults().rejected()));
        section.refuseOtherKeys();
        return limits;
    }

    private static Model model(YamlSection section) {
        @Nullable Path folder = section.path("folder", "the path of a folder").orElse(null);
        List<Stance> labels = labels(section).orElse(Model.BUILT_IN_LABELS);
        if (section.lineOf("folder") == 0 && !labels.equals(Model.BUILT_IN_LABELS)) {
            section.refuse(
                    "labels",
                    "the built-in model answers " + Model.BUILT_IN_LABELS
                            + ". Remove the labels, or name the model's folder");
        }
        section.refuseOtherKeys();
        return folder == null ? Model.defaults() : new Model(folder, labels);
    }

    private static Optional<LogFormat> logFormat(YamlSection section) {
        Optional<LogFormat> format = section.oneOf("format", byKey(LogFormat.values(), LogFormat::key));
        section.refuseOtherKeys();
        return format;
    }

    private static Optional<List<Stance>> labels(YamlSection section) {
        Map<String, Stance> stances = byKey(Stance.values(), Stance::name);
        String mustBe = "a list of SUPPORTS, REFUTES and NEUTRAL, each once, in the order of the model's outputs";
        Optional<List<Stance>> labels = section.listOf("labels", mustBe, stances);
        return labels.filter(order -> {
            if (!Model.isOrder(order)) {
                section.refuse("labels", "must be " + mustBe);
            }
            return Model.isOrder(order);
        });
    }

    private static String notYaml(String why) {
        return "The file is not YAML from here on: " + why + ". Correct the line, or the one above it.";
    }

    private static int firstUnprintable(String text) {
        int at = 0;
        while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int lineAfter(String before) {
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    private static String lineOf(String text, int line) {
        return line == 0 ? "" : text.lines().skip(line - 1L).findFirst().orElse("");
    }

    static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is none" : String.valueOf(e.getMessage());
    }

    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}

package org.factcheck.job;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.factcheck.store.AnswerCounts;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * The figures of one job's runs, for those who watch many programs at once. They go on over the runs of a process. What
 * becomes of them is the affair of the registries they are given to; a run is the same with and without.
 */
public final class RunMetrics {

    /** Tells the jobs apart that one monitoring system watches. */
    public static final String JOB_NAME = "job.name";

    private static final String PREFIX = "factcheck.";
    private static final String BATCH_PREFIX = "spring.batch.";
    private static final String STEP_NAME = "step.name";
    private static final String ANSWERED_BY = "answered.by";
    private static final String PARTITIONS = ":partitions";
    private static final String SECONDS = "seconds";
    private static final double NANOS_A_SECOND = 1e9;

    private final CompositeMeterRegistry meters = new CompositeMeterRegistry();
    private final AnswerCounts pairs = new AnswerCounts();
    private final AnswerCounts texts = new AnswerCounts();
    private volatile long pairsBefore;
    private final Map<Meter.Id, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    /** The figures of this job, kept in these registries. */
    public RunMetrics(String job, MeterRegistry... registries) {
        meters.config()
                .commonTags(JOB_NAME, job)
                .meterFilter(MeterFilter.deny(RunMetrics::isOfOneItemAtWork))
                .meterFilter(new StepsOfPartitions());
        for (MeterRegistry registry : registries) {
            meters.add(registry);
        }
        register("pairs", "Pairs of passage and claim that the stance model was asked, by who answered.", pairs);
        register("texts", "Texts that the embedding model was asked, by who answered.", texts);
    }

    /** The figures of a run that nobody watches. */
    public static RunMetrics unwatched(String job) {
        return new RunMetrics(job);
    }

    /** Partitions are named by their claims, which are others each night; together they go by one name. */
    private static final class StepsOfPartitions implements MeterFilter {
        @Override
        public Meter.Id map(Meter.Id id) {
            if (!id.getName().startsWith(BATCH_PREFIX)) {
                return id;
            }
            return id.replaceTags(id.getTags().stream().map(this::whole).toList());
        }

        private Tag whole(Tag tag) {
            return tag.getKey().endsWith(STEP_NAME)
                    ? Tag.of(tag.getKey(), tag.getValue().replaceFirst(":.*", PARTITIONS))
                    : tag;
        }
    }

    /** How long a single item has been at work says nothing, and costs something for each. */
    private static boolean isOfOneItemAtWork(Meter.Id id) {
        String name = id.getName();
        return name.endsWith(".active") && (name.contains(".item.") || name.contains(".chunk."));
    }

    /** What Spring Batch reports its steps and items to. */
    ObservationRegistry observations() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return observations;
    }

    /** What the stance model is asked. */
    AnswerCounts pairs() {
        return pairs;
    }

    /** What the embedding model is asked. */
    AnswerCounts texts() {
        return texts;
    }

    /** Notes that a run begins. */
    void begins() {
        pairsBefore = pairs.byModel();
    }

    /** Notes what an attempt at a run did. */
    void attempted(JobExecution execution, RunningSteps steps) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStepName().contains(":")) {
                continue;
            }
            double seconds = steps.taken(step).toNanos() / NANOS_A_SECOND;
            Tags name = Tags.of("step", step.getStepName());
            set("step.duration", SECONDS, "How long the step took in the last run.", name, seconds);
            set("step.items", null, "What the step wrote in the last run.", name, step.getWriteCount());
            if (step.getStepName().equals(ClaimJudgingStep.STEP) && seconds > 0) {
                set(
                        "pairs.per.second",
                        null,
                        "Pairs that the stance model judged in the last run, by the time that judging took.",
                        Tags.empty(),
                        (pairs.byModel() - pairsBefore) / seconds);
            }
        }
    }

    private void register(String name, String meaning, AnswerCounts counts) {
        FunctionCounter.builder(PREFIX + name, counts, AnswerCounts::byModel)
                .description(meaning)
                .tag(ANSWERED_BY, "model")
                .register(meters);
        FunctionCounter.builder(PREFIX + name, counts, AnswerCounts::byCache)
                .description(meaning)
                .tag(ANSWERED_BY, "cache")
                .register(meters);
    }

    /** Notes how a run ended. */
    void ended(RunResult result, Duration taken, Instant now) {
        String outcome = result.exitCode().name().toLowerCase(Locale.ROOT);
        Timer.builder(PREFIX + "run")
                .description("Runs and how long they took, by how they ended.")
                .tag("outcome", outcome)
                .register(meters)
                .record(taken);
        double end = now.toEpochMilli() / 1000.0;
        set("last.run.timestamp", SECONDS, "When the last run ended, since 1970.", Tags.empty(), end);
        set(
                "last.run.duration",
                SECONDS,
                "How long the last run took.",
                Tags.empty(),
                taken.toNanos() / NANOS_A_SECOND);
        set(
                "last.run.exit.code",
                null,
                "How the last run ended.",
                Tags.empty(),
                result.exitCode().code());
        if (result.folder() == null) {
            return;
        }
        set("last.success.timestamp", SECONDS, "When outputs were last made, since 1970.", Tags.empty(), end);
        for (Verdict verdict : Verdict.values()) {
            claims(verdict.name().toLowerCase(Locale.ROOT), result.verdicts().getOrDefault(verdict, 0));
        }
        claims("failed", result.failedClaims());
        claims("not_judged", result.skippedClaims());
        set("rejected", null, "Files and rows that the last run rejected.", Tags.empty(), result.rejected());
        set(
                "turned.verdicts",
                null,
                "Verdicts of the last run that are not those of the run before.",
                Tags.empty(),
                result.turned().size());
    }

    private void claims(String verdict, int count) {
        set("claims", null, "Claims of the last run by verdict.", Tags.of("verdict", verdict), count);
    }

    private void set(String name, @Nullable String unit, String meaning, Tags tags, double value) {
        Meter.Id id = new Meter.Id(PREFIX + name, tags, unit, meaning, Meter.Type.GAUGE);
        gauges.computeIfAbsent(id, this::gauge).set(value);
    }

    private AtomicReference<Double> gauge(Meter.Id id) {
        AtomicReference<Double> value = new AtomicReference<>(0.0);
        Gauge.builder(id.getName(), value, AtomicReference::get)
                .tags(id.getTags())
                .baseUnit(id.getBaseUnit())
                .description(id.getDescription())
                .strongReference(true)
                .register(meters);
        return value;
    }
}

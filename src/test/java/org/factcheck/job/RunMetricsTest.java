package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The figures of runs, against what the runs left. */
class RunMetricsTest extends SmallNight {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RunMetrics metrics = new RunMetrics("nightly", registry);

    @Test
    void aNightIsToldInFigures() throws IOException {
        night.append("claims.csv", "t6,\n");

        RunResult result = night.run(out, models, metrics);

        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(gauge("factcheck.claims", "verdict", "supported")).isEqualTo(3);
        assertThat(gauge("factcheck.claims", "verdict", "conflicting")).isEqualTo(1);
        assertThat(gauge("factcheck.claims", "verdict", "not_enough_evidence")).isEqualTo(1);
        assertThat(gauge("factcheck.claims", "verdict", "refuted")).isZero();
        assertThat(gauge("factcheck.claims", "verdict", "failed")).isZero();
        assertThat(gauge("factcheck.rejected")).isEqualTo(1);
        assertThat(gauge("factcheck.last.run.exit.code")).isEqualTo(3);
        assertThat(gauge("factcheck.last.success.timestamp"))
                .isCloseTo(System.currentTimeMillis() / 1000.0, within(60.0));
        assertThat(gauge("factcheck.step.items", "step", "importArticles")).isEqualTo(Night.ARTICLES);
        assertThat(gauge("factcheck.step.items", "step", "importClaims")).isEqualTo(Night.CLAIMS);
        assertThat(gauge("factcheck.step.items", "step", "judgeClaims")).isEqualTo(Night.CLAIMS);
        assertThat(gauge("factcheck.step.items", "step", "writeReport")).isEqualTo(Night.CLAIMS);
        assertThat(registry.get("factcheck.run")
                        .tag("outcome", "done_with_rejects")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(answers("factcheck.pairs", "model")).isEqualTo(models.pairsAsked());
        assertThat(answers("factcheck.texts", "model")).isEqualTo(models.textsEmbedded());
        assertThat(gauge("factcheck.pairs.per.second") * gauge("factcheck.step.duration", "step", "judgeClaims"))
                .isCloseTo(models.pairsAsked(), within(1e-6));
    }

    @Test
    void theNightAfterIsAnsweredFromTheCache() throws IOException {
        night.run(out, models, metrics);
        int asked = models.pairsAsked();
        // Else the verdicts stand as they are, and nobody is asked at all.
        night.write("sources.csv", "name,reliability\nAnother Paper,B\n");

        night.on(Night.DATE.plusDays(1)).run(out, models, metrics);

        assertThat(models.pairsAsked()).isEqualTo(asked);
        assertThat(answers("factcheck.pairs", "model")).isEqualTo(asked);
        assertThat(answers("factcheck.pairs", "cache")).isGreaterThanOrEqualTo(asked);
        assertThat(gauge("factcheck.pairs.per.second")).isZero();
        assertThat(registry.get("factcheck.run").tag("outcome", "done").timer().count())
                .isEqualTo(2);
    }

    @Test
    void aFailureLeavesWhatTheRunBeforeCounted() throws IOException {
        night.run(out, models, metrics);
        double success = gauge("factcheck.last.success.timestamp");
        night.append("claims.csv", "t6,\n");

        RunResult failed = night.bearing(0).run(out, models, metrics);

        assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(gauge("factcheck.last.run.exit.code")).isEqualTo(1);
        assertThat(gauge("factcheck.last.success.timestamp")).isEqualTo(success);
        assertThat(gauge("factcheck.claims", "verdict", "supported")).isEqualTo(3);
        assertThat(registry.get("factcheck.run")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void springBatchMeasuresStepsAndItemsAndPartitionsTogether() {
        night.run(out, models, metrics);

        assertThat(registry.get("spring.batch.job").timer().count()).isEqualTo(1);
        assertThat(registry.get("spring.batch.step").timers())
                .extracting(timer -> timer.getId().getTag("spring.batch.step.name"))
                .containsExactlyInAnyOrder(
                        "importArticles",
                        "importClaims",
                        "indexPassages",
                        "judgeClaims",
                        "judgeClaims:partitions",
                        "writeReport",
                        "publish");
        assertThat(registry.get("spring.batch.item.process")
                        .tag("spring.batch.item.process.step.name", "importArticles")
                        .timer()
                        .count())
                .isEqualTo(Night.ARTICLES);
        assertThat(registry.getMeters())
                .allMatch(meter -> meter.getId().getTags().contains(Tag.of("job.name", "nightly")));
    }

    private double gauge(String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }

    private double answers(String name, String by) {
        return registry.get(name).tag("answered.by", by).functionCounter().count();
    }
}

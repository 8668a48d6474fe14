package org.factcheck.schedule;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.factcheck.job.RunMetrics;

/** The figures of all jobs that this process runs, in the text that Prometheus reads. */
public final class Metrics {

    private final PrometheusMeterRegistry all = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, JobMetrics> jobs = new ConcurrentHashMap<>();

    /** The figures of a job, which go on over its runs. */
    public JobMetrics of(JobFile job) {
        return jobs.computeIfAbsent(job.name(), name -> {
            // Beside all jobs by itself, too: what a job pushes and writes is its own alone.
            PrometheusMeterRegistry own = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            return new JobMetrics(name, new RunMetrics(name, all, own), own::scrape);
        });
    }

    /** The figures of all jobs. */
    public String text() {
        return all.scrape();
    }
}

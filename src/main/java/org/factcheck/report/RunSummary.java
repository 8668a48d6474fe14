package org.factcheck.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What run.json tells of a run: the only output that holds clock times.
 *
 * @param runId job, business date and the first 12 hex digits of the input hash
 * @param job the job's name
 * @param businessDate the day the run is for
 * @param parameters what the run was started with, by name, in the order to print
 * @param counts how much there was of each thing ("claims", "articles"), by name
 * @param doubtedDates articles whose date is to be looked at by a person, each with the reason and what to do, by file
 * @param versions of the program, its libraries and models, with the hashes of the latter
 * @param durations in seconds, by step
 * @param files SHA-256 of every other output as 64 lower-case hex digits, by its name
 * @param started when the run started, ISO 8601 with zone
 * @param finished when it finished, in the same form
 * @param exit what its exit code means, in words
 */
public record RunSummary(
        String runId,
        String job,
        LocalDate businessDate,
        Map<String, String> parameters,
        Map<String, Long> counts,
        Map<String, String> doubtedDates,
        Map<String, String> versions,
        Map<String, Double> durations,
        Map<String, String> files,
        String started,
        String finished,
        String exit) {
    public RunSummary {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(businessDate, "businessDate");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        doubtedDates = Collections.unmodifiableMap(new LinkedHashMap<>(doubtedDates));
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        durations = Collections.unmodifiableMap(new LinkedHashMap<>(durations));
    }
}

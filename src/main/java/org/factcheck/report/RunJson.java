package org.factcheck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes run.json. */
public final class RunJson {

    /** The file's name in the run's folder. */
    public static final String NAME = "run.json";

    /** Raised whenever a field is dropped or changes its meaning. */
    static final int SCHEMA_VERSION = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunJson() {}

    /**
     * Writes the summary, replacing the file where there is one.
     *
     * @throws ReportException where the file cannot be written
     */
    public static void write(Path file, RunSummary summary) {
        try {
            Files.writeString(file, JSON.writeValueAsString(fields(summary)) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ReportException(
                    "The file " + file + " could not be written: " + e
                            + ". Make sure that its folder exists and can be written to, and that the disk has room.",
                    e);
        }
    }

    /** Names as in the CSV files, in the order of reading. */
    private static Map<String, Object> fields(RunSummary summary) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run_id", summary.runId());
        fields.put("job", summary.job());
        fields.put("business_date", summary.businessDate().toString());
        fields.put("started", summary.started());
        fields.put("finished", summary.finished());
        fields.put("exit", summary.exit());
        fields.put("counts", summary.counts());
        fields.put("doubted_dates", summary.doubtedDates());
        fields.put("files", summary.files());
        fields.put("durations_in_seconds", summary.durations());
        fields.put("parameters", summary.parameters());
        fields.put("versions", summary.versions());
        fields.put("schema_version", SCHEMA_VERSION);
        return fields;
    }
}

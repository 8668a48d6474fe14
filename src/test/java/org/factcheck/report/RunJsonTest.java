package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunJsonTest {

    @TempDir
    private Path folder;

    @Test
    void aRunIsToldWithCountsVersionsAndDurations() {
        Path file = folder.resolve(RunJson.NAME);
        RunJson.write(file, summary());
        JsonNode json = JsonMapper.builder().build().readTree(file);
        assertThat(json.get("run_id").asString()).isEqualTo("nightly_2026-03-14_0a1b2c3d4e5f");
        assertThat(json.get("business_date").asString()).isEqualTo("2026-03-14");
        assertThat(json.at("/counts/claims").asLong()).isEqualTo(7);
        assertThat(json.at("/doubted_dates/wall.txt").asString()).isEqualTo("The date is not believed.");
        assertThat(json.at("/files/verdicts.csv").asString()).isEqualTo("0a1b");
        assertThat(json.at("/durations_in_seconds/judgeClaims").asDouble()).isEqualTo(1.25);
        assertThat(json.at("/versions/stance model").asString()).isEqualTo("a3f1");
        assertThat(json.at("/parameters/articles").asString()).isEqualTo("Zürich \"x\"");
        assertThat(json.get("exit").asString()).isEqualTo("done");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("none").resolve(RunJson.NAME);
        assertThatThrownBy(() -> RunJson.write(file, summary()))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("The file " + file + " could not be written: ");
    }

    private static RunSummary summary() {
        return new RunSummary(
                "nightly_2026-03-14_0a1b2c3d4e5f",
                "nightly",
                LocalDate.of(2026, 3, 14),
                Map.of("articles", "Zürich \"x\""),
                Map.of("claims", 7L),
                Map.of("wall.txt", "The date is not believed."),
                Map.of("stance model", "a3f1"),
                Map.of("judgeClaims", 1.25),
                Map.of("verdicts.csv", "0a1b"),
                "2026-03-14T02:00:00Z",
                "2026-03-14T02:00:21Z",
                "done");
    }
}

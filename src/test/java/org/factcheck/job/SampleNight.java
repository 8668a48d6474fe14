package org.factcheck.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.report.CsvProfile;
import org.factcheck.report.ReportSettings;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.PolicySettings;

/** The articles and claims that come with the program, and the real models. */
final class SampleNight {

    static final LocalDate DATE = LocalDate.of(2026, 11, 14);

    private SampleNight() {}

    static RunRequest into(Path output, int threads, int batchSize) {
        return new RunRequest(
                "nightly",
                DATE,
                Path.of("input", "articles"),
                Path.of("input", "claims.csv"),
                Path.of("input", "sources.csv"),
                Path.of("input", "overrides.csv"),
                output,
                CsvProfile.PLAIN,
                ReportSettings.defaults(),
                20,
                threads,
                batchSize,
                UncheckableClaims.JUDGE,
                PolicySettings.defaults(),
                100,
                null,
                List.of(Stance.values()),
                Operations.defaults());
    }
}

package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.report.CsvProfile;
import org.factcheck.report.ReportSettings;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.PolicySettings;

/** Nights with models that answer at once, for tests of what reads the outputs. */
public final class RecordedNights {

    private RecordedNights() {}

    /** Writes the articles and claims of a small night: three articles about a tramway and five claims. */
    public static void write(Path root) throws IOException {
        Night.in(root);
    }

    /** Runs a job on the articles, claims and, where there are any, decisions below a folder. */
    public static RunResult run(String job, Path root, Path output, LocalDate date) {
        return run(job, root, output, date, () -> {});
    }

    /** The same, with something done before each answer of a model. */
    public static RunResult run(String job, Path root, Path output, LocalDate date, Runnable beforeAnswer) {
        return run(job, root, output, date, DatabaseSettings.embedded(), beforeAnswer);
    }

    /** The same, in another database. */
    public static RunResult run(
            String job, Path root, Path output, LocalDate date, DatabaseSettings database, Runnable beforeAnswer) {
        RecordedModels models = new RecordedModels().beforeAnswer(pair -> beforeAnswer.run());
        return NightlyRun.run(request(job, root, output, date, database), outcomes -> {}, request -> models.load());
    }

    private static RunRequest request(String job, Path root, Path output, LocalDate date, DatabaseSettings database) {
        Path overrides = root.resolve("overrides.csv");
        return new RunRequest(
                job,
                date,
                root.resolve("articles"),
                root.resolve("claims.csv"),
                null,
                Files.exists(overrides) ? overrides : null,
                output,
                CsvProfile.EXCEL,
                ReportSettings.defaults(),
                10,
                2,
                32,
                UncheckableClaims.JUDGE,
                PolicySettings.defaults(),
                100,
                null,
                List.of(Stance.values()),
                Operations.defaults().with(database));
    }
}

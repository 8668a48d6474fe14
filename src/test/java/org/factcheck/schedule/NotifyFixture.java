package org.factcheck.schedule;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factcheck.claim.Claim;
import org.factcheck.job.ExitCode;
import org.factcheck.job.RunResult;
import org.factcheck.report.Report;
import org.factcheck.report.ReportedClaim;
import org.factcheck.schedule.Notify.Mail;
import org.factcheck.schedule.Notify.Tls;
import org.factcheck.schedule.Notify.Webhook;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.VerdictOverride;
import org.jspecify.annotations.Nullable;

/** Jobs that tell, and runs to tell of. */
final class NotifyFixture {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final Secret PASSWORD = new Secret("open sesame, please");
    static final Secret SIGNING = new Secret("a key that signs");
    static final String HOSTILE_CLAIM = "The port closed.\r\nBcc: thief@example.org\r\n\r\nSpam \"here\"\u0007";

    private NotifyFixture() {}

    static JobFile job(@Nullable Mail mail, @Nullable Webhook webhook) {
        return job(new Notify(List.of(Occasion.values()), 0, Duration.ofSeconds(20), mail, webhook));
    }

    static JobFile job(Notify settings) {
        JobFile defaults = JobFile.defaults("nightly");
        return JobFixture.job(defaults, true, defaults.schedule(), defaults.output(), settings);
    }

    static Mail mail(int port) {
        return mail(port, PASSWORD);
    }

    static Mail mail(int port, Secret password) {
        return new Mail(
                List.of("desk@example.org", "chief@example.org"),
                "factcheck@example.org",
                "127.0.0.1",
                port,
                Tls.NONE,
                "factcheck",
                password,
                5,
                5);
    }

    static Webhook webhook(int port, String path) {
        URI url = URI.create("http://127.0.0.1:" + port + path);
        return new Webhook(url, new Secret(url.toString()), SIGNING, 2);
    }

    /** A run whose one claim turned, with a file rejected. */
    static RunResult turned(Path folder) throws IOException {
        Path run = Files.createDirectories(folder.resolve("nightly-2026-11-21-0123456789ab"));
        Files.writeString(run.resolve("report.pdf"), "%PDF-1.7 a small report");
        if (!Files.exists(run.resolve("run.json"))) {
            Files.writeString(run.resolve("run.json"), "{\n  \"run_id\" : \"nightly-2026-11-21-0123456789ab\"\n}\n");
        }
        return new RunResult(
                ExitCode.DONE_WITH_REJECTS,
                "Done.",
                run,
                Map.of(Verdict.REFUTED, 1),
                0,
                0,
                2,
                told(
                        new ReportedClaim(unjudged("c1", HOSTILE_CLAIM), refuted(), Verdict.SUPPORTED),
                        new ReportedClaim(unjudged("c2", "The words differ: été ≠ hiver."), null, null)));
    }

    private static Report told(ReportedClaim... claims) {
        return new Report(
                "nightly",
                DAY,
                "nightly-2026-11-21-0123456789ab",
                "nightly-2026-11-20-ba9876543210",
                List.of(claims),
                List.of(),
                List.of(),
                Map.of(),
                null);
    }

    private static ClaimOutcome unjudged(String id, String text) {
        return new ClaimOutcome.Failed(Claim.of(id, text), "The model stopped.");
    }

    private static VerdictOverride refuted() {
        return new VerdictOverride("c1", null, Verdict.REFUTED, "A. Vella", DAY, "Seen.", 2);
    }

    static RunResult failed() {
        return new RunResult(ExitCode.FAILED, "The run failed: the disk is full.", null, Map.of(), 0, 0, 0, null);
    }

    /** A run with nothing to tell of. */
    static RunResult quiet(Path folder) throws IOException {
        RunResult turned = turned(folder);
        return new RunResult(ExitCode.DONE, "Done.", turned.folder(), turned.verdicts(), 0, 0, 0, told());
    }
}

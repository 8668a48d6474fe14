package org.factcheck.report;

import static org.factcheck.report.JudgementFixture.DAY;
import static org.factcheck.report.ReportedArticleFixture.articles;
import static org.factcheck.report.ReportedClaimFixture.conflicting;
import static org.factcheck.report.ReportedClaimFixture.failed;
import static org.factcheck.report.ReportedClaimFixture.overruled;
import static org.factcheck.report.ReportedClaimFixture.refuted;
import static org.factcheck.report.ReportedClaimFixture.renamed;
import static org.factcheck.report.ReportedClaimFixture.supported;
import static org.factcheck.report.ReportedClaimFixture.unproven;
import static org.factcheck.report.ReportedClaimFixture.worldly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.claim.RejectedInput;
import org.factcheck.stance.Calibration;

/** Reports on a night's claims about an invented harbour town, Porthaven, in every shape the outputs have to show. */
final class ReportFixture {

    private ReportFixture() {}

    /** One claim of each verdict, one that failed, one that an analyst overruled, one with nothing read for it. */
    static Report everyKind() {
        return report(List.of(supported(), refuted(), conflicting(), unproven(), failed(), overruled(), worldly()));
    }

    /** The first claims of {@link #everyKind}, with quiet text. */
    static Report threeClaims() {
        return report(List.of(supported(), refuted(), conflicting()));
    }

    /** As many claims as wanted, their kinds in turn. */
    static Report many(int count) {
        List<ReportedClaim> kinds = everyKind().claims();
        List<ReportedClaim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(renamed(kinds.get(i % kinds.size()), "N%04d".formatted(i + 1)));
        }
        return report(claims);
    }

    static Report report(List<ReportedClaim> claims) {
        return new Report(
                "nightly",
                DAY,
                "nightly_2026-03-14_0a1b2c3d4e5f",
                "nightly_2026-03-13_99ff00aa11bb",
                claims,
                articles(),
                rejected(),
                settings(),
                new Calibration(
                        "our-pairs.csv",
                        List.of(
                                new Calibration.Bin(0.5, 0.6, 60, 0.5512, 0.5),
                                new Calibration.Bin(0.8, 0.9, 120, 0.8504, 0.8))));
    }

    private static List<RejectedInput> rejected() {
        return List.of(
                new RejectedInput(
                        "claims.csv",
                        9,
                        "C-8,,2026-03-01",
                        "The claim 'C-8' has no text. Fill in the column 'claim', or delete the row."),
                RejectedInput.file(
                        "articles/scan.pdf", "The file holds no text, only pictures. Give it with its text."));
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("program", "0.1.0");
        settings.put("stance model", "a3f1c9".repeat(10));
        settings.put("passages a claim", "40");
        settings.put("low confidence below", "0.6");
        return settings;
    }
}

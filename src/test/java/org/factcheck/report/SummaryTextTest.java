package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Verdict;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    @Test
    void pageOneIsToldInPlainText() {
        String text = SummaryText.of(ReportFixture.everyKind());
        assertThat(text)
                .startsWith("nightly, business date 2026-03-14\nRun nightly_2026-03-14_0a1b2c3d4e5f\n\n  Supported ")
                .containsPattern("Refuted {22,}\\d\n")
                .contains("Changed since the previous run\n  Since nightly_2026-03-13_99ff00aa11bb: ")
                .contains("Claims that need a person\n")
                .contains("  2 files or rows could not be used, see rejected.csv.")
                .doesNotContain("\r");
    }

    @Test
    void aLongListIsCutAndSaidSo() {
        assertThat(SummaryText.of(ReportFixture.many(100)))
                .contains(" more, marked in the report.\n")
                .hasSizeLessThan(8_000);
    }

    @Test
    void whatAClaimHoldsStaysOnItsLine() {
        ReportedClaim claim = turned("The port closed.\r\n\r\nClaims that need nobody\u2028\u0007\n- x: y");
        String text = SummaryText.of(ReportFixture.report(List.of(claim)));
        assertThat(text.lines())
                .contains("  - E1: The port closed. Claims that need nobody - x: y (was Supported, now Not judged"
                        + " (error))");
    }

    @Test
    void aVerdictThatIsNoLongerThereHasTurnedToo() {
        assertThat(TurnedVerdict.of(ReportFixture.report(List.of(turned("The port closed.")))))
                .containsExactly(new TurnedVerdict("E1", "The port closed.", Verdict.SUPPORTED, null));
    }

    private static ReportedClaim turned(String text) {
        return new ReportedClaim(
                new ClaimOutcome.Failed(ReportedClaimFixture.claim("E1", text), "no answer"), null, Verdict.SUPPORTED);
    }
}

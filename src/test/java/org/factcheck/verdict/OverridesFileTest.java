package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.factcheck.claim.Claim;
import org.factcheck.claim.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesFileTest {

    private static final String HEADER = "claim_id,claim,verdict,who,when,why\n";
    private static final Claim LEAK = Claim.of("leak", "The plant leaked acid.");

    @TempDir
    Path folder;

    @Test
    void aDecisionNamesItsClaimByTheId() throws IOException {
        OverridesFile file = read(HEADER + "leak,,REFUTED,I. Okoro,2026-11-20,Saw the pipes\n");
        assertThat(file.rejected()).isEmpty();
        assertThat(file.on(LEAK))
                .contains(new VerdictOverride(
                        "leak", null, Verdict.REFUTED, "I. Okoro", LocalDate.of(2026, 11, 20), "Saw the pipes", 2));
        assertThat(file.on(Claim.of("other", LEAK.text()))).isEmpty();
    }

    @Test
    void orByTheTextWithWhiteSpaceFolded() throws IOException {
        OverridesFile file = read(HEADER + ",\"The plant\n  leaked acid. \",SUPPORTED,I. Okoro,2026-11-20,Saw it\n");
        assertThat(file.on(LEAK)).map(VerdictOverride::verdict).contains(Verdict.SUPPORTED);
        assertThat(file.on(Claim.of("leak", "The  plant leaked\tacid."))).isPresent();
        assertThat(file.on(Claim.of("leak", "The plant leaked."))).isEmpty();
    }

    @Test
    void whereBothAreGivenTheIdCounts() throws IOException {
        OverridesFile file = read(HEADER + "other,The plant leaked acid.,SUPPORTED,I. Okoro,2026-11-20,Saw it\n");
        assertThat(file.on(LEAK)).isEmpty();
        assertThat(file.on(Claim.of("other", "Anything"))).isPresent();
    }

    @Test
    void ofTwoDecisionsTheLaterRowCounts() throws IOException {
        OverridesFile file = read(HEADER
                + "leak,,REFUTED,I. Okoro,2026-11-20,First\n"
                + ",The plant leaked acid.,CONFLICTING,M. Lindqvist,2026-11-19,Second\n");
        assertThat(file.on(LEAK)).map(VerdictOverride::why).contains("Second");
    }

    @Test
    void columnsGoByOtherNamesToo() throws IOException {
        OverridesFile file =
                read("ID;Statement;Verdict;Analyst;Date;Reason\nleak;;refuted;I. Okoro;2026-11-20;Saw it\n");
        assertThat(file.rejected()).isEmpty();
        assertThat(file.on(LEAK)).map(VerdictOverride::who).contains("I. Okoro");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ENOUGH_EVIDENCE, NOT_ENOUGH_EVIDENCE",
        "Not enough evidence, NOT_ENOUGH_EVIDENCE",
        "not-enough-evidence, NOT_ENOUGH_EVIDENCE",
        "supported, SUPPORTED",
        "Conflicting, CONFLICTING"
    })
    void aVerdictIsReadAsPeopleWriteIt(String written, Verdict verdict) throws IOException {
        OverridesFile file = read(HEADER + "leak,," + written + ",I. Okoro,2026-11-20,Saw it\n");
        assertThat(file.on(LEAK)).map(VerdictOverride::verdict).contains(verdict);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            leak,,TRUE,I. Okoro,2026-11-20,Saw it | The verdict 'TRUE' is not known. Write one of [SUPPORTED, REFUTED, CONFLICTING, NOT_ENOUGH_EVIDENCE].
            leak,,REFUTED,I. Okoro,20.11.2026,Saw it | The date '20.11.2026' in the column when is not a day. Write it as 2026-11-21.
            leak,,REFUTED,I. Okoro,2026-02-30,Saw it | The date '2026-02-30' in the column when is not a day. Write it as 2026-11-21.
            leak,,,I. Okoro,2026-11-20,Saw it | The column verdict is empty. A decision needs a verdict, who made it, when, and why.
            leak,,REFUTED,,2026-11-20,Saw it | The column who is empty. A decision needs a verdict, who made it, when, and why.
            leak,,REFUTED,I. Okoro,,Saw it | The column when is empty. A decision needs a verdict, who made it, when, and why.
            leak,,REFUTED,I. Okoro,2026-11-20, | The column why is empty. A decision needs a verdict, who made it, when, and why.
            ,,REFUTED,I. Okoro,2026-11-20,Saw it | No claim is named. Write its id into the column claim_id.
            """)
    void aRowThatIsNoDecisionIsListedAndTheOthersCount(String row, String reason) throws IOException {
        OverridesFile file = read(HEADER + row + "\nleak,,REFUTED,I. Okoro,2026-11-20,Saw it\n");
        assertThat(file.rejected())
                .containsExactly(new RejectedInput("overrides.csv", 2, String.join(" | ", row.split(",", -1)), reason));
        assertThat(file.overrides()).hasSize(1);
        assertThat(file.on(LEAK)).isPresent();
    }

    @Test
    void aFileWithoutRowsDecidesNothing() throws IOException {
        assertThat(read(HEADER)).isEqualTo(OverridesFile.none());
        assertThat(read("")).isEqualTo(OverridesFile.none());
        assertThat(OverridesFile.none().on(LEAK)).isEmpty();
    }

    private OverridesFile read(String text) throws IOException {
        return OverridesFile.read(Files.writeString(folder.resolve("overrides.csv"), text), "overrides.csv");
    }
}

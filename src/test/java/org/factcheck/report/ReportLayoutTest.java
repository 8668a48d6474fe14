package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.factcheck.verdict.Judgement;
import org.junit.jupiter.api.Test;

class ReportLayoutTest {

    @Test
    void upToTheNumberOneFileHasAll() {
        ReportLayout layout = ReportLayout.of(ReportFixture.many(7).claims(), 7);
        assertThat(layout.parts()).isEmpty();
        assertThat(ids(layout.claimsHere()))
                .containsExactly("N0001", "N0002", "N0003", "N0004", "N0005", "N0006", "N0007");
        assertThat(layout.claims()).extracting(ClaimEntry::file).containsOnly("");
    }

    @Test
    void aboveItTheClaimsThatTurnedComeFirstThenThoseThatNeedAPerson() {
        // Of each seven the first and fifth turned; the second, third, fifth and sixth need a person.
        ReportLayout layout = ReportLayout.of(ReportFixture.many(14).claims(), 6);
        assertThat(ids(layout.claimsHere())).containsExactly("N0001", "N0002", "N0003", "N0005", "N0008", "N0012");
        assertThat(layout.parts())
                .extracting(ReportPart::name)
                .containsExactly("report-part-01.pdf", "report-part-02.pdf");
        assertThat(ids(layout.parts().get(0).claims()))
                .containsExactly("N0004", "N0006", "N0007", "N0009", "N0010", "N0011");
        assertThat(ids(layout.parts().get(1).claims())).containsExactly("N0013", "N0014");
    }

    @Test
    void everyClaimIsInOneFileAndKnowsWhich() {
        for (int perFile : List.of(1, 2, 3, 5, 13, 14, 15)) {
            ReportLayout layout = ReportLayout.of(ReportFixture.many(14).claims(), perFile);
            List<String> found = new ArrayList<>(ids(layout.claimsHere()));
            layout.parts().forEach(part -> {
                assertThat(part.claims()).hasSizeLessThanOrEqualTo(perFile).isNotEmpty();
                assertThat(part.of()).isEqualTo(layout.parts().size());
                found.addAll(ids(part.claims()));
                part.claims().forEach(entry -> assertThat(layout.fileOf(entry)).isEqualTo(part.name()));
            });
            layout.claimsHere()
                    .forEach(entry -> assertThat(layout.fileOf(entry)).isEqualTo("report.pdf"));
            assertThat(layout.claimsHere()).hasSizeLessThanOrEqualTo(perFile);
            assertThat(found).containsExactlyInAnyOrderElementsOf(ids(layout.claims()));
        }
    }

    @Test
    void aClaimInShortHasNoPassagesAndTheSameFigures() {
        ReportedClaim whole = ReportedClaimFixture.overruled();
        ReportedClaim brief = whole.inShort();
        Judgement all = Objects.requireNonNull(whole.judgement());
        Judgement few = Objects.requireNonNull(brief.judgement());
        assertThat(few.evidence()).isEmpty();
        assertThat(few.supporting()).isEqualTo(all.supporting());
        assertThat(brief.verdict()).isEqualTo(whole.verdict());
        assertThat(new ClaimEntry(1, brief).wantsPerson()).isEqualTo(new ClaimEntry(1, whole).wantsPerson());
        assertThat(ReportedClaimFixture.failed().inShort()).isEqualTo(ReportedClaimFixture.failed());
    }

    private static List<String> ids(List<ClaimEntry> entries) {
        return entries.stream().map(ClaimEntry::id).toList();
    }
}

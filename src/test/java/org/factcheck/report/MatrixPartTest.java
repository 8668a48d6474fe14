package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.Verdict;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MatrixPartTest {

    @Test
    void aCellSaysOnWhichSideAnOriginStandsAndWithWhatWeight() {
        Element matrix = matrix(ReportFixture.everyKind().claims());

        assertThat(matrix.select("thead abbr").eachAttr("title"))
                .startsWith("Harbour Council", "Ines Okoro", "Mara Lindqvist", "Porthaven Courier");
        assertThat(matrix.select("tbody tr").get(0).text())
                .isEqualTo("000 The sea wall at Porthaven broke on Monday night. · +0.60 · +0.80 · · · ·");
        assertThat(matrix.select("tbody tr").get(1).text())
                .startsWith("C-2 10,000 people had to leave their homes in Porthaven. −0.70 · · ·");
        assertThat(matrix.select("p").text())
                .contains("All 5 claims that have any. All 8 origins.")
                .contains("+ speaks for the claim − speaks against it")
                .contains("The origins: A Harbour Council · B Ines Okoro · C Mara Lindqvist");
    }

    @Test
    void ofManyClaimsAndOriginsThoseWithMostEntriesAreShown() {
        List<ReportedClaim> claims = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            claims.add(claim(i, i < 25 ? List.of("Everybody", "Origin " + i) : List.of("Everybody")));
        }
        Element matrix = matrix(claims);

        assertThat(matrix.select("tbody tr")).hasSize(40);
        assertThat(matrix.select("thead .origin-of")).hasSize(20);
        assertThat(matrix.select("thead .origin-of").get(0).select("abbr").attr("title"))
                .isEqualTo("Everybody");
        assertThat(matrix.select("p").text())
                .contains("Of 50 claims the 40 with most entries. Of 26 origins the 20 with most entries.");
    }

    @Test
    void withoutAnyOriginThereIsNoMatrix() {
        assertThat(matrix(List.of(ReportedClaimFixture.unproven(), ReportedClaimFixture.failed()))
                        .children())
                .isEmpty();
    }

    private static ReportedClaim claim(int number, List<String> origins) {
        return new ReportedClaim(
                new ClaimOutcome.Judged(
                        ReportedClaimFixture.claim("c" + number, "The tide rose " + number + " times."),
                        JudgementFixture.judgement(
                                Verdict.SUPPORTED,
                                0.8,
                                0.9,
                                origins.stream()
                                        .map(name -> new OriginWeight(name, 0.5, false, false, List.of("a")))
                                        .toList(),
                                List.of(),
                                List.of(),
                                "It is so.",
                                List.of())),
                null,
                null);
    }

    private static Element matrix(List<ReportedClaim> claims) {
        Element body = Document.createShell("").body();
        new MatrixPart(ClaimEntry.of(ReportFixture.report(claims))).appendTo(body);
        return body;
    }
}

package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.factcheck.claim.Claim;
import org.factcheck.claim.RejectedInput;
import org.factcheck.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsClaimsWithVerdictsAndExpectedArticles() throws IOException {
        GoldFile file = read("""
                id,claim,verdict,articles,why,difficulty
                a,"The dam, they say, held.",SUPPORTED,000| 001 |000,stated,2
                b,The dam broke.,not enough evidence,,absent,3
                """);
        assertThat(file.claims())
                .containsExactly(
                        new GoldClaim(
                                claim("a", "The dam, they say, held.", "stated", 2),
                                Verdict.SUPPORTED,
                                List.of("000", "001")),
                        new GoldClaim(
                                claim("b", "The dam broke.", "absent", 3), Verdict.NOT_ENOUGH_EVIDENCE, List.of()));
        assertThat(file.rejected()).isEmpty();
        assertThat(file.unknownColumns()).containsExactly("difficulty");
    }

    @Test
    void readsTheDatesThatAnchorAClaim() throws IOException {
        Claim claim = read("""
                id;claim;verdict;claim_date;as_of;speaker
                a;The dam held last week.;REFUTED;2026-11-05;2026-11-12;Ada
                """).claims().get(0).claim();
        assertThat(claim.claimDate()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(claim.asOf()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(claim.speaker()).isEqualTo("Ada");
    }

    @Test
    void listsEveryRowThatHoldsNoGoldClaim() throws IOException {
        GoldFile file = read("""
                id,claim,verdict,claim_date
                ,A,SUPPORTED,
                b,,SUPPORTED,
                c,C,,
                d,D,true,
                e,E,REFUTED,5.11.2026
                f,F,REFUTED,
                f,G,SUPPORTED,
                """);
        assertThat(file.claims()).extracting(gold -> gold.claim().id()).containsExactly("f");
        assertThat(file.rejected())
                .containsExactly(
                        rejected(2, " | A | SUPPORTED | ", "The cell 'id' is empty. Fill it in."),
                        rejected(3, "b |  | SUPPORTED | ", "The cell 'claim' is empty. Fill it in."),
                        rejected(4, "c | C |  | ", "The cell 'verdict' is empty. Fill it in."),
                        rejected(
                                5,
                                "d | D | true | ",
                                "The verdict is 'true'. Use SUPPORTED, REFUTED, CONFLICTING or NOT_ENOUGH_EVIDENCE."),
                        rejected(
                                6,
                                "e | E | REFUTED | 5.11.2026",
                                "The claim_date is '5.11.2026'. Write it as year-month-day: 2026-11-21."),
                        rejected(
                                8,
                                "f | G | SUPPORTED | ",
                                "The id 'f' stands on line 7 already. Give every claim an id of its own."));
    }

    @Test
    void rejectsAFileWithoutItsColumns() throws IOException {
        assertThat(read("id,statement\na,b\n").rejected())
                .containsExactly(RejectedInput.file(
                        "gold.csv",
                        "'gold.csv' has no column claim, verdict. Its first line must name the columns id, claim,"
                                + " verdict; it names id, statement."));
    }

    @Test
    void rejectsAnEmptyFile() throws IOException {
        assertThat(read("").rejected())
                .extracting(RejectedInput::reason)
                .containsExactly("'gold.csv' has no column id, claim, verdict. Its first line must name the columns id,"
                        + " claim, verdict; it names nothing.");
    }

    @Test
    void theGoldOfTheSampleHasAllVerdictsAndTheSamplesClaimsAndArticles() throws IOException {
        GoldFile gold = GoldFile.read(Path.of("src/test/resources/evaluation/sample-gold.csv"));
        assertThat(gold.rejected()).isEmpty();
        assertThat(gold.unknownColumns()).isEmpty();
        assertThat(gold.claims()).extracting(GoldClaim::verdict).contains(Verdict.values());
        String claims = Files.readString(Path.of("input/claims.csv"));
        assertThat(gold.claims())
                .allSatisfy(one -> assertThat(claims)
                        .containsPattern("(?m)^" + one.claim().id() + ",\"?\\Q"
                                + one.claim().text() + "\\E"));
        assertThat(claims.lines().skip(1)).hasSameSizeAs(gold.claims());
        List<String> ids = Arrays.stream(Path.of("input/articles").toFile().list())
                .map(name -> name.replace(".txt", ""))
                .toList();
        assertThat(gold.claims())
                .flatExtracting(GoldClaim::articles)
                .allSatisfy(expected -> assertThat(ids).anyMatch(id -> GoldClaim.isMeant(expected, id)));
    }

    @Test
    void aPrefixEndsBeforeAnUnderscore() {
        assertThat(GoldClaim.isMeant("000", "000_e76f")).isTrue();
        assertThat(GoldClaim.isMeant("000", "000")).isTrue();
        assertThat(GoldClaim.isMeant("00", "000_e76f")).isFalse();
        assertThat(GoldClaim.isMeant("000_e7", "000_e76f")).isFalse();
        assertThat(GoldClaim.isMeant("news/000", "news/000_e76f")).isTrue();
    }

    private GoldFile read(String text) throws IOException {
        return GoldFile.read(Files.writeString(folder.resolve("gold.csv"), text));
    }

    private static Claim claim(String id, String text, String note, int line) {
        return new Claim(id, text, null, null, null, null, note, null, line);
    }

    private static RejectedInput rejected(int line, String text, String reason) {
        return new RejectedInput("gold.csv", line, text, reason);
    }
}

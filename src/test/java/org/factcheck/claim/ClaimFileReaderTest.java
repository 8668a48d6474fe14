package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFileReaderTest {

    @TempDir
    Path folder;

    @Test
    void everyColumnIsReadUnderItsNameOrItsAlias() throws IOException {
        ClaimFile read = read("""
                ID;Statement;Said on;Speaker;Topic;Language;Note;As of
                k1;The bridge is open.;2026-03-01;Mayor Lind;bridge;en;check twice;2026-03-09
                """);

        assertThat(read.rejected()).isEmpty();
        assertThat(read.unknownColumns()).isEmpty();
        assertThat(read.claims())
                .containsExactly(new Claim(
                        "k1",
                        "The bridge is open.",
                        LocalDate.of(2026, 3, 1),
                        "Mayor Lind",
                        "bridge",
                        "en",
                        "check twice",
                        LocalDate.of(2026, 3, 9),
                        2));
    }

    @Test
    void aMissingIdComesFromTheTextAndSurvivesOtherWhiteSpace() throws IOException {
        String id = read("claim\nThe bridge  is open.\n").claims().get(0).id();
        String moved = read("claim\nAnother.\n\"The bridge\nis open.\"\n")
                .claims()
                .get(1)
                .id();

        assertThat(id).isEqualTo("c-a406a12272").isEqualTo(moved);
    }

    @Test
    void theSameIdWithAnotherTextIsRejectedAndTheFirstWins() throws IOException {
        ClaimFile read = read("id,claim\na,The bridge is open.\na,The bridge is shut.\n");

        assertThat(read.claims()).extracting(Claim::text).containsExactly("The bridge is open.");
        assertThat(read.rejected())
                .containsExactly(new RejectedInput(
                        "claims.csv",
                        3,
                        "a | The bridge is shut.",
                        "The id 'a' on line 3 was given on line 2 to a claim with another text; that one is kept. Give this"
                                + " one an id of its own."));
    }

    @Test
    void aRepeatedRowIsRejectedAsARepetition() throws IOException {
        ClaimFile read = read("id,claim\na,The bridge is open.\na,The  bridge is open.\n");

        assertThat(read.claims()).hasSize(1);
        assertThat(read.rejected())
                .extracting(RejectedInput::reason)
                .containsExactly("The row repeats the claim 'a' of line 2 with the same text. Delete one of them.");
    }

    @Test
    void theSameTextWithoutIdsIsRejectedAsARepetition() throws IOException {
        ClaimFile read = read("claim\nThe bridge is open.\nThe bridge is open.\n");

        assertThat(read.claims()).hasSize(1);
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().get(0).reason()).contains("of line 2 with the same text");
    }

    @Test
    void theSameTextUnderTwoIdsKeepsBothRows() throws IOException {
        assertThat(read("id,claim\na,It is so.\nb,It is so.\n").claims())
                .extracting(Claim::id)
                .containsExactly("a", "b");
    }

    @Test
    void aDateThatIsNoneIsRejectedWithItsValueAndWhatToWrite() throws IOException {
        ClaimFile read = read("id,claim,date,as_of\na,It is so.,2026-02-30,\nb,It is so.,,04/03/2026\nc,It is.,,\n");

        assertThat(read.claims()).extracting(Claim::id).containsExactly("c");
        assertThat(read.rejected())
                .extracting(RejectedInput::reason)
                .containsExactly(
                        "The claim_date '2026-02-30' is not a day of the calendar written as year-month-day. Write it like"
                                + " 2026-03-04, or leave it empty.",
                        "The as_of '04/03/2026' is not a day of the calendar written as year-month-day. Write it like"
                                + " 2026-03-04, or leave it empty.");
        assertThat(read.rejected()).extracting(RejectedInput::line).containsExactly(2, 3);
    }

    @Test
    void aRejectedRowDoesNotTakeItsIdAway() throws IOException {
        assertThat(read("id,claim,date\na,It is so.,soon\na,It is so.,\n").claims())
                .extracting(Claim::line)
                .containsExactly(3);
    }

    @Test
    void aRowWithoutAClaimIsRejected() throws IOException {
        ClaimFile read = read("id,claim,note\na,,why?\n");

        assertThat(read.claims()).isEmpty();
        assertThat(read.rejected())
                .extracting(RejectedInput::text, RejectedInput::reason)
                .containsExactly(tuple(
                        "a |  | why?",
                        "The row has no claim. Write the statement into the column 'claim', or delete the row."));
    }

    @Test
    void columnsOfAGoldFileAreNamedAsUnknown() throws IOException {
        ClaimFile read = read("id,claim,verdict,articles,why\na,It is so.,SUPPORTED,x|y,stated\n");

        assertThat(read.claims()).hasSize(1);
        assertThat(read.unknownColumns()).containsExactly("verdict", "articles", "why");
    }

    @Test
    void aFileWithoutAColumnOfClaimsSaysWhichHeaderItFound() {
        assertThatThrownBy(() -> read("id,assertion\na,It is so.\n"))
                .isInstanceOf(ClaimColumnMissingException.class)
                .hasMessage(
                        "The claims file 'claims.csv' has no column 'claim' (or 'statement' or 'text'); its header is:"
                                + " id, assertion. Rename the column that holds the statements to 'claim'.");
    }

    @Test
    void anEmptyFileSaysWhatItsFirstLineMustBe() {
        assertThatThrownBy(() -> read("\n"))
                .isInstanceOf(ClaimColumnMissingException.class)
                .hasMessage("The claims file 'claims.csv' is empty. Its first line must name the columns, at least"
                        + " 'claim'.");
    }

    @Test
    void aHeaderThatComesTwiceIsRejectedAndTheRowsAfterItAreRead() throws IOException {
        ClaimFile read = read("id,claim\na,The bridge is open.\nid,claim\nb,The road is shut.\n");

        assertThat(read.claims()).extracting(Claim::id).containsExactly("a", "b");
        assertThat(read.rejected())
                .containsExactly(new RejectedInput(
                        "claims.csv",
                        3,
                        "id | claim",
                        "The row repeats the header, as where two files were put together. Delete it."));
    }

    @Test
    void aFileOfAHeaderAloneHasNoClaimsAndNothingRejected() throws IOException {
        ClaimFile read = read("id,claim\n");

        assertThat(read.claims()).isEmpty();
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void aColumnNamedTwiceCountsOnceAndIsToldAsUnknown() throws IOException {
        ClaimFile read = read("claim,statement,id\nThe bridge is open.,Another.,a\n");

        assertThat(read.claims()).extracting(Claim::text).containsExactly("The bridge is open.");
        assertThat(read.unknownColumns()).containsExactly("statement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void theEncodingIsFoundOut(String charset) throws IOException {
        String text = "claim;id\nDer Preis für Öl – “Brent” – fiel auf 60 €.;a\n\n;\n";
        Path file = Files.write(folder.resolve("claims.csv"), text.getBytes(Charset.forName(charset)));

        assertThat(ClaimFileReader.read(file, "claims.csv").claims())
                .extracting(Claim::text)
                .containsExactly("Der Preis für Öl – “Brent” – fiel auf 60 €.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", ","})
    void anySeparatorWithQuotedLineBreaksAByteOrderMarkAndShortRowsWillDo(String separator) throws IOException {
        String text = "\uFEFFNOTE,Claim Date,STATEMENT,claim_id\n\"a, b; c\",2026-03-04,\"The bridge\nis open.\",k\n"
                .replace(",Cl", separator + "Cl")
                .replace(",STA", separator + "STA")
                .replace(",claim_id", separator + "claim_id")
                .replace("\",", "\"" + separator)
                .replace(",\"The", separator + "\"The");

        assertThat(read(text).claims())
                .containsExactly(new Claim(
                        "k", "The bridge\nis open.", LocalDate.of(2026, 3, 4), null, null, null, "a, b; c", null, 2));
    }

    @Test
    void longTextIsKeptWhole() throws IOException {
        String text = "The bridge is open. ".repeat(500).strip();

        assertThat(read("claim\n" + text + "\n").claims())
                .extracting(Claim::text)
                .containsExactly(text);
    }

    @Test
    void aCellLongerThanAnyStatementOrIdIsRejectedAndTheOtherRowsAreRead() throws IOException {
        ClaimFile file = read("id,claim\na," + "x".repeat(10_001) + "\n" + "b".repeat(201)
                + ",The bridge is open.\nc,The bridge is shut.\n");

        assertThat(file.claims()).extracting(Claim::id).containsExactly("c");
        assertThat(file.rejected())
                .extracting(RejectedInput::line, RejectedInput::reason)
                .containsExactly(
                        tuple(
                                2,
                                "The cell 'claim' has 10001 characters, and no more than 10000 are read. Shorten it; a"
                                        + " quotation mark that is missing further up makes cells run on, too."),
                        tuple(
                                3,
                                "The cell 'id' has 201 characters, and no more than 200 are read. Shorten it; a quotation"
                                        + " mark that is missing further up makes cells run on, too."));
    }

    private ClaimFile read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("claims.csv"), content);
        return ClaimFileReader.read(file, "claims.csv");
    }
}

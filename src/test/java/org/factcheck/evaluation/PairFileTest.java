package org.factcheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.factcheck.claim.RejectedInput;
import org.factcheck.stance.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFileTest {

    private static final String DAM = "{\"evidence\": \"The dam held.\", \"claim\": \"The dam broke.\", \"label\":"
            + " \"REFUTES\", \"set\": \"own\"}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsCsvWithQuotedLineBreaksAndAnyCase() throws IOException {
        PairFile file = read("pairs.csv", """
                Claim,Evidence,Label,set
                The dam held.,"The dam
                stood firm.",supports,own
                """);
        assertThat(file.pairs())
                .containsExactly(new LabelledPair("The dam\nstood firm.", "The dam held.", Stance.SUPPORTS));
        assertThat(file.rejected()).isEmpty();
    }

    @Test
    void listsEveryCsvRowThatHoldsNoPair() throws IOException {
        PairFile file = read("pairs.csv", """
                evidence,claim,label
                ,A,SUPPORTS
                B,,SUPPORTS
                C,D,
                E,F,maybe
                G,H,NEUTRAL
                """);
        assertThat(file.pairs()).containsExactly(new LabelledPair("G", "H", Stance.NEUTRAL));
        assertThat(file.rejected())
                .containsExactly(
                        rejected("pairs.csv", 2, " | A | SUPPORTS", "The evidence is missing. Fill in 'evidence'."),
                        rejected("pairs.csv", 3, "B |  | SUPPORTS", "The claim is missing. Fill in 'claim'."),
                        rejected("pairs.csv", 4, "C | D | ", "The label is missing. Use SUPPORTS, REFUTES or NEUTRAL."),
                        rejected(
                                "pairs.csv",
                                5,
                                "E | F | maybe",
                                "The label is 'maybe'. Use SUPPORTS, REFUTES or NEUTRAL."));
    }

    @Test
    void rejectsACsvFileWithoutItsColumns() throws IOException {
        PairFile file = read("pairs.csv", "premise,claim\nA,B\n");
        assertThat(file.pairs()).isEmpty();
        assertThat(file.rejected())
                .containsExactly(RejectedInput.file(
                        "pairs.csv",
                        "'pairs.csv' has no column evidence, label. Its first line must name the columns evidence, claim,"
                                + " label; it names claim, premise."));
    }

    @Test
    void readsJsonLinesAndLeavesOtherKeysAlone() throws IOException {
        PairFile file = read("pairs.jsonl", "\uFEFF" + DAM + "\n" + DAM);
        LabelledPair dam = new LabelledPair("The dam held.", "The dam broke.", Stance.REFUTES);
        assertThat(file.pairs()).containsExactly(dam, dam);
        assertThat(file.rejected()).isEmpty();
    }

    @Test
    void readsPackedJsonLines() throws IOException {
        assertThat(PairFile.read(packed("pairs.jsonl.gz", DAM)).pairs())
                .containsExactly(new LabelledPair("The dam held.", "The dam broke.", Stance.REFUTES));
    }

    @Test
    void listsEveryLineThatHoldsNoPair() throws IOException {
        PairFile file = read("pairs.jsonl", """
                {"evidence": "A", "claim": "B"
                [1, 2]
                {"evidence": 7, "claim": "B", "label": "NEUTRAL"}
                {"evidence": "A", "claim": "B", "label": "entailment"}
                """);
        assertThat(file.pairs()).isEmpty();
        assertThat(file.rejected()).extracting(RejectedInput::line).containsExactly(1, 2, 3, 4);
        assertThat(file.rejected().get(0).text()).isEqualTo("{\"evidence\": \"A\", \"claim\": \"B\"");
        assertThat(file.rejected().get(0).reason())
                .startsWith("The line is not JSON: ")
                .endsWith("Give one object a line.");
        assertThat(file.rejected().get(1).reason())
                .isEqualTo(
                        "The line is JSON, but no object. Write it as {\"evidence\": …, \"claim\": …, \"label\": …}.");
        assertThat(file.rejected().get(2).reason()).isEqualTo("The evidence is missing. Fill in 'evidence'.");
        assertThat(file.rejected().get(3).reason())
                .isEqualTo("The label is 'entailment'. Use SUPPORTS, REFUTES or NEUTRAL.");
    }

    @Test
    void rejectsPackedCsv() throws IOException {
        PairFile file = PairFile.read(packed("pairs.csv.gz", "evidence,claim,label\n"));
        assertThat(file.rejected())
                .containsExactly(RejectedInput.file(
                        "pairs.csv.gz",
                        "'pairs.csv.gz' is packed, and only JSON Lines are read packed. Unpack it and give the file that"
                                + " comes out."));
    }

    @Test
    void aPackedFileCutShortIsAnErrorThatNamesTheFile() throws IOException {
        byte[] whole = Files.readAllBytes(packed("pairs.jsonl.gz", DAM));
        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 12));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PairFile.read(cut))
                .withMessageStartingWith("The pairs file '" + cut + "' could not be read to its end (")
                .withMessageEndingWith("Check that it exists and was copied whole.");
    }

    private PairFile read(String name, String text) throws IOException {
        return PairFile.read(Files.writeString(folder.resolve(name), text));
    }

    private Path packed(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static RejectedInput rejected(String file, int line, String text, String reason) {
        return new RejectedInput(file, line, text, reason);
    }
}

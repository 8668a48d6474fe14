package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.factcheck.verdict.OverridesEditor.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesEditorTest {

    private static final Decision DECISION = new Decision(
            "w04",
            Verdict.REFUTED,
            "Anna Berg",
            LocalDate.of(2026, 11, 21),
            "Saw the letter; it says \"never\",\nthrice.");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("overrides.csv");
    }

    @Test
    void aFileThatIsNotThereIsMade() throws IOException {
        new OverridesEditor(file).add(DECISION);

        assertThat(file).content().isEqualTo("""
                claim_id,claim,verdict,who,when,why
                w04,,REFUTED,Anna Berg,2026-11-21,"Saw the letter; it says ""never"", thrice."
                """);
    }

    @Test
    void whatStandsThereStaysAndTheRowGoesByItsFormat() throws IOException {
        Charset latin = Charset.forName("windows-1252");
        String before = "Why;Analyst;Date;Note;Verdict;Claim-ID\r\n"
                + "\"gelesen; für gut befunden\";Bert;2026-11-01;x;supported;w01";
        Files.write(file, before.getBytes(latin));

        new OverridesEditor(file).add(DECISION);

        assertThat(Files.readString(file, latin))
                .isEqualTo(
                        before
                                + "\r\n\"Saw the letter; it says \"\"never\"\", thrice.\";Anna Berg;2026-11-21;;REFUTED;w04\r\n");
        assertThat(OverridesFile.read(file, "overrides.csv").overrides())
                .extracting(VerdictOverride::claimId)
                .containsExactly("w01", "w04");
    }

    @Test
    void aByteOrderMarkStaysWhereItIs() throws IOException {
        byte[] before = "\uFEFFclaim_id\tverdict\twho\twhen\twhy\n".getBytes(StandardCharsets.UTF_16LE);
        Files.write(file, before);

        new OverridesEditor(file).add(DECISION);

        byte[] after = Files.readAllBytes(file);
        assertThat(after).startsWith(before);
        assertThat(new String(after, StandardCharsets.UTF_16LE))
                .endsWith("w04\tREFUTED\tAnna Berg\t2026-11-21\t\"Saw the letter; it says \"\"never\"\", thrice.\"\n");
    }

    @Test
    void aFileThatCannotTakeTheRowIsLeftAsItIs() throws IOException {
        Files.writeString(file, "claim_id,verdict\nw01,SUPPORTED\n");
        assertThatThrownBy(() -> new OverridesEditor(file).add(DECISION))
                .isInstanceOf(IOException.class)
                .hasMessage("The first line of " + file + " must name the columns [claim_id, verdict, who, when, why],"
                        + " but it names [claim_id, verdict].");

        Charset latin = Charset.forName("windows-1252");
        byte[] western =
                "claim_id,claim,verdict,who,when,why\nw01,,SUPPORTED,Jörg Müller,2026-11-01,geprüft\n".getBytes(latin);
        Files.write(file, western);
        assertThatThrownBy(() -> new OverridesEditor(file)
                        .add(new Decision("w05", Verdict.REFUTED, "A", LocalDate.of(2026, 11, 21), "看过")))
                .hasMessageEndingWith(
                        "which lacks a character of this decision. Save the file as UTF-8, and try again.");
        assertThat(file).hasBinaryContent(western);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aQuotationMarkThatIsNeverClosedAboveDoesNotSwallowTheRow() throws IOException {
        String unclosed = "claim_id,claim,verdict,who,when,why\nw01,,SUPPORTED,B,2026-11-01,\"never closed\n";
        for (String why : List.of("plain", "said \"so\", and, \"so\"")) {
            Files.writeString(file, unclosed);

            new OverridesEditor(file).add(new Decision("w05", Verdict.REFUTED, "A", LocalDate.of(2026, 11, 21), why));

            assertThat(OverridesFile.read(file, "overrides.csv").overrides())
                    .extracting(VerdictOverride::why)
                    .containsExactly(why);
        }
    }

    @Test
    void aDecisionWithoutAReasonIsNone() {
        assertThatThrownBy(() -> new Decision("w04", Verdict.REFUTED, "Anna", LocalDate.EPOCH, " \n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A decision needs the claim's id, who made it, and why; one of them is blank.");
    }
}

package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTheOneOfTheHeader(String separator) throws IOException {
        CsvTable table = read(("name*note\nLind*\"one" + separator + " two\"\n").replace("*", separator));

        assertThat(table.rows().get(0).get("name")).isEqualTo("Lind");
        assertThat(table.rows().get(0).get("note")).isEqualTo("one" + separator + " two");
    }

    @Test
    void aSeparatorInsideAQuotedHeaderNameDoesNotCount() throws IOException {
        CsvTable table = read("name;\"a, b, c\"\nLind;x\n");

        assertThat(table.header()).containsExactly("name", "a, b, c");
        assertThat(table.unknownColumns()).containsExactly("a, b, c");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(read("\uFEFFname,note\nLind,x\n").rows().get(0).get("name")).isEqualTo("Lind");
    }

    @Test
    void aUtf16ExportIsReadByItsMark() throws IOException {
        CsvTable table = read("\uFEFFname\tnote\nŁódź\tx\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(table.rows().get(0).get("name")).isEqualTo("Łódź");
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsWindows1252() throws IOException {
        CsvTable table = read("name,note\nMüller,“so”\n".getBytes(Charset.forName("windows-1252")));

        assertThat(table.rows().get(0).get("name")).isEqualTo("Müller");
        assertThat(table.rows().get(0).get("note")).isEqualTo("“so”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aRowKeepsTheLineItStartsOnAfterQuotedLineBreaksAndEmptyLines(String lineBreak) throws IOException {
        CsvTable table = read("name,note\nA,\"one\ntwo\nthree\"\n\n,\nB,x\n".replace("\n", lineBreak));

        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2, 7);
        assertThat(table.rows().get(0).get("note")).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void backslashesAndDoubledQuotationMarksAreKept() throws IOException {
        CsvTable table = read("name,note\nC:\\dir\\,\"He said \"\"no\"\"\\\"\n");

        assertThat(table.rows().get(0).get("name")).isEqualTo("C:\\dir\\");
        assertThat(table.rows().get(0).get("note")).isEqualTo("He said \"no\"\\");
    }

    @Test
    void aLineWhoseQuotationMarkIsNeverClosedIsRejectedAndReadingGoesOnBehindIt() throws IOException {
        CsvTable table = read("name,note\r\nA,x\r\nB,\"never closed\r\nC,y\r\nD,z\r\n");
        assertThat(table.rows()).extracting(row -> row.get("name")).containsExactly("A", "C", "D");
        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2, 4, 5);
        assertThat(table.rejected())
                .containsExactly(new RejectedInput(
                        "table.csv",
                        3,
                        "B,\"never closed",
                        "A quotation mark opened on line 3 is never closed, so the line could not be read. Close it, and"
                                + " double every quotation mark inside a quoted cell."));
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsRejectedRatherThanCutShort() throws IOException {
        CsvTable table = read("name,note\nIn 2022, it was so,x\nB,y,,\n");

        assertThat(table.rows()).extracting(row -> row.get("name")).containsExactly("B");
        assertThat(table.rejected())
                .containsExactly(new RejectedInput(
                        "table.csv",
                        2,
                        "In 2022 |  it was so | x",
                        "The row has 3 cells where the header has 2 (name, note). Put a cell that holds the separator itself"
                                + " in quotation marks."));
    }

    @Test
    void aShortRowLacksItsLastCells() throws IOException {
        assertThat(read("name,note\nA\n").rows().get(0).get("note")).isNull();
    }

    private CsvTable read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private CsvTable read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), content);
        return CsvTable.read(file, "table.csv", Map.of("name", List.of(), "note", List.of("remark")));
    }
}

package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.factcheck.claim.RejectedInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a spreadsheet makes of the CSV files: LibreOffice without a window, told the language that a profile is for. */
@Tag("slow")
@EnabledIf("isInstalled")
class SpreadsheetImportTest {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String UTF_8 = "76";
    private static final String ENGLISH = "1033";
    private static final String GERMAN = "1031";
    private static final int FUZZED = 400;
    private static final String PIECES = "=+-@\t\u00A0\u200B ＝＠'\"0159.,;(A1)abäß";

    @TempDir
    private static Path folder;

    /** What the import is told to make of quoted cells. */
    private enum Quoted {
        AS_TEXT,
        AS_ANY_CELL
    }

    /** A cell as the spreadsheet holds it: its text, its number where it is one, its formula where it has one. */
    private record Cell(String text, String type, String number, String formula) {}

    static boolean isInstalled() {
        boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each).resolve("soffice")));
        if (!installed) {
            System.err.println("SKIPPED: LibreOffice (soffice) is not installed, so no spreadsheet was asked to import"
                    + " the CSV files. Install libreoffice-calc and run again.");
        }
        return installed;
    }

    @BeforeAll
    static void importEverything() throws Exception {
        for (CsvProfile profile : CsvProfile.values()) {
            Path run = Files.createDirectory(folder.resolve(profile.key()));
            new ReportWriter(profile).write(hostile(), run);
            // Shows that this spreadsheet makes formulas of cells at all.
            Files.writeString(run.resolve("control.csv"), "\"=1+1\"" + profile.separator() + "000\r\n");
            convert(run, profile, Quoted.AS_ANY_CELL, run, List.of("control", "verdicts", "evidence", "rejected"));
            convert(run, profile, Quoted.AS_TEXT, Files.createDirectory(run.resolve("text")), List.of("verdicts"));
        }
    }

    @AfterAll
    static void sayWhatWasTried() {
        System.out.println("LibreOffice imported the CSV files of " + CsvProfile.values().length + " profiles.");
    }

    private static Report hostile() {
        Report kinds = ReportFixture.everyKind();
        Random random = new Random(20260314);
        List<RejectedInput> rejected = new ArrayList<>();
        for (int i = 0; i < FUZZED; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(9); n > 0; n--) {
                text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }
            rejected.add(
                    new RejectedInput("Größe & Maß.csv", i + 1, text.toString(), "Ärger über \"Öl\", straße; ж, 漢"));
        }
        return new Report(
                kinds.job(),
                kinds.businessDate(),
                kinds.runId(),
                "",
                kinds.claims(),
                kinds.articles(),
                rejected,
                kinds.settings(),
                null);
    }

    @Test
    void itFindsEveryRowAndColumn() throws Exception {
        for (CsvProfile profile : CsvProfile.values()) {
            List<List<Cell>> verdicts = sheet(profile, "verdicts");
            assertThat(verdicts.get(0)).extracting(Cell::text).isEqualTo(VerdictsCsv.HEADER);
            assertThat(verdicts).hasSize(1 + 7).allMatch(row -> row.size() == VerdictsCsv.HEADER.size());
            assertThat(sheet(profile, "evidence")).hasSize(1 + 10);
            assertThat(sheet(profile, "rejected")).hasSize(1 + FUZZED);
        }
    }

    @Test
    void numbersAreNumbersAndDaysAreDays() throws Exception {
        int score = VerdictsCsv.HEADER.indexOf("score");
        int asOf = VerdictsCsv.HEADER.indexOf("as_of");
        for (CsvProfile profile : CsvProfile.values()) {
            List<List<Cell>> verdicts = sheet(profile, "verdicts");
            assertThat(verdicts.get(1).get(score))
                    .extracting(Cell::type, Cell::number)
                    .containsExactly("float", "0.91");
            assertThat(verdicts.get(2).get(score))
                    .extracting(Cell::type, Cell::number)
                    .containsExactly("float", "-0.82");
            assertThat(verdicts.get(4).get(score).type()).isEmpty();
            assertThat(verdicts.get(1).get(asOf).type()).isEqualTo("date");
        }
    }

    @Test
    void idsKeepTheirZerosWhereQuotedCellsAreLeftAsText() throws Exception {
        for (CsvProfile profile : CsvProfile.values()) {
            assertThat(sheet(profile, "text/verdicts").get(1).get(0))
                    .extracting(Cell::type, Cell::text)
                    .containsExactly("string", "000");
        }
    }

    @Test
    void lettersOfEveryScriptArrive() throws Exception {
        for (CsvProfile profile : CsvProfile.values()) {
            assertThat(sheet(profile, "rejected").get(1).get(0).text()).isEqualTo("Größe & Maß.csv");
            assertThat(sheet(profile, "rejected").get(1).get(3).text()).isEqualTo("Ärger über \"Öl\", straße; ж, 漢");
            assertThat(sheet(profile, "verdicts").get(7).get(0).text()).isEqualTo("Ж-7");
        }
    }

    @Test
    void noCellBecomesAFormula() throws Exception {
        for (CsvProfile profile : CsvProfile.values()) {
            assertThat(sheet(profile, "control").get(0).get(0).formula())
                    .as("the control must become a formula, or nothing is shown")
                    .isNotEmpty();
            for (String name : List.of("verdicts", "evidence", "rejected")) {
                assertThat(sheet(profile, name))
                        .allSatisfy(
                                row -> assertThat(row).extracting(Cell::formula).containsOnly(""));
            }
        }
    }

    /** With the separator and language of the profile's users, and formulas not switched off. */
    private static void convert(Path run, CsvProfile profile, Quoted quoted, Path into, List<String> names)
            throws IOException, InterruptedException {
        String separator = Integer.toString(profile.separator());
        String language = profile == CsvProfile.EXCEL_EU ? GERMAN : ENGLISH;
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--infilter=CSV:" + separator + ",34," + UTF_8 + ",1,," + language + "," + (quoted == Quoted.AS_TEXT)
                        + ",false,false,false,false,0,true",
                "--convert-to",
                "fods",
                "--outdir",
                into.toString()));
        for (String name : names) {
            command.add(run.resolve(name + ".csv").toString());
        }
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(into.resolve("soffice.log").toFile())
                .start();
        if (!office.waitFor(100, TimeUnit.SECONDS)) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
            throw new IOException("LibreOffice took more than 100 seconds: " + command);
        }
    }

    private static List<List<Cell>> sheet(CsvProfile profile, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Path file = folder.resolve(profile.key()).resolve(name + ".fods");
        Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        NodeList rows = root.getElementsByTagNameNS(TABLE, "table-row");
        List<List<Cell>> sheet = new ArrayList<>();
        for (int i = 0; i < rows.getLength(); i++) {
            List<Cell> row = cells((Element) rows.item(i));
            if (row.stream().anyMatch(cell -> !cell.type().isEmpty())) {
                sheet.add(row);
            }
        }
        return sheet;
    }

    /** The cells of a row; what repeats is written once there, and blank cells behind the last column are left out. */
    private static List<Cell> cells(Element row) {
        List<Cell> cells = new ArrayList<>();
        NodeList nodes = row.getElementsByTagNameNS(TABLE, "table-cell");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            String repeated = node.getAttributeNS(TABLE, "number-columns-repeated");
            int times = repeated.isEmpty() ? 1 : Integer.parseInt(repeated);
            if (times > 100) {
                break;
            }
            Cell cell = new Cell(
                    node.getTextContent().strip(),
                    node.getAttributeNS(OFFICE, "value-type"),
                    node.getAttributeNS(OFFICE, "value"),
                    node.getAttributeNS(TABLE, "formula"));
            for (int n = 0; n < times; n++) {
                cells.add(cell);
            }
        }
        return cells;
    }
}

package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReaderBuilder;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.factcheck.claim.RejectedInput;
import org.factcheck.verdict.ClaimOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aVerdictHasItsFigures() throws Exception {
        Map<String, String> row = verdicts(CsvProfile.PLAIN, ',').get(0);
        assertThat(row.keySet()).containsExactlyElementsOf(VerdictsCsv.HEADER);
        assertThat(row)
                .containsEntry("claim_id", "000")
                .containsEntry("claim", "The sea wall at Porthaven broke on Monday night.")
                .containsEntry("verdict", "SUPPORTED")
                .containsEntry("score", "0.91")
                .containsEntry("confidence", "0.9312")
                .containsEntry("support_weight", "1.4")
                .containsEntry("contradiction_weight", "0")
                .containsEntry("supporting_origins", "2")
                .containsEntry("contradicting_origins", "0")
                .containsEntry("supporting_origin_names", "Ines Okoro|Porthaven Courier")
                .containsEntry("contradicting_origin_names", "")
                .containsEntry("supporting_articles", "courier/breach|gazette/wall")
                .containsEntry(
                        "best_support_quote",
                        "The sea wall at Porthaven gave way shortly before midnight on Monday, our reporter saw.")
                .containsEntry("best_support_article", "courier/breach")
                .containsEntry("best_contradiction_quote", "")
                .containsEntry("flags", "")
                .containsEntry("as_of", "2026-03-14")
                .containsEntry("machine_verdict", "SUPPORTED")
                .containsEntry("override_by", "")
                .containsEntry("previous_verdict", "NOT_ENOUGH_EVIDENCE")
                .containsEntry("error", "")
                .containsEntry("run_id", "nightly_2026-03-14_0a1b2c3d4e5f")
                .containsEntry("schema_version", "1");
        assertThat(row.get("explanation"))
                .isEqualTo("Two independent origins state the claim; nothing read contradicts it."
                        + " [Weight for the claim = 1.4; Weight against the claim = 0]");
    }

    @Test
    void rowsStandInTheOrderOfTheClaimsFile() throws Exception {
        assertThat(verdicts(CsvProfile.PLAIN, ','))
                .extracting(row -> row.get("claim_id"))
                .containsExactly("000", "C-2", "C-3", "C-4", "C-5", "C-6", "Ж-7");
    }

    @Test
    void negativeScoresAreNumbers() throws Exception {
        assertThat(verdicts(CsvProfile.PLAIN, ',').get(1)).containsEntry("score", "-0.82");
    }

    @Test
    void aFailedClaimHasItsErrorAndNoVerdict() throws Exception {
        assertThat(verdicts(CsvProfile.PLAIN, ',').get(4))
                .containsEntry("verdict", "")
                .containsEntry("machine_verdict", "")
                .containsEntry("score", "")
                .containsEntry("confidence", "")
                .containsEntry("support_weight", "0")
                .containsEntry("as_of", "2026-03-14")
                .containsEntry(
                        "error", "The stance model stopped on the passage 14 of 'gazette/wall'. Run the job again.");
    }

    @Test
    void anOverrideStandsBesideTheMachinesVerdict() throws Exception {
        assertThat(verdicts(CsvProfile.PLAIN, ',').get(5))
                .containsEntry("verdict", "REFUTED")
                .containsEntry("machine_verdict", "SUPPORTED")
                .containsEntry("override_by", "A. Vella")
                .containsEntry("override_when", "2026-03-13")
                .containsEntry("flags", "LOW_CONFIDENCE|OVERRIDE_OUT_OF_DATE");
    }

    @Test
    void everyJudgedPassageIsARowByArticleAndStart() throws Exception {
        List<Map<String, String>> rows = rows(write(CsvProfile.PLAIN).resolve("evidence.csv"), ',');
        assertThat(rows).hasSize(10);
        assertThat(rows.get(0).keySet()).containsExactlyElementsOf(EvidenceCsv.HEADER);
        assertThat(rows.subList(0, 4))
                .extracting(row -> row.get("article"))
                .containsExactly("courier/breach", "gazette/wall", "gazette/wall", "tidewatch/market");
        assertThat(rows.get(1))
                .containsEntry("speaker", "Ines Okoro")
                .containsEntry("attribution", "named, asserts")
                .containsEntry("published", "")
                .containsEntry("weight", "0.6");
        assertThat(rows.get(3))
                .containsEntry("stance", "NEUTRAL")
                .containsEntry("weight", "0")
                .containsEntry("speaker", "")
                .containsEntry("attribution", "own voice, asserts");
    }

    @Test
    void everyArticleIsARowByItsId() throws Exception {
        List<Map<String, String>> rows = rows(write(CsvProfile.PLAIN).resolve("articles.csv"), ',');
        assertThat(rows.get(0).keySet()).containsExactlyElementsOf(ArticlesCsv.HEADER);
        assertThat(rows)
                .extracting(row -> row.get("article"))
                .containsExactly("council/statement", "courier/breach", "gazette/wall", "tidewatch/market");
        assertThat(rows.get(1))
                .containsEntry("title", "Sea wall breaks at Porthaven, hundreds leave their homes")
                .containsEntry("source", "Porthaven Courier")
                .containsEntry("reliability", "B")
                .containsEntry("published", "2026-03-10")
                .containsEntry("published_basis", "March 10")
                .containsEntry("date_doubt", "")
                .containsEntry("language", "en")
                .containsEntry("passages", "22")
                .containsEntry("copies", "syndicate/breach-copy")
                .containsEntry("is_new", "false")
                .containsEntry("url", "https://porthaven-courier.example/2026/breach?id=7&page=1")
                .containsEntry("file", "courier/breach.txt")
                .containsEntry("article_sha256", ReportedArticleFixture.sha256("courier/breach"))
                .containsEntry("run_id", "nightly_2026-03-14_0a1b2c3d4e5f")
                .containsEntry("schema_version", "1");
        assertThat(rows.get(3))
                .containsEntry("published", "")
                .containsEntry("published_basis", "no date found")
                .containsEntry("is_new", "true")
                .containsEntry("url", "");
    }

    @Test
    void rejectedInputIsListedWithItsReason() throws Exception {
        List<Map<String, String>> rows = rows(write(CsvProfile.PLAIN).resolve("rejected.csv"), ',');
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("file", "claims.csv")
                .containsEntry("line", "9")
                .containsEntry("text", "C-8,,2026-03-01");
        assertThat(rows.get(1)).containsEntry("line", "0").containsEntry("text", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd()",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "-",
                "=HYPERLINK(\"x\")",
                " =1",
                "\u00A0-1+1",
                "\uFEFF=1",
                "\u200B\u2009@A1",
                "\u0001+1",
                "\u3000＋1",
                "-1 ",
                "-1-1",
                "-1.",
                "--1"
            })
    void aCellThatBeginsLikeAFormulaGetsAnApostrophe(String text) {
        for (CsvProfile profile : CsvProfile.values()) {
            assertThat(CsvCell.text(text).written(profile)).isEqualTo("'" + text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.25", "-3,5", "000", "a=b", "'quoted'", "", " ", "\u200B", " 5 - 3", "−5"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvCell.text(text).written(CsvProfile.EXCEL)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5",
        "1, 1",
        "0, 0",
        "-0.0, 0",
        "0.00001, 0",
        "-0.82, -0.82",
        "0.12345, 0.1234",
        "100, 100",
        "1e-3, 0.001"
    })
    void numbersArePlain(double value, String written) {
        assertThat(CsvCell.number(value).written(CsvProfile.PLAIN)).isEqualTo(written);
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(CsvCell.text("a\uD83Cb\0").written(CsvProfile.PLAIN)).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void textIsQuotedAndNumbersAreNot() throws Exception {
        String first = Files.readString(write(CsvProfile.PLAIN).resolve("verdicts.csv"))
                .split("\r\n")[1];
        assertThat(first)
                .startsWith(
                        "\"000\",\"The sea wall at Porthaven broke on Monday night.\",\"SUPPORTED\",0.91,0.9312,1.4,0,2,0,")
                .endsWith(",1");
    }

    @Test
    void linesEndInCrLf() throws Exception {
        for (String name : List.of("verdicts.csv", "evidence.csv", "articles.csv", "rejected.csv")) {
            String text = Files.readString(write(CsvProfile.EXCEL).resolve(name));
            assertThat(text).endsWith("\r\n");
            assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        }
    }

    @Test
    void theProfileSetsMarkSeparatorAndDecimals() throws Exception {
        byte[] excel = Files.readAllBytes(write(CsvProfile.EXCEL).resolve("verdicts.csv"));
        assertThat(excel).startsWith(0xEF, 0xBB, 0xBF);
        String european = Files.readString(write(CsvProfile.EXCEL_EU).resolve("verdicts.csv"));
        assertThat(european).startsWith("\uFEFF\"claim_id\";\"claim\"").contains(";0,91;0,9312;");
        assertThat(Files.readString(write(CsvProfile.PLAIN).resolve("verdicts.csv")))
                .startsWith("\"claim_id\",");
        assertThat(verdicts(CsvProfile.EXCEL_EU, ';').get(1)).containsEntry("score", "-0,82");
    }

    @Test
    void textWithQuotesSeparatorsAndLineBreaksComesBackWhole() throws Exception {
        String text = "He said \"a, b; c\"\nand \\ left";
        ReportedClaim claim = new ReportedClaim(
                new ClaimOutcome.Failed(ReportedClaimFixture.claim("x,\"1\"", text), "e"), null, null);
        Path into = Files.createDirectory(folder.resolve("odd"));
        new ReportWriter(CsvProfile.PLAIN).write(ReportFixture.report(List.of(claim)), into);
        assertThat(rows(into.resolve("verdicts.csv"), ',').get(0))
                .containsEntry("claim_id", "x,\"1\"")
                .containsEntry("claim", text);
    }

    @Test
    void theColumnsAndTheirOrderStay() {
        assertThat(String.join(",", VerdictsCsv.HEADER))
                .isEqualTo("claim_id,claim,verdict,score,confidence,support_weight,contradiction_weight,"
                        + "supporting_origins,contradicting_origins,supporting_origin_names,contradicting_origin_names,"
                        + "supporting_articles,contradicting_articles,best_support_quote,best_support_article,"
                        + "best_contradiction_quote,best_contradiction_article,explanation,flags,as_of,machine_verdict,"
                        + "override_by,override_when,override_why,previous_verdict,error,run_id,schema_version");
        assertThat(VerdictsCsv.SCHEMA_VERSION).isEqualTo(1);
        assertThat(String.join(",", EvidenceCsv.HEADER))
                .isEqualTo(
                        "claim_id,article,source,published,stance,probability,quote,start,end,article_sha256,speaker,"
                                + "attribution,origin,weight,run_id,schema_version");
        assertThat(EvidenceCsv.SCHEMA_VERSION).isEqualTo(2);
        assertThat(String.join(",", RejectedCsv.HEADER)).isEqualTo("file,line,text,reason,run_id,schema_version");
        assertThat(String.join(",", ArticlesCsv.HEADER))
                .isEqualTo("article,title,source,reliability,published,published_basis,date_doubt,language,passages,"
                        + "copies,is_new,url,file,article_sha256,run_id,schema_version");
        assertThat(ArticlesCsv.SCHEMA_VERSION).isEqualTo(1);
        assertThat(RejectedCsv.SCHEMA_VERSION).isEqualTo(2);
    }

    @Test
    void theReadmeTellsOfEveryColumnInItsOrder() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(documented(readme, "verdicts.csv")).isEqualTo(VerdictsCsv.HEADER);
        assertThat(documented(readme, "evidence.csv")).isEqualTo(EvidenceCsv.HEADER);
        assertThat(documented(readme, "articles.csv")).isEqualTo(ArticlesCsv.HEADER);
        assertThat(documented(readme, "rejected.csv")).isEqualTo(RejectedCsv.HEADER);
    }

    /** The names in the first column of the table that documents a file. */
    private static List<String> documented(String readme, String file) {
        String table = readme.substring(readme.indexOf("| column of `" + file + "` |"));
        return table.substring(0, table.indexOf("\n\n"))
                .lines()
                .skip(2)
                .map(line -> line.substring(0, line.indexOf(" | ")))
                .flatMap(cell -> Pattern.compile("`([a-z_0-9]+)`").matcher(cell).results())
                .map(column -> column.group(1))
                .toList();
    }

    @Test
    void aBarWithinANameDoesNotSplitIt() {
        assertThat(CsvCell.joined(List.of("a|b", "c")).written(CsvProfile.PLAIN))
                .isEqualTo("a¦b|c");
    }

    @Test
    void aFolderThatIsNotEmptyIsRefused() throws Exception {
        Path into = Files.createDirectory(folder.resolve("full"));
        Files.writeString(into.resolve("x"), "x");
        assertThatThrownBy(() -> new ReportWriter(CsvProfile.PLAIN).write(ReportFixture.threeClaims(), into))
                .isInstanceOf(ReportException.class)
                .hasMessage("The folder " + into + " is not empty. Outputs are written to a new folder only.");
    }

    @Test
    void aFolderThatIsMissingIsRefused() {
        Path into = folder.resolve("none");
        assertThatThrownBy(() -> new ReportWriter(CsvProfile.PLAIN).write(ReportFixture.threeClaims(), into))
                .isInstanceOf(ReportException.class)
                .hasMessage("There is no folder " + into + " to write the outputs to. Create it first.");
    }

    @Test
    void aFileThatLostARowIsNoticed() throws Exception {
        Path file = write(CsvProfile.PLAIN).resolve("rejected.csv");
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)\"articles/scan.*", ""));
        assertThatThrownBy(() -> ReportCheck.csv(file, CsvProfile.PLAIN, RejectedCsv.HEADER, 2))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("it has 1 rows where 2 were written");
    }

    @Test
    void rejectedTextMayNotBecomeAFormula() throws Exception {
        Report report = ReportFixture.everyKind();
        Report hostile = new Report(
                report.job(),
                report.businessDate(),
                report.runId(),
                "",
                report.claims(),
                report.articles(),
                List.of(new RejectedInput("claims.csv", 3, "=1+1", "@bad")),
                report.settings(),
                null);
        Path into = Files.createDirectory(folder.resolve("hostile"));
        new ReportWriter(CsvProfile.EXCEL).write(hostile, into);
        assertThat(Files.readString(into.resolve("rejected.csv")))
                .endsWith("\"claims.csv\",3,\"'=1+1\",\"'@bad\",\"nightly_2026-03-14_0a1b2c3d4e5f\",2\r\n");
    }

    private List<Map<String, String>> verdicts(CsvProfile profile, char separator) throws Exception {
        return rows(write(profile).resolve("verdicts.csv"), separator);
    }

    private Path write(CsvProfile profile) throws Exception {
        Path into = Files.createTempDirectory(folder, "run");
        new ReportWriter(profile).write(ReportFixture.everyKind(), into);
        return into;
    }

    static List<Map<String, String>> rows(Path file, char separator) throws Exception {
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        var parser = new CSVParserBuilder()
                .withSeparator(separator)
                .withEscapeChar('\0')
                .build();
        try (var reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(parser)
                .build()) {
            List<String[]> all = reader.readAll();
            List<Map<String, String>> rows = new ArrayList<>();
            for (String[] cells : all.subList(1, all.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(all.get(0)[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}

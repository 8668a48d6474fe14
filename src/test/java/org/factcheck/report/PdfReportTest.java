package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfReportTest {

    @TempDir
    private static Path folder;

    private static Path run;
    private static String text;

    @BeforeAll
    static void write() throws Exception {
        run = Files.createDirectory(folder.resolve("run"));
        new ReportWriter(CsvProfile.PLAIN).write(ReportFixture.everyKind(), run);
        text = PdfText.of(run.resolve("report.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void itHoldsToPdfAAndPdfUa(String flavour) throws Exception {
        assertThat(failures(run.resolve("report.pdf"), flavour)).isEmpty();
    }

    @Test
    void whatDrawsItCanBeLoadedAhead() throws Exception {
        ReportWriter.makeReady();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void anEmptyReportIsValidToo(String flavour) throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty-" + flavour));
        Report none = new Report(
                "empty job",
                JudgementFixture.DAY,
                "empty_2026-03-14_000000000000",
                "",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null);
        new ReportWriter(CsvProfile.PLAIN).write(none, empty);
        assertThat(failures(empty.resolve("report.pdf"), flavour)).isEmpty();
        assertThat(PdfText.of(empty.resolve("report.pdf")))
                .contains("There is no finished run of an earlier business date to compare with.");
    }

    @Test
    void everyClaimIsInItVerbatim() {
        for (ReportedClaim claim : ReportFixture.everyKind().claims()) {
            assertThat(text)
                    .contains(
                            "Claim " + claim.claim().id() + " " + claim.claim().text());
        }
    }

    @Test
    void theFiguresOfPageOneAreThoseOfTheCsv() throws Exception {
        assertPageOneIsAsTheCsv(run);
    }

    /** Every figure of page 1 that the CSV files hold, too, is the same there. */
    static void assertPageOneIsAsTheCsv(Path run) throws Exception {
        List<Map<String, String>> claims = CsvFilesTest.rows(run.resolve("verdicts.csv"), ',');
        Map<String, Integer> wanted = new HashMap<>();
        claims.forEach(row -> wanted.merge(cell(row, "verdict"), 1, Integer::sum));
        String page = PdfText.ofPage(run.resolve("report.pdf"), 1);
        assertThat(figure(page, "Supported")).isEqualTo(wanted.get("SUPPORTED"));
        assertThat(figure(page, "Refuted")).isEqualTo(wanted.get("REFUTED"));
        assertThat(figure(page, "Conflicting")).isEqualTo(wanted.get("CONFLICTING"));
        assertThat(figure(page, "Not enough evidence")).isEqualTo(wanted.get("NOT_ENOUGH_EVIDENCE"));
        assertThat(figure(page, "Not judged \\(error\\)")).isEqualTo(wanted.get(""));
        long turned = claims.stream()
                .filter(row -> !cell(row, "previous_verdict").isEmpty()
                        && !cell(row, "previous_verdict").equals(cell(row, "verdict")))
                .count();
        long wanting = claims.stream()
                .filter(row -> !cell(row, "flags").isEmpty()
                        || !cell(row, "error").isEmpty()
                        || cell(row, "verdict").equals("CONFLICTING"))
                .count();
        assertThat(page)
                .contains("Share of " + claims.size() + " claims")
                .contains(": " + turned + " verdicts turned")
                .contains(" " + wanting + " claims of " + claims.size() + ":");
        int rejected = CsvFilesTest.rows(run.resolve("rejected.csv"), ',').size();
        assertThat(page).contains(rejected + " files or rows could not be used");
        assertThat(claims).extracting(row -> row.get("as_of")).containsOnly("2026-03-14");
        assertThat(page).contains("As of 2026-03-14 ");
    }

    @Test
    void pageOneSaysWhatChangedAndWhoIsNeeded() throws Exception {
        assertThat(PdfText.ofPage(run.resolve("report.pdf"), 1))
                .contains("nightly, 14 March 2026")
                .contains("Business date 2026-03-14 · As of 2026-03-14 · Run nightly_2026-03-14_0a1b2c3d4e5f")
                .contains("Since nightly_2026-03-13_99ff00aa11bb: 2 verdicts turned, 2 new claims, 1 new article.")
                .contains(
                        "000 The sea wall at Porthaven broke on Monday night. Turned by “The sea wall at Porthaven gave"
                                + " way shortly before midnight on Monday, our reporter saw.” (Porthaven Courier, 10 March 2026)"
                                + " was Not enough evidence, now Supported")
                .contains("C-5 The pumps were bought in 1987. Judging failed this time. was Supported, now Not judged"
                        + " (error)")
                .contains("New claims: C-4 Not enough evidence; Ж-7 Supported; all marked in the table of all claims.")
                .contains("New articles: What the tide brought:")
                .contains("4 claims of 7:")
                .contains("C-2 10,000 people had to leave their homes in Porthaven. hangs on one origin, stale")
                .contains("it is not an editor's ruling, except where an analyst signed");
    }

    @Test
    void newClaimsAreMarkedInTheTable() {
        assertThat(text).contains("password of the harbour's pump control. ? Not enough evidence new – 0.61 0 0");
    }

    @Test
    void evidenceIsGroupedByOriginWithItsPlaceAndSpeaker() {
        assertThat(text)
                .contains("For the claim: 2 articles, 2 independent origins: Porthaven Courier, Ines Okoro")
                .contains("Against the claim: 1 article, 1 independent origin: Harbour Council")
                .contains(
                        "Porthaven Courier · weight 0.80 · 2 articles The town slept. The sea wall at Porthaven gave way"
                                + " shortly before midnight on Monday, our reporter saw. Water stood in the market within"
                                + " minutes.")
                .contains("Ines Okoro asserts · reliability C (fairly reliable) · probability 0.88 · weight 0.60 ·"
                        + " gazette/wall.txt, characters 548–612")
                .contains("passed on from Porthaven Courier, which asserts")
                .contains("an unnamed source (two engineers) asserts")
                .contains("The claim says The source says 10,000 fewer than 1,000");
    }

    @Test
    void neutralPassagesAreCountedAndNotPrinted() {
        assertThat(text)
                .contains("4 passages were read for this claim. Of these, 1 speaks neither for nor against it.")
                .doesNotContain("The fish market stays closed");
    }

    @Test
    void aSectionSaysWhatIsMissingAndWhatItHangsOn() {
        assertThat(text)
                .contains(
                        "hangs on one origin: several origins decide, and yet the verdict would be another one without one of them")
                .contains("Missing: a second independent origin.")
                .contains("Missing: a source that says plainly whether it is so.")
                .contains("Missing: a document, or somebody who saw it, that rests on the word of neither side.");
    }

    @Test
    void theReasonsOfAVerdictStandOnFewLinesWithAllTheirFigures() {
        assertThat(text)
                .contains("Weight for the claim: 1.4 (Origin Porthaven Courier: 0.8 · Origin Ines Okoro: 0.6)")
                .contains("Weight against the claim: 0");
    }

    @Test
    void theAnnexSaysHowOftenTheModelIsRight() {
        assertThat(text)
                .contains(
                        "Annex D. How often the model is right Measured on 180 labelled pairs of passage and statement"
                                + " (our-pairs.csv). Indicative: with fewer than 200 labelled cases")
                .contains("over 0.80, up to 0.90 120 0.85 0.80");
    }

    @Test
    void theMatrixIsReadOutWithTheNamesOfItsOriginsAndTheMeaningOfItsSigns() throws Exception {
        List<String> expansions = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(run.resolve("report.pdf").toFile())) {
            readOut(pdf.getDocumentCatalog().getStructureTreeRoot(), expansions, descriptions);
        }
        assertThat(descriptions)
                .filteredOn(words -> words.startsWith("Who says what, claim by claim."))
                .singleElement()
                .asString()
                .contains(" 000: Porthaven Courier speaks for the claim, weight 0.80. Ines Okoro speaks for the claim,")
                .contains(" C-2: Harbour Council speaks against it, weight 0.70.");
        assertThat(expansions).contains("Ines Okoro", "speaks for the claim", "speaks against it");
    }

    private static void readOut(PDStructureNode node, List<String> expansions, List<String> descriptions) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Optional.ofNullable(element.getExpandedForm()).ifPresent(expansions::add);
                Optional.ofNullable(element.getAlternateDescription()).ifPresent(descriptions::add);
                readOut(element, expansions, descriptions);
            }
        }
    }

    @Test
    void anOverrideIsShownWithTheMachinesVerdict() {
        assertThat(text)
                .contains(
                        "Decision of an analyst: Refuted. Signed by A. Vella on 13 March 2026. Reason: Harbour master's"
                                + " log seen; it stayed shut until the 14th. It stands in place of the machine's verdict,"
                                + " Supported. The figures and reasons below are the machine's.")
                .contains("It is likely that the machine's verdict is right (ICD 203: 55 to 80 %).");
    }

    @Test
    void aFailureIsAnErrorAndNotAVerdict() {
        assertThat(text)
                .contains(
                        "Judging failed, so the machine gives no verdict: The stance model stopped on the passage 14 of"
                                + " 'gazette/wall'. Run the job again.");
    }

    @Test
    void markupInTitlesAndQuotesIsText() {
        assertThat(text).contains(ReportedClaimFixture.HOSTILE_QUOTE).contains(ReportedArticleFixture.HOSTILE_TITLE);
    }

    @Test
    void noLinkLeadsOutOfTheDocument() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(run.resolve("report.pdf").toFile())) {
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
                    assertThat(((PDAnnotationLink) annotation).getAction()).isNotInstanceOf(PDActionURI.class);
                }
            }
        }
    }

    @Test
    void aLongWordIsBrokenAndWhole() {
        assertThat(text.replace(" ", "")).contains(ReportedClaimFixture.LONG_WORD);
    }

    @Test
    void everyScriptIsShownAndWhatNoFontHasIsPrintedAsCodePoints() {
        assertThat(text)
                .contains("Ο δήμαρχος είπε: «ναι». Мэр сказал: «да» [U+1F30A] 市长说 نعم — Škoda, Łódź.")
                .contains("What the tide brought: 港口 notes from the quay")
                .contains("square brackets: U+1F30A.");
    }

    @Test
    void textBeyondTheFontsIsReplacedStretchByStretch() throws Exception {
        PrintableText printable = PrintableText.forReportFonts();
        assertThat(printable.clean("a\u0000b\tc\u200d\ufe0f d\uD83D\u202Ee 长城 カナ\u2067"))
                .isEqualTo("a[U+0000]b c\u200d\ufe0f d[U+D83D U+202E]e 长城 カナ[U+2067]");
        assertThat(printable.replaced()).containsExactly("U+0000", "U+202E", "U+2067", "U+D83D");
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(run.resolve("report.pdf").toFile())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).matches("[A-Z]{6}\\+.*");
                }
            }
        }
        assertThat(run.resolve("report.pdf"))
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(600_000));
    }

    @Test
    void theCsvFilesAreAttached() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(run.resolve("report.pdf").toFile())) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.keySet()).containsExactly("evidence.csv", "verdicts.csv");
            assertThat(Objects.requireNonNull(files.get("verdicts.csv"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(Files.readAllBytes(run.resolve("verdicts.csv")));
        }
    }

    @Test
    void theSameReportGivesTheSameBytesInAnyTimeZone() throws Exception {
        Path other = Files.createDirectory(folder.resolve("elsewhere"));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            new ReportWriter(CsvProfile.PLAIN).write(ReportFixture.everyKind(), other);
        } finally {
            TimeZone.setDefault(before);
        }
        for (String name : List.of("verdicts.csv", "evidence.csv", "articles.csv", "rejected.csv", "report.pdf")) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(run.resolve(name));
        }
    }

    @Test
    void itsDatesAreThoseOfTheRun() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(run.resolve("report.pdf").toFile())) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-03-14T00:00:00Z");
            String xmp = new String(
                    pdf.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("<xmp:CreateDate>2026-03-14T00:00:00+00:00</xmp:CreateDate>")
                    .contains("<xmp:ModifyDate>2026-03-14T00:00:00+00:00</xmp:ModifyDate>");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Fact-check report: nightly, 2026-03-14");
        }
    }

    @Test
    void aPdfThatLacksAClaimIsNoticed() throws Exception {
        Path file = run.resolve("report.pdf");
        assertThatThrownBy(() -> ReportCheck.pdf(file, 17))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("it has 16 bookmarks where 17 were written");
    }

    @Test
    void aClaimOfManyPagesIsWhole() throws Exception {
        Path endless = Files.createDirectory(folder.resolve("long"));
        new ReportWriter(CsvProfile.PLAIN)
                .write(
                        ReportFixture.report(List.of(ReportedClaimFixture.supported(), ReportedClaimFixture.endless())),
                        endless);
        String all = PdfText.of(endless.resolve("report.pdf"));
        assertThat(all).contains(ReportedClaimFixture.endless().claim().text());
        for (int i = 1; i <= 30; i++) {
            assertThat(all).contains("Witness " + i + " saw the water rise");
        }
        assertThat(failures(endless.resolve("report.pdf"), "ua1")).isEmpty();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static int figure(String page, String word) {
        Matcher row = Pattern.compile("(?<=[+\u2212±?!] )" + word + " (\\d+)").matcher(page);
        assertThat(row.find()).as("the row of " + word).isTrue();
        return Integer.parseInt(row.group(1));
    }

    static List<String> failures(Path file, String name) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(name);
        List<String> failures = new ArrayList<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion assertion : result.getTestAssertions()) {
                failures.add(assertion.getRuleId().getClause() + " " + assertion.getMessage() + " at "
                        + assertion.getLocation().getContext());
            }
            assertThat(result.isCompliant()).isEqualTo(failures.isEmpty());
        }
        return failures;
    }
}

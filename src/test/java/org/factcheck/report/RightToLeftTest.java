package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.factcheck.passage.Speech;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hebrew and Arabic can be read in the report, and are taken out of it as they went in. */
class RightToLeftTest {

    private static final String HEBREW = "ראש העיר אמר שהנמל ייפתח ב-12 במרץ (2026), ושהמים יירדו עד יום שני.";
    private static final String ARABIC_IN_ENGLISH = "The mayor said نعم، سنفتح الميناء غدا on 12 March.";
    private static final String PERSIAN = "شهردار گفت پل باز شد.";
    private static final String NAME = "العربية";

    @TempDir
    private static Path folder;

    private static String text;

    @BeforeAll
    static void write() throws Exception {
        new ReportWriter(CsvProfile.PLAIN)
                .write(
                        ReportFixture.report(
                                List.of(claim("H", HEBREW), claim("A", ARABIC_IN_ENGLISH), claim("P", PERSIAN))),
                        folder);
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            text = Texts.folded(new PDFTextStripper().getText(pdf));
        }
    }

    private static ReportedClaim claim(String id, String text) {
        return new ReportedClaim(
                new ClaimOutcome.Judged(
                        ReportedClaimFixture.claim(id, text),
                        JudgementFixture.judgement(
                                Verdict.SUPPORTED,
                                0.8,
                                0.9,
                                List.of(new OriginWeight(NAME, 0.5, false, false, List.of("gazette/wall"))),
                                List.of(),
                                List.of(JudgementFixture.evidence(
                                        "gazette/wall",
                                        ReportedArticleFixture.GAZETTE,
                                        Stance.SUPPORTS,
                                        0.8,
                                        text,
                                        new Speech.Named("محمد علي", Speech.Mode.ASSERTS),
                                        NAME,
                                        0.5,
                                        List.of())),
                                "It is so.",
                                List.of())),
                null,
                null);
    }

    @Test
    void whatIsTakenOutIsWhatWentIn() {
        assertThat(text)
                .contains("Claim H " + HEBREW)
                .contains("Claim A " + ARABIC_IN_ENGLISH)
                .contains("Claim P " + PERSIAN)
                .contains("For the claim: 1 article, 1 independent origin: " + NAME)
                .contains("محمد علي asserts")
                .doesNotContain("[U+");
    }

    @Test
    void aFigureStaysBehindTheNameItBelongsTo() throws Exception {
        List<TextPosition> line = line("Weight for the claim: 0.5 (Origin");
        double name = line.stream()
                .filter(letter -> isBackwards(letter.getUnicode()))
                .mapToDouble(TextPosition::getXDirAdj)
                .max()
                .orElseThrow();
        assertThat(line.stream().filter(letter -> letter.getXDirAdj() > name).map(TextPosition::getUnicode))
                .containsSequence(":", " ", "0", ".", "5", ")");
    }

    @Test
    void theFirstLetterStandsToTheRightAndNumbersRunToTheRight() throws Exception {
        List<TextPosition> line = line("ייפתח");
        String drawn = drawn(line);
        assertThat(drawn).contains("חתפיי", "12-ב", "(2026)").endsWith("שאר");
    }

    @Test
    void lettersOfArabicAreJoined() throws Exception {
        // The word for open: a beh at the start, an alef at the end of what is joined, a zain by itself.
        assertThat(drawn(line("شهردار"))).contains("\uFEAF\uFE8E\uFE91");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void theReportIsValid(String flavour) throws Exception {
        assertThat(PdfReportTest.failures(folder.resolve("report.pdf"), flavour))
                .isEmpty();
    }

    private static boolean isBackwards(String letter) {
        return Character.getDirectionality(letter.codePointAt(0)) >= Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && Character.getDirectionality(letter.codePointAt(0)) <= Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The signs of a line as they stand on the page, from left to right. */
    private static String drawn(List<TextPosition> line) {
        StringBuilder drawn = new StringBuilder();
        line.stream().sorted(Comparator.comparing(TextPosition::getXDirAdj)).forEach(letter -> {
            drawn.append(letter.getUnicode());
        });
        return drawn.toString();
    }

    /** The first line after page 2, where the sections begin, whose text holds this. */
    private static List<TextPosition> line(String part) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            List<List<TextPosition>> found = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    if (text.contains(part)) {
                        found.add(List.copyOf(letters));
                    }
                }
            };
            stripper.setStartPage(3);
            stripper.getText(pdf);
            return found.get(0);
        }
    }
}

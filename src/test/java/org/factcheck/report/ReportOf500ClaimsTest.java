package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report of as many claims as one file holds, and the same claims in several files. */
@Tag("slow")
class ReportOf500ClaimsTest {

    private static final int CLAIMS = 500;
    private static final Report REPORT = report();

    @TempDir
    private static Path folder;

    private static Path whole;
    private static Path parts;

    @BeforeAll
    static void write() throws Exception {
        whole = Files.createDirectory(folder.resolve("whole"));
        new ReportWriter(CsvProfile.PLAIN).write(REPORT, whole);
        parts = Files.createDirectory(folder.resolve("parts"));
        new ReportWriter(CsvProfile.PLAIN, new ReportSettings(200, 500, null)).write(REPORT, parts);
    }

    private static Report report() {
        List<ReportedClaim> kinds = ReportFixture.everyKind().claims();
        return ReportFixture.report(IntStream.rangeClosed(1, CLAIMS)
                .mapToObj(i -> ReportedClaimFixture.reworded(
                        kinds.get(i % kinds.size()),
                        "N%03d".formatted(i),
                        "The water rose over quay %d in the night of the storm. "
                                        .formatted(i)
                                        .repeat(1 + i % 5) + "It is true of quay " + i + "."))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void oneFileHoldsToPdfAAndPdfUa(String flavour) throws Exception {
        assertThat(PdfReportTest.failures(whole.resolve("report.pdf"), flavour)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void eachOfSeveralFilesDoesSo(String flavour) throws Exception {
        assertThat(pdfs(parts))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("report-part-01.pdf", "report-part-02.pdf", "report.pdf");
        for (Path file : pdfs(parts)) {
            assertThat(PdfReportTest.failures(file, flavour)).isEmpty();
        }
    }

    @Test
    void everyClaimStandsVerbatimInOneSection() throws Exception {
        for (Path run : List.of(whole, parts)) {
            Map<String, Integer> found = new HashMap<>();
            for (Path file : pdfs(run)) {
                String text = PdfText.of(file);
                for (ReportedClaim claim : REPORT.claims()) {
                    if (text.contains(
                            "Claim " + claim.claim().id() + " " + claim.claim().text() + " ")) {
                        found.merge(claim.claim().id(), 1, Integer::sum);
                    }
                }
            }
            assertThat(found).hasSize(CLAIMS);
            assertThat(found.values()).containsOnly(1);
        }
    }

    @Test
    void theFiguresOfPageOneAreThoseOfTheCsv() throws Exception {
        PdfReportTest.assertPageOneIsAsTheCsv(whole);
        PdfReportTest.assertPageOneIsAsTheCsv(parts);
    }

    @Test
    void nothingIsCutOffOrLeftAlone() throws Exception {
        ReportLayout one = ReportLayout.of(REPORT.claims(), CLAIMS);
        assertThat(new ReportLooks(ReportDocument.of(REPORT, one, 500)).blemishes(whole.resolve("report.pdf")))
                .isEmpty();
        ReportLayout several = ReportLayout.of(REPORT.claims(), 200);
        assertThat(new ReportLooks(ReportDocument.of(REPORT, several, 500)).blemishes(parts.resolve("report.pdf")))
                .isEmpty();
        for (ReportPart part : several.parts()) {
            assertThat(new ReportLooks(PartDocument.of(REPORT, part, part.claims()))
                            .blemishes(parts.resolve(part.name())))
                    .isEmpty();
        }
    }

    private static List<Path> pdfs(Path run) throws Exception {
        try (Stream<Path> files = Files.list(run)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList());
        }
    }
}

package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report of more claims than one file may hold. */
class LargeReportTest {

    private static final int CLAIMS = 14;
    private static final ReportSettings SIX_A_FILE = new ReportSettings(6, 500, null);

    @TempDir
    private static Path folder;

    private static Path run;

    /** A link that leads from one file to a place in another. */
    private record Link(String from, String file, String place) {}

    @BeforeAll
    static void write() throws Exception {
        run = Files.createDirectory(folder.resolve("run"));
        new ReportWriter(CsvProfile.PLAIN, SIX_A_FILE).write(ReportFixture.many(CLAIMS), run);
    }

    @Test
    void itsSectionsAreInSeveralFiles() throws Exception {
        assertThat(pdfs()).containsExactly("report-part-01.pdf", "report-part-02.pdf", "report.pdf");
        assertThat(CsvFilesTest.rows(run.resolve("verdicts.csv"), ',')).hasSize(CLAIMS);
    }

    @Test
    void everyClaimHasItsSectionInOneOfThem() throws Exception {
        List<String> texts = new ArrayList<>();
        for (String name : pdfs()) {
            texts.add(text(name));
        }
        for (ReportedClaim claim : ReportFixture.many(CLAIMS).claims()) {
            String head = "Claim " + claim.claim().id() + " " + claim.claim().text();
            assertThat(texts).filteredOn(text -> text.contains(head)).hasSize(1);
        }
    }

    @Test
    void pageOneCountsAllClaimsAndNotOnlyThoseOfItsFile() throws Exception {
        assertThat(text("report.pdf"))
                .contains("Share of 14 claims")
                .contains("4 verdicts turned")
                .contains("8 claims of 14:")
                .contains("marked in the tables of claims in the files of this report.")
                .contains("Claims that changed or need a person")
                .contains("The sections of the other 8 claims stand in 2 files beside it")
                .contains("report-part-01.pdf N0004 N0011 6 1 2 1 2");
    }

    @Test
    void aPartSaysWhatItIsAPartOf() throws Exception {
        assertThat(text("report-part-02.pdf"))
                .contains("Part 2 of 2")
                .contains("nightly, 14 March 2026")
                .contains("Claims N0013 to N0014")
                .contains("Fact-check report: nightly, 2026-03-14, part 2 of 2");
    }

    @Test
    void filesLeadToEachOtherAndEveryPlaceIsThere() throws Exception {
        List<Link> links = links();
        assertThat(links)
                .contains(
                        new Link("report.pdf", "report-part-01.pdf", "summary"),
                        new Link("report.pdf", "report-part-01.pdf", "claim-4"),
                        new Link("report.pdf", "report-part-01.pdf", "claim-11"),
                        new Link("report.pdf", "report-part-02.pdf", "claim-13"),
                        new Link("report-part-01.pdf", "report.pdf", "summary"),
                        new Link("report-part-02.pdf", "report.pdf", "summary"));
        for (Link link : links) {
            try (PDDocument pdf = Loader.loadPDF(run.resolve(link.file()).toFile())) {
                assertThat(pdf.getDocumentCatalog().findNamedDestinationPage(new PDNamedDestination(link.place())))
                        .as(link.toString())
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"report.pdf, 3a", "report.pdf, ua1", "report-part-01.pdf, 3a", "report-part-01.pdf, ua1"})
    void eachFileHoldsToPdfAAndPdfUa(String name, String flavour) throws Exception {
        assertThat(PdfReportTest.failures(run.resolve(name), flavour)).isEmpty();
    }

    @Test
    void theSameReportGivesTheSameBytes() throws Exception {
        Path again = Files.createDirectory(folder.resolve("again"));
        new ReportWriter(CsvProfile.PLAIN, SIX_A_FILE).write(ReportFixture.many(CLAIMS), again);
        for (String name : pdfs()) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(run.resolve(name));
        }
    }

    @Test
    void itCanBeBrokenOffBeforeEachFurtherFile() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        assertThatThrownBy(() -> new ReportWriter(CsvProfile.PLAIN, SIX_A_FILE)
                        .write(ReportFixture.many(CLAIMS), broken, () -> {
                            throw new IllegalStateException("Stopped.");
                        }))
                .hasMessage("Stopped.");
        assertThat(broken.resolve("report.pdf")).exists();
        assertThat(broken.resolve("report-part-01.pdf")).doesNotExist();
    }

    private static Set<String> pdfs() throws Exception {
        try (Stream<Path> files = Files.list(run)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".pdf"))
                    .forEach(names::add);
            return names;
        }
    }

    private static String text(String name) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(run.resolve(name).toFile())) {
            return Texts.folded(new PDFTextStripper().getText(pdf));
        }
    }

    private static List<Link> links() throws Exception {
        List<Link> links = new ArrayList<>();
        for (String name : pdfs()) {
            try (PDDocument pdf = Loader.loadPDF(run.resolve(name).toFile())) {
                for (PDPage page : pdf.getPages()) {
                    for (PDAnnotation annotation : page.getAnnotations()) {
                        if (annotation instanceof PDAnnotationLink link) {
                            assertThat(link.getAction()).isNotInstanceOf(PDActionURI.class);
                            if (link.getAction() instanceof PDActionRemoteGoTo to) {
                                links.add(new Link(name, to.getFile().getFile(), ((COSString) to.getD()).getString()));
                            }
                        }
                    }
                }
            }
        }
        return links;
    }
}

package org.factcheck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes the outputs of a run into its folder and reads them back. The same report gives the same bytes. */
public final class ReportWriter {

    private final CsvProfile profile;
    private final ReportSettings settings;

    /** Writes its CSV files for this program, and all else by these settings. */
    public ReportWriter(CsvProfile profile, ReportSettings settings) {
        this.profile = Objects.requireNonNull(profile, "profile");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    ReportWriter(CsvProfile profile) {
        this(profile, ReportSettings.defaults());
    }

    /**
     * Loads what draws a report, which else takes a second or two of the first one that is written. May be called on
     * another thread while there is nothing to write yet.
     *
     * @throws IOException where the program lacks a file of its own
     */
    public static void makeReady() throws IOException {
        PdfReport.makeReady();
    }

    /**
     * Writes verdicts.csv, evidence.csv, articles.csv, rejected.csv, the two claimreview files, report.pdf and, for many claims, its
     * further parts, and reads each of them back.
     *
     * @param folder an empty folder
     * @param goOn called before each further file, as there may be many; may throw to break off
     * @return what the claims come to
     * @throws ReportException where the folder cannot take the outputs, or one of them does not read back
     */
    public ClaimFigures write(Report report, Path folder, Runnable goOn) {
        try {
            requireEmpty(folder);
            // Few claims are read once; many are gone through again for each kind of file.
            boolean few = report.claims().size() <= settings.claimsPerFile();
            Report source = few ? report.withClaims(report.claims()) : report;
            ClaimFigures figures = writeCsvFiles(source, folder);
            ReportLayout layout = ReportLayout.of(figures.inShort(), settings.claimsPerFile());
            writeReviews(source, layout, figures, folder);
            drawReport(source, layout.withWhole(source.claims()), folder);
            for (ReportPart part : layout.parts()) {
                goOn.run();
                drawPart(source, part, folder);
            }
            return figures;
        } catch (IOException e) {
            throw new ReportException(
                    "The outputs of " + report.runId() + " could not be written to " + folder + ": " + e
                            + ". Make sure that the folder can be written to and the disk has room.",
                    e);
        }
    }

    ClaimFigures write(Report report, Path folder) {
        return write(report, folder, () -> {});
    }

    /** Writes the CSV files in one walk through the claims. */
    private ClaimFigures writeCsvFiles(Report report, Path folder) throws IOException {
        ClaimFigures.Counter counter = new ClaimFigures.Counter();
        try (VerdictsCsv verdicts = new VerdictsCsv(report, folder, profile);
                EvidenceCsv evidence = new EvidenceCsv(report, folder, profile)) {
            for (ReportedClaim claim : report.claims()) {
                verdicts.add(claim);
                evidence.add(claim);
                counter.add(claim);
            }
        }
        ArticlesCsv.write(report, folder, profile);
        RejectedCsv.write(report, folder, profile);
        ClaimFigures figures = counter.figures();
        checkRows(folder, VerdictsCsv.NAME, VerdictsCsv.HEADER, report.claims().size());
        checkRows(folder, EvidenceCsv.NAME, EvidenceCsv.HEADER, figures.passages());
        checkRows(
                folder, ArticlesCsv.NAME, ArticlesCsv.HEADER, report.articles().size());
        checkRows(
                folder, RejectedCsv.NAME, RejectedCsv.HEADER, report.rejected().size());
        return figures;
    }

    private void writeReviews(Report report, ReportLayout layout, ClaimFigures figures, Path folder)
            throws IOException {
        try (ClaimReviews reviews = new ClaimReviews(report, layout, settings.publisher(), folder)) {
            int place = 0;
            for (ReportedClaim claim : report.claims()) {
                reviews.add(new ClaimEntry(++place, claim));
            }
        }
        checkReviews(folder, figures);
    }

    private void drawReport(Report report, ReportLayout layout, Path folder) throws IOException {
        Report atHand = report.withClaims(
                layout.claims().stream().map(ClaimEntry::claim).toList());
        int bookmarks = PdfReport.write(
                report,
                () -> ReportDocument.of(atHand, layout, settings.articlesListed()),
                folder,
                PdfReport.NAME,
                List.of(VerdictsCsv.NAME, EvidenceCsv.NAME));
        ReportCheck.pdf(folder.resolve(PdfReport.NAME), bookmarks);
    }

    private static void drawPart(Report report, ReportPart part, Path folder) throws IOException {
        List<ClaimEntry> claims = new ArrayList<>();
        for (ClaimEntry entry : part.claims()) {
            claims.add(new ClaimEntry(entry.place(), report.claims().get(entry.place() - 1)));
        }
        int bookmarks =
                PdfReport.write(report, () -> PartDocument.of(report, part, claims), folder, part.name(), List.of());
        ReportCheck.pdf(folder.resolve(part.name()), bookmarks);
    }

    private void checkReviews(Path folder, ClaimFigures figures) throws IOException {
        int told =
                figures.verdicts().values().stream().mapToInt(Integer::intValue).sum();
        int published = settings.publisher() == null ? 0 : figures.signed();
        if (settings.publisher() != null) {
            ClaimReviewCheck.reviews(folder.resolve(ClaimReviews.NAME), published);
        }
        ClaimReviewCheck.drafts(folder.resolve(ClaimReviews.DRAFT_NAME), told - published);
    }

    private void checkRows(Path folder, String name, List<String> header, long rows) throws IOException {
        ReportCheck.csv(folder.resolve(name), profile, header, rows);
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ReportException("There is no folder " + folder + " to write the outputs to. Create it first.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new ReportException(
                        "The folder " + folder + " is not empty. Outputs are written to a new folder only.");
            }
        }
    }
}

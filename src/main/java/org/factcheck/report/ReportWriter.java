package org.factcheck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * Writes verdicts.csv, evidence.csv, rejected.csv, the two claimreview files and report.pdf, then checks them.
     *
     * @param folder an empty folder
     * @return what the claims come to
     * @throws ReportException where the folder cannot take the outputs, or one of them does not read back
     */
    public ClaimFigures write(Report report, Path folder) {
        try {
            requireEmpty(folder);
            ClaimFigures figures = writeData(report, folder);
            Report atHand = report.withClaims(report.claims());
            PdfReport.write(atHand, folder, List.of(VerdictsCsv.NAME, EvidenceCsv.NAME));
            ReportCheck.pdf(folder.resolve(PdfReport.NAME), atHand);
            return figures;
        } catch (IOException e) {
            throw new ReportException(
                    "The outputs of " + report.runId() + " could not be written to " + folder + ": " + e
                            + ". Make sure that the folder can be written to and the disk has room, then run again.",
                    e);
        }
    }

    /** Everything but what is drawn, in one walk through the claims. */
    private ClaimFigures writeData(Report report, Path folder) throws IOException {
        ClaimFigures.Counter counter = new ClaimFigures.Counter();
        int place = 0;
        try (VerdictsCsv verdicts = new VerdictsCsv(report, folder, profile);
                EvidenceCsv evidence = new EvidenceCsv(report, folder, profile);
                ClaimReviews reviews = new ClaimReviews(report, settings.publisher(), folder)) {
            for (ReportedClaim claim : report.claims()) {
                verdicts.add(claim);
                evidence.add(claim);
                reviews.add(new ClaimEntry(++place, claim));
                counter.add(claim);
            }
        }
        RejectedCsv.write(report, folder, profile);
        ClaimFigures figures = counter.figures();
        checkRows(folder, VerdictsCsv.NAME, VerdictsCsv.HEADER, report.claims().size());
        checkRows(folder, EvidenceCsv.NAME, EvidenceCsv.HEADER, figures.passages());
        checkRows(
                folder, RejectedCsv.NAME, RejectedCsv.HEADER, report.rejected().size());
        checkReviews(folder, figures);
        return figures;
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

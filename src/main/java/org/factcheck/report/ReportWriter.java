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

    /** Writes its CSV files for this program. */
    public ReportWriter(CsvProfile profile) {
        this.profile = Objects.requireNonNull(profile, "profile");
    }

    /**
     * Writes verdicts.csv, evidence.csv, rejected.csv and report.pdf, then checks them.
     *
     * @param folder an empty folder
     * @throws ReportException where the folder cannot take the outputs, or one of them does not read back
     */
    public void write(Report report, Path folder) {
        try {
            requireEmpty(folder);
            writeCsvFiles(report, folder);
            PdfReport.write(report, folder, List.of(VerdictsCsv.NAME, EvidenceCsv.NAME));
            ReportCheck.pdf(folder.resolve(PdfReport.NAME), report);
        } catch (IOException e) {
            throw new ReportException(
                    "The outputs of " + report.runId() + " could not be written to " + folder + ": " + e
                            + ". Make sure that the folder can be written to and the disk has room, then run again.",
                    e);
        }
    }

    private void writeCsvFiles(Report report, Path folder) throws IOException {
        int verdicts = VerdictsCsv.write(report, folder, profile);
        int evidence = EvidenceCsv.write(report, folder, profile);
        int rejected = RejectedCsv.write(report, folder, profile);
        ReportCheck.csv(folder.resolve(VerdictsCsv.NAME), profile, VerdictsCsv.HEADER, verdicts);
        ReportCheck.csv(folder.resolve(EvidenceCsv.NAME), profile, EvidenceCsv.HEADER, evidence);
        ReportCheck.csv(folder.resolve(RejectedCsv.NAME), profile, RejectedCsv.HEADER, rejected);
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

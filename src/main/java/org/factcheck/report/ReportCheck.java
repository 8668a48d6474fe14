package org.factcheck.report;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads written files back, so that a run never publishes a broken one. */
final class ReportCheck {

    private ReportCheck() {}

    /** Checks that a CSV file has its header and this many rows of as many cells. */
    static void csv(Path file, CsvProfile profile, List<String> header, int rows) throws IOException {
        var parser = new CSVParserBuilder()
                .withSeparator(profile.separator())
                .withEscapeChar('\0')
                .build();
        try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(file, StandardCharsets.UTF_8))
                .withCSVParser(parser)
                .build()) {
            List<String> first = List.of(reader.readNext());
            String start = profile.byteOrderMark() ? "\uFEFF" : "";
            if (!String.join("|", first).equals(start + String.join("|", header))) {
                throw broken(file, "its header reads " + first + " where " + header + " was written");
            }
            int found = 0;
            for (String[] row = reader.readNext(); row != null; row = reader.readNext()) {
                found++;
                if (row.length != header.size()) {
                    throw broken(
                            file, "row " + found + " has " + row.length + " cells for " + header.size() + " columns");
                }
            }
            if (found != rows) {
                throw broken(file, "it has " + found + " rows where " + rows + " were written");
            }
        } catch (CsvException e) {
            throw broken(file, "it cannot be read back: " + e.getMessage());
        }
    }

    private static ReportException broken(Path file, String what) {
        return new ReportException("The file " + file + " does not fit what was written: " + what
                + ". Look whether the disk is full or another program writes there, then run again.");
    }
}

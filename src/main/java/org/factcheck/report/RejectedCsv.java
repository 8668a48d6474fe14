package org.factcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.factcheck.claim.RejectedInput;

/** rejected.csv: what went in and could not be used. A line of 0 stands for a whole file. */
final class RejectedCsv {

    static final String NAME = "rejected.csv";

    /** Raised whenever a column is added, dropped or changes its meaning. */
    static final int SCHEMA_VERSION = 2;

    static final List<String> HEADER = List.of("file", "line", "text", "reason", "run_id", "schema_version");

    private RejectedCsv() {}

    static void write(Report report, Path folder, CsvProfile profile) throws IOException {
        try (CsvFile csv = new CsvFile(folder.resolve(NAME), profile, HEADER)) {
            for (RejectedInput rejected : report.rejected()) {
                csv.row(List.of(
                        CsvCell.text(rejected.file()),
                        CsvCell.number(rejected.line()),
                        CsvCell.text(rejected.text()),
                        CsvCell.text(rejected.reason()),
                        CsvCell.text(report.runId()),
                        CsvCell.number(SCHEMA_VERSION)));
            }
        }
    }
}

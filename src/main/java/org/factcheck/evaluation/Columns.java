package org.factcheck.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.factcheck.claim.CsvTable;
import org.factcheck.claim.RejectedInput;

/** What is said of a CSV file that lacks columns. */
final class Columns {

    private Columns() {}

    /** The rejection of a whole file in which not all needed columns were found. */
    static RejectedInput missing(String file, List<String> needed, CsvTable table) {
        List<String> missing = needed.stream()
                .filter(column -> !table.columns().contains(column))
                .toList();
        return RejectedInput.file(
                file,
                "'" + file + "' has no column " + String.join(", ", missing) + ". Its first line must name the columns "
                        + String.join(", ", needed) + "; it names " + found(table) + ".");
    }

    private static String found(CsvTable table) {
        List<String> names = Stream.concat(table.columns().stream().sorted(), table.unknownColumns().stream())
                .toList();
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}

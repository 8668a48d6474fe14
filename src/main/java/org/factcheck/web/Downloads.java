package org.factcheck.web;

import java.util.Map;
import org.springframework.http.MediaType;

/** What the files of a run are to those who fetch them. */
final class Downloads {

    private static final Map<String, MediaType> TYPES = Map.of(
            "pdf", MediaType.APPLICATION_PDF,
            "csv", MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "json", MediaType.APPLICATION_JSON);

    private Downloads() {}

    static MediaType typeOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM);
    }

    /** What an output is, in words for those who choose among them. */
    static String meaning(String name) {
        if (name.startsWith("report-part-")) {
            return "Further claims of the report";
        }
        return switch (name) {
            case "report.pdf" -> "The report, to read and print";
            case "verdicts.csv" -> "One row a claim";
            case "evidence.csv" -> "One row for each passage that was judged";
            case "articles.csv" -> "One row for each article that was read";
            case "rejected.csv" -> "Input that could not be used";
            case "claimreview.json" -> "Signed verdicts for search engines (ClaimReview)";
            case "claimreview-draft.json" -> "Verdicts that nobody has signed yet, as drafts of ClaimReview";
            case "run.json" -> "Counts, settings, versions and hashes";
            default -> "";
        };
    }

    /** A size for people. */
    static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? Math.round(bytes / 1_000.0) + " KB"
                : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}

package org.factcheck.verdict;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.factcheck.claim.Claim;
import org.factcheck.claim.CsvTable;
import org.factcheck.claim.RejectedInput;

/**
 * The analysts' decisions.
 *
 * @param overrides in the order of the file; of two for one claim the later row counts
 * @param rejected rows that are no decision
 */
public record OverridesFile(List<VerdictOverride> overrides, List<RejectedInput> rejected) {

    /** The columns, each with the other names it goes by. */
    static final Map<String, List<String>> COLUMNS = Map.of(
            "claim_id", List.of("id"),
            "claim", List.of("statement", "text"),
            "verdict", List.of(),
            "who", List.of("by", "analyst"),
            "when", List.of("date"),
            "why", List.of("reason"));

    public OverridesFile {
        overrides = List.copyOf(overrides);
        rejected = List.copyOf(rejected);
    }

    /** No decisions at all. */
    public static OverridesFile none() {
        return new OverridesFile(List.of(), List.of());
    }

    /**
     * Reads overrides.csv.
     *
     * @param name the name that rejected rows are listed under
     */
    public static OverridesFile read(Path file, String name) throws IOException {
        CsvTable table = CsvTable.read(file, name, COLUMNS);
        List<VerdictOverride> overrides = new ArrayList<>();
        List<RejectedInput> rejected = new ArrayList<>(table.rejected());
        for (CsvTable.Row row : table.rows()) {
            try {
                overrides.add(override(row));
            } catch (IllegalArgumentException e) {
                String reason = e.getMessage();
                rejected.add(new RejectedInput(name, row.line(), row.text(), reason == null ? e.toString() : reason));
            }
        }
        return new OverridesFile(overrides, rejected);
    }

    /** The decision on a claim: by its id, else by its text with white space folded. */
    public Optional<VerdictOverride> on(Claim claim) {
        return overrides.stream().filter(o -> concerns(o, claim)).reduce((earlier, later) -> later);
    }

    private static boolean concerns(VerdictOverride override, Claim claim) {
        if (override.claimId() != null) {
            return override.claimId().equals(claim.id());
        }
        return override.claimText() != null && fold(override.claimText()).equals(fold(claim.text()));
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static VerdictOverride override(CsvTable.Row row) {
        String id = row.get("claim_id");
        String text = row.get("claim");
        if (id == null && text == null) {
            throw new IllegalArgumentException("No claim is named. Write its id into the column claim_id.");
        }
        return new VerdictOverride(
                id, text, verdict(row), needed(row, "who"), day(needed(row, "when")), needed(row, "why"), row.line());
    }

    private static Verdict verdict(CsvTable.Row row) {
        String given = needed(row, "verdict");
        String name = given.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The verdict '" + given
                        + "' is not known. Write one of " + Arrays.toString(Verdict.values()) + "."));
    }

    private static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The date '" + given + "' in the column when is not a day. Write it as 2026-11-21.", e);
        }
    }

    private static String needed(CsvTable.Row row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The column " + column + " is empty. A decision needs a verdict, who" + " made it, when, and why.");
        }
        return value;
    }
}

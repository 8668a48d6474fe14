package org.factcheck.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.claim.Claim;
import org.factcheck.claim.CsvTable;
import org.factcheck.claim.RejectedInput;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of claims with their right verdicts: the columns id, claim and verdict, and where wanted articles (expected
 * ids or prefixes joined by {@code |}), claim_date and as_of (both year-month-day), speaker, and note or why.
 *
 * @param claims the claims in the order of the file; no two have the same id
 * @param rejected the rows that hold none, each with the reason
 * @param unknownColumns header names that nothing is read from, as written in the file
 */
public record GoldFile(List<GoldClaim> claims, List<RejectedInput> rejected, List<String> unknownColumns) {

    private static final List<String> NEEDED = List.of("id", "claim", "verdict");
    private static final Map<String, List<String>> WANTED = Map.of(
            "id", List.of("claim_id"),
            "claim", List.of(),
            "verdict", List.of(),
            "articles", List.of(),
            "claim_date", List.of(),
            "as_of", List.of(),
            "speaker", List.of(),
            "note", List.of("why"));

    public GoldFile {
        claims = List.copyOf(claims);
        rejected = List.copyOf(rejected);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /**
     * Reads a file whole.
     *
     * @throws IOException where the file itself cannot be read
     */
    public static GoldFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        CsvTable table = CsvTable.read(file, name, WANTED);
        if (!table.columns().containsAll(NEEDED)) {
            return new GoldFile(List.of(), List.of(Columns.missing(name, NEEDED, table)), table.unknownColumns());
        }
        List<GoldClaim> claims = new ArrayList<>();
        List<RejectedInput> rejected = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                GoldClaim claim = claim(row);
                Integer first = lineOf.putIfAbsent(claim.claim().id(), row.line());
                if (first != null) {
                    throw new UnusableRow("The id '" + claim.claim().id() + "' stands on line " + first
                            + " already. Give every claim an id of its own.");
                }
                claims.add(claim);
            } catch (UnusableRow e) {
                rejected.add(new RejectedInput(name, row.line(), row.text(), e.reason));
            }
        }
        rejected.addAll(table.rejected());
        return new GoldFile(claims, rejected, table.unknownColumns());
    }

    private static GoldClaim claim(CsvTable.Row row) throws UnusableRow {
        String id = needed(row, "id");
        String text = needed(row, "claim");
        Verdict verdict = verdict(needed(row, "verdict"));
        Claim claim = new Claim(
                id,
                text,
                date(row, "claim_date"),
                row.get("speaker"),
                null,
                null,
                row.get("note"),
                date(row, "as_of"),
                row.line());
        return new GoldClaim(claim, verdict, articles(row.get("articles")));
    }

    private static String needed(CsvTable.Row row, String column) throws UnusableRow {
        String cell = row.get(column);
        if (cell == null) {
            throw new UnusableRow("The cell '" + column + "' is empty. Fill it in.");
        }
        return cell;
    }

    private static Verdict verdict(String given) throws UnusableRow {
        String name = given.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(name)) {
                return verdict;
            }
        }
        throw new UnusableRow(
                "The verdict is '" + given + "'. Use SUPPORTED, REFUTED, CONFLICTING or NOT_ENOUGH_EVIDENCE.");
    }

    private static @Nullable LocalDate date(CsvTable.Row row, String column) throws UnusableRow {
        String given = row.get(column);
        if (given == null) {
            return null;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            throw new UnusableRow("The " + column + " is '" + given + "'. Write it as year-month-day: 2026-11-21.");
        }
    }

    private static List<String> articles(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("\\|"))
                        .map(String::strip)
                        .filter(article -> !article.isEmpty())
                        .distinct()
                        .toList();
    }

    /** A row that holds no claim; never leaves this class. */
    private static final class UnusableRow extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        UnusableRow(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}

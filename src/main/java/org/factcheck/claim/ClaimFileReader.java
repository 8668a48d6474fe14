package org.factcheck.claim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file of claims. A row that is no claim is listed as rejected; the others are read all the same. */
public final class ClaimFileReader {

    private static final String CLAIM = "claim";

    private static final String ID = "id";

    /** The stance model reads some 2,000; what is far longer is no statement, and would be searched for all night. */
    private static final int LONGEST_CELL = 10_000;

    private static final int LONGEST_ID = 200;

    private static final Map<String, List<String>> COLUMNS = Map.of(
            ID,
            List.of("claim_id"),
            CLAIM,
            List.of("statement", "text"),
            "claim_date",
            List.of("date", "said_on"),
            "speaker",
            List.of(),
            "topic",
            List.of(),
            "language",
            List.of(),
            "note",
            List.of(),
            "as_of",
            List.of());

    /** In an order that is the same in every run. */
    private static final List<String> CELLS = COLUMNS.keySet().stream().sorted().toList();

    private final String name;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Claim> byId = new HashMap<>();
    private final List<RejectedInput> rejected = new ArrayList<>();

    private ClaimFileReader(String name) {
        this.name = name;
    }

    /**
     * Reads a file whole.
     *
     * @param name the name that its rejected rows are listed under
     * @throws ClaimColumnMissingException where the header names no column of claims
     * @throws IOException where the file itself cannot be read
     */
    public static ClaimFile read(Path file, String name) throws IOException {
        CsvTable table = CsvTable.read(file, name, COLUMNS);
        if (!table.columns().contains(CLAIM)) {
            throw new ClaimColumnMissingException(noClaimColumn(name, table.header()));
        }
        ClaimFileReader reader = new ClaimFileReader(name);
        reader.rejected.addAll(table.rejected());
        table.rows().forEach(reader::add);
        reader.rejected.sort(Comparator.comparingInt(RejectedInput::line));
        return new ClaimFile(reader.claims, reader.rejected, table.unknownColumns());
    }

    private void add(CsvTable.Row row) {
        String text = row.get(CLAIM);
        if (text == null) {
            reject(row, "The row has no claim. Write the statement into the column 'claim', or delete the row.");
            return;
        }
        String tooLong = tooLong(row);
        if (tooLong != null) {
            reject(row, tooLong);
            return;
        }
        String givenId = row.get(ID);
        String id = givenId == null ? idOf(text) : givenId;
        Claim first = byId.get(id);
        if (first != null) {
            reject(row, sameId(id, text, first, row.line(), givenId == null));
            return;
        }
        try {
            Claim claim = new Claim(
                    id,
                    text,
                    date(row, "claim_date"),
                    row.get("speaker"),
                    row.get("topic"),
                    row.get("language"),
                    row.get("note"),
                    date(row, "as_of"),
                    row.line());
            byId.put(id, claim);
            claims.add(claim);
        } catch (BadDateException e) {
            reject(row, e.reason);
        }
    }

    private static @Nullable String tooLong(CsvTable.Row row) {
        for (String column : CELLS) {
            String cell = row.get(column);
            int longest = column.equals(ID) ? LONGEST_ID : LONGEST_CELL;
            if (cell != null && cell.length() > longest) {
                return "The cell '" + column + "' has " + cell.length() + " characters, and no more than " + longest
                        + " are read. Shorten it; a quotation mark that is missing further up makes cells run on, too.";
            }
        }
        return null;
    }

    private void reject(CsvTable.Row row, String reason) {
        rejected.add(new RejectedInput(name, row.line(), row.text(), reason));
    }

    private static @Nullable LocalDate date(CsvTable.Row row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            return null;
        }
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new BadDateException("The " + column + " '" + cell
                    + "' is not a day of the calendar written as year-month-day. Write it like 2026-03-04, or leave it"
                    + " empty.");
        }
    }

    private static String sameId(String id, String text, Claim first, int line, boolean idFromText) {
        if (idFromText || folded(text).equals(folded(first.text()))) {
            return "The row repeats the claim '" + id + "' of line " + first.line()
                    + " with the same text. Delete one of them.";
        }
        return "The id '" + id + "' on line " + line + " was given on line " + first.line()
                + " to a claim with another text; that one is kept. Give this one an id of its own.";
    }

    /** An id that stays the same when rows are moved or their white space changes. */
    private static String idOf(String text) {
        return "c-" + Sha256.of(folded(text).getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static String noClaimColumn(String name, List<String> header) {
        if (header.isEmpty()) {
            return "The claims file '" + name + "' is empty. Its first line must name the columns, at least 'claim'.";
        }
        return "The claims file '" + name + "' has no column 'claim' (or 'statement' or 'text'); its header is: "
                + String.join(", ", header) + ". Rename the column that holds the statements to 'claim'.";
    }

    private static final class BadDateException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        BadDateException(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}

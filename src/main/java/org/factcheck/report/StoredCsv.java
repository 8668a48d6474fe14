package org.factcheck.report;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.enums.CSVReaderNullFieldIndicator;
import com.opencsv.exceptions.CsvException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PushbackReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that a run has written, read row by row: for programs other than the one it was written for, and as values.
 *
 * @param file verdicts.csv, evidence.csv, articles.csv or rejected.csv
 * @param profile the one it was written by
 */
public record StoredCsv(Path file, CsvProfile profile) {

    /** The columns that hold numbers, in whichever of the files they stand. */
    private static final Set<String> NUMBERS = Set.of(
            "score",
            "confidence",
            "support_weight",
            "contradiction_weight",
            "supporting_origins",
            "contradicting_origins",
            "probability",
            "weight",
            "start",
            "end",
            "line",
            "passages",
            "schema_version");

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Takes up one row: a value for each column, in their order; a text, a {@link BigDecimal}, or null for an empty cell. */
    public interface RowConsumer {
        void take(Map<String, @Nullable Object> row) throws IOException;
    }

    /** Writes the file as the report would have been written by another profile; the stream stays open. */
    public void copy(CsvProfile other, OutputStream out) throws IOException {
        try (CSVReader reader = reader()) {
            List<String> header = header(reader);
            CsvFile copy = new CsvFile(
                    file, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), other, header);
            for (@Nullable String[] cells = next(reader); cells.length > 0; cells = next(reader)) {
                List<CsvCell> row = new ArrayList<>(cells.length);
                for (int i = 0; i < cells.length; i++) {
                    row.add(cell(header.get(i), cells[i]));
                }
                copy.row(row);
            }
            copy.flush();
        }
    }

    /** Hands each row over as values; what was put before a text so that no spreadsheet takes it for a formula is taken off. */
    public void rows(RowConsumer consumer) throws IOException {
        try (CSVReader reader = reader()) {
            List<String> header = header(reader);
            for (@Nullable String[] cells = next(reader); cells.length > 0; cells = next(reader)) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(header.get(i), value(header.get(i), cells[i]));
                }
                consumer.take(row);
            }
        }
    }

    private CsvCell cell(String column, @Nullable String written) {
        if (written == null) {
            return new CsvCell.Empty();
        }
        return NUMBERS.contains(column) ? new CsvCell.Number(number(written)) : new CsvCell.Text(written);
    }

    private @Nullable Object value(String column, @Nullable String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        return NUMBERS.contains(column) ? number(written) : CsvCell.Text.unguarded(written);
    }

    private BigDecimal number(String written) {
        return new BigDecimal(written.replace(profile.decimalMark(), '.'));
    }

    private CSVReader reader() throws IOException {
        BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        return new CSVReaderBuilder(withoutMark(text))
                .withCSVParser(new CSVParserBuilder()
                        .withSeparator(profile.separator())
                        .withEscapeChar('\0')
                        // A text without letters is quoted, a cell without a text is not.
                        .withFieldAsNull(CSVReaderNullFieldIndicator.EMPTY_SEPARATORS)
                        .build())
                .build();
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private List<String> header(CSVReader reader) throws IOException {
        return Arrays.stream(next(reader)).map(String::valueOf).toList();
    }

    /** The cells of the next row; none at the end. */
    private @Nullable String[] next(CSVReader reader) throws IOException {
        try {
            @Nullable String @Nullable [] cells = reader.readNext();
            return cells == null ? new @Nullable String[0] : cells;
        } catch (CsvException e) {
            throw new IOException("The file " + file + " cannot be read as " + profile.key() + ".", e);
        }
    }
}

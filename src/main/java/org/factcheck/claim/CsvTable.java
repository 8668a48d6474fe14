package org.factcheck.claim;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as people export it: comma, semicolon or tab; UTF-8 with or without a byte order mark, else Windows-1252;
 * quoted line breaks; empty lines; header names in any case and order. Rows that cannot be parsed are listed as rejected.
 *
 * @param rows the rows in the order of the file
 * @param rejected the rows that could not be parsed
 * @param unknownColumns header names that no wanted column goes by, as written in the file
 * @param columns the wanted columns that the file has
 */
public record CsvTable(
        List<Row> rows, List<RejectedInput> rejected, List<String> unknownColumns, List<String> columns) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {',', ';', '\t'};

    public CsvTable {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
        unknownColumns = List.copyOf(unknownColumns);
        columns = List.copyOf(columns);
    }

    /**
     * One row.
     *
     * @param line the line it starts on, from 1
     */
    public record Row(int line, List<String> raw, Map<String, String> cells) {

        /** The cell of a wanted column without white space around it; null where it is missing or blank. */
        public @Nullable String get(String column) {
            String cell = cells.get(column);
            return cell == null || cell.isBlank() ? null : cell.strip();
        }

        /** The row as it is quoted when it is rejected. */
        public String text() {
            return String.join(" | ", raw);
        }
    }

    /**
     * Reads a file whole.
     *
     * @param file the file
     * @param name the name that its rejected rows are listed under
     * @param wanted the columns to find, each with the other names it goes by; in lower case, words joined by {@code _}
     * @throws IOException where the file itself cannot be read
     */
    public static CsvTable read(Path file, String name, Map<String, List<String>> wanted) throws IOException {
        String text = decode(Files.readAllBytes(file));
        List<Row> rows = new ArrayList<>();
        List<RejectedInput> rejected = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Map<Integer, String> columnAt = new HashMap<>();
        var parser = new CSVParserBuilder()
                .withSeparator(separator(text))
                .withEscapeChar('\0')
                .build();
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(parser)
                .withKeepCarriageReturn(false)
                .build()) {
            boolean headerSeen = false;
            while (true) {
                int line = (int) reader.getLinesRead() + 1;
                String @Nullable [] cells;
                try {
                    cells = reader.readNext();
                } catch (CsvMalformedLineException | CsvValidationException e) {
                    rejected.add(new RejectedInput(name, line, rest(text, line), unclosedQuote(line)));
                    break;
                }
                if (cells == null) {
                    break;
                }
                if (isEmpty(cells)) {
                    continue;
                }
                if (!headerSeen) {
                    headerSeen = true;
                    readHeader(cells, wanted, columnAt, unknown);
                    continue;
                }
                rows.add(row(line, cells, columnAt));
            }
        }
        return new CsvTable(rows, rejected, unknown, List.copyOf(columnAt.values()));
    }

    private static Row row(int line, String[] cells, Map<Integer, String> columnAt) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String column = columnAt.get(i);
            if (column != null) {
                byColumn.put(column, cells[i]);
            }
        }
        return new Row(line, List.of(cells), Map.copyOf(byColumn));
    }

    private static void readHeader(
            String[] cells, Map<String, List<String>> wanted, Map<Integer, String> columnAt, List<String> unknown) {
        for (int i = 0; i < cells.length; i++) {
            String given = cells[i].strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            String column = wanted.containsKey(given) ? given : byAlias(given, wanted);
            if (column != null && !columnAt.containsValue(column)) {
                columnAt.put(i, column);
            } else if (!given.isEmpty()) {
                unknown.add(cells[i].strip());
            }
        }
    }

    private static @Nullable String byAlias(String given, Map<String, List<String>> wanted) {
        return wanted.entrySet().stream()
                .filter(e -> e.getValue().contains(given))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean isEmpty(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The separator that stands most often in the header, outside quotes. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = header.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = bare.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    private static String decode(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS_1252);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String rest(String text, int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("");
    }

    private static String unclosedQuote(int line) {
        return "A quotation mark opened on line " + line
                + " is never closed, so nothing from there on could be read. Close it, and double every quotation mark"
                + " inside a quoted cell.";
    }
}

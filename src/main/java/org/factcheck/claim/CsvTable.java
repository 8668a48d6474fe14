package org.factcheck.claim;

import com.opencsv.CSVParser;
import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as people export it: comma, semicolon or tab; UTF-8 or UTF-16 as its byte order mark says, else UTF-8,
 * else Windows-1252; quoted line breaks; empty lines; header names in any case and order. Rows that cannot be parsed, or
 * that have more cells than the header, are listed as rejected.
 *
 * @param rows the rows in the order of the file
 * @param rejected the rows that could not be parsed
 * @param unknownColumns header names that no wanted column goes by, as written in the file
 * @param columns the wanted columns that the file has
 * @param header the header as written in the file; empty for a file without any row
 */
public record CsvTable(
        List<Row> rows,
        List<RejectedInput> rejected,
        List<String> unknownColumns,
        List<String> columns,
        List<String> header) {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final String HEADER_AGAIN =
            "The row repeats the header, as where two files were put together. Delete it.";

    public CsvTable {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
        unknownColumns = List.copyOf(unknownColumns);
        columns = List.copyOf(columns);
        header = List.copyOf(header);
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
        Reading reading = new Reading(DecodedText.of(Files.readAllBytes(file)), name, wanted);
        reading.readAll();
        return reading.table();
    }

    /** One file on its way to becoming a table. */
    private static final class Reading {

        private final String text;
        private final String name;
        private final Map<String, List<String>> wanted;
        private final char separator;
        private final List<Row> rows = new ArrayList<>();
        private final List<RejectedInput> rejected = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private final Map<Integer, String> columnAt = new TreeMap<>();
        private List<String> header = List.of();

        Reading(String text, String name, Map<String, List<String>> wanted) {
            this.text = text;
            this.name = name;
            this.wanted = wanted;
            this.separator = separatorOf(text);
        }

        CsvTable table() {
            return new CsvTable(rows, rejected, unknown, List.copyOf(columnAt.values()), header);
        }

        /**
         * Reads to the end, and on behind a line whose quotation mark is never closed: the rows below it are whole. That
         * happens once or twice in a file, as any single quotation mark further down would have closed it.
         */
        void readAll() throws IOException {
            int from = 0;
            int lines = 0;
            while (from < text.length()) {
                int broken = readFrom(from, lines);
                if (broken == 0) {
                    return;
                }
                rejected.add(new RejectedInput(name, broken, line(broken), unclosedQuote(broken)));
                from = startOfLine(broken + 1);
                lines = broken;
            }
        }

        /**
         * Reads on.
         *
         * @param from the char to read from, at the start of a line
         * @param linesBefore how many lines stand before it
         * @return the line, from 1, where a quotation mark opens that is never closed; 0 at the end of the file
         */
        private int readFrom(int from, int linesBefore) throws IOException {
            // A parser that stopped inside quotation marks would go on inside them.
            CSVParser parser = new CSVParserBuilder()
                    .withSeparator(separator)
                    .withEscapeChar('\0')
                    .build();
            try (CSVReader reader = new CSVReaderBuilder(new StringReader(text.substring(from)))
                    .withCSVParser(parser)
                    .withKeepCarriageReturn(false)
                    .build()) {
                while (true) {
                    int line = linesBefore + (int) reader.getLinesRead() + 1;
                    String @Nullable [] cells;
                    try {
                        cells = reader.readNext();
                    } catch (CsvMalformedLineException | CsvValidationException e) {
                        return line;
                    }
                    if (cells == null) {
                        return 0;
                    }
                    take(line, cells);
                }
            }
        }

        private void take(int line, String[] cells) {
            if (isEmpty(cells)) {
                return;
            }
            if (header.isEmpty()) {
                header = Arrays.stream(cells).map(String::strip).toList();
                readHeader(cells, wanted, columnAt, unknown);
                return;
            }
            Row row = row(line, cells, columnAt);
            if (isHeader(cells, header)) {
                rejected.add(new RejectedInput(name, line, row.text(), HEADER_AGAIN));
            } else if (lastFilled(cells) >= header.size()) {
                rejected.add(new RejectedInput(name, line, row.text(), tooManyCells(cells, header)));
            } else {
                rows.add(row);
            }
        }

        private String line(int number) {
            int start = startOfLine(number);
            return text.substring(start, endOfLine(start));
        }

        private int startOfLine(int number) {
            int start = 0;
            for (int i = 1; i < number && start < text.length(); i++) {
                int end = endOfLine(start);
                start = end + (text.startsWith("\r\n", end) ? 2 : 1);
            }
            return Math.min(start, text.length());
        }

        private int endOfLine(int start) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }
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

    /** The place of the last cell that is not blank: programs that export tables like to add empty ones. */
    private static int lastFilled(String[] cells) {
        int last = cells.length - 1;
        while (last >= 0 && cells[last].isBlank()) {
            last--;
        }
        return last;
    }

    private static boolean isHeader(String[] cells, List<String> header) {
        return Arrays.stream(cells).map(String::strip).toList().equals(header);
    }

    private static String tooManyCells(String[] cells, List<String> header) {
        return "The row has " + (lastFilled(cells) + 1) + " cells where the header has " + header.size() + " ("
                + String.join(", ", header) + "). Put a cell that holds the separator itself in quotation marks.";
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
    public static char separatorOf(String text) {
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

    private static String unclosedQuote(int line) {
        return "A quotation mark opened on line " + line
                + " is never closed, so the line could not be read. Close it, and"
                + " double every quotation mark inside a quoted cell.";
    }
}

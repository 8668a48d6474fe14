package org.factcheck.report;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file being written, row by row (RFC 4180). Texts are quoted and numbers are not, so that an import that leaves
 * quoted cells alone keeps an id such as {@code 000}.
 */
final class CsvFile implements Closeable {

    private final Path file;
    private final CsvProfile profile;
    private final List<String> header;
    private final RowWriter writer;

    CsvFile(Path file, CsvProfile profile, List<String> header) throws IOException {
        this(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8), profile, header);
    }

    /** Writes to somewhere else; the file only tells in errors what it is. */
    CsvFile(Path file, Writer out, CsvProfile profile, List<String> header) throws IOException {
        this.file = file;
        this.profile = profile;
        this.header = header;
        if (profile.byteOrderMark()) {
            out.write('\uFEFF');
        }
        writer = new RowWriter(out, profile.separator());
        writer.write(header.toArray(String[]::new), new boolean[header.size()]);
    }

    /** Writes a row. It has a cell for every column. */
    void row(List<CsvCell> cells) throws IOException {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException("A row of " + file.getFileName() + " has " + cells.size()
                    + " cells for its " + header.size() + " columns.");
        }
        String[] line = new String[cells.size()];
        boolean[] bare = new boolean[cells.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = cells.get(i).written(profile);
            bare[i] = !(cells.get(i) instanceof CsvCell.Text);
        }
        writer.write(line, bare);
    }

    void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Quotes by column instead of all cells or none. */
    private static final class RowWriter extends CSVWriter {

        private boolean[] bare = {};

        RowWriter(Writer out, char separator) {
            super(out, separator, ICSVWriter.DEFAULT_QUOTE_CHARACTER, ICSVWriter.DEFAULT_ESCAPE_CHARACTER, "\r\n");
        }

        void write(String[] cells, boolean[] bareCells) throws IOException {
            bare = bareCells;
            writeNext(cells, false);
            if (checkError()) {
                throw getException();
            }
        }

        @Override
        protected void writeNext(String[] cells, boolean quoteAll, Appendable out) throws IOException {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    out.append(separator);
                }
                // A decimal comma is a special character where the separator is a comma, so numbers are asked too.
                if (bare[i] && !stringContainsSpecialCharacters(cells[i])) {
                    out.append(cells[i]);
                } else {
                    out.append(quotechar);
                    processLine(cells[i], out);
                    out.append(quotechar);
                }
            }
            out.append(getLineEnd());
            getWriter().write(out.toString());
        }
    }
}

package org.factcheck.report;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Reads written files back, so that a run never publishes a broken one. */
final class ReportCheck {

    private ReportCheck() {}

    /** Checks that a CSV file has its header and this many rows of as many cells. */
    static void csv(Path file, CsvProfile profile, List<String> header, long rows) throws IOException {
        var parser = new CSVParserBuilder()
                .withSeparator(profile.separator())
                .withEscapeChar('\0')
                .build();
        try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(file, StandardCharsets.UTF_8))
                .withCSVParser(parser)
                .build()) {
            List<String> first = List.of(reader.readNext());
            String start = profile.byteOrderMark() ? "\uFEFF" : "";
            if (!String.join("|", first).equals(start + String.join("|", header))) {
                throw broken(file, "its header reads " + first + " where " + header + " was written");
            }
            long found = 0;
            for (String[] row = reader.readNext(); row != null; row = reader.readNext()) {
                found++;
                if (row.length != header.size()) {
                    throw broken(
                            file, "row " + found + " has " + row.length + " cells for " + header.size() + " columns");
                }
            }
            if (found != rows) {
                throw broken(file, "it has " + found + " rows where " + rows + " were written");
            }
        } catch (CsvException e) {
            throw broken(file, "it cannot be read back: " + e.getMessage());
        }
    }

    /** Checks that a PDF opens, bears its title and has all its bookmarks. */
    static void pdf(Path file, int wanted) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String title = pdf.getDocumentInformation().getTitle();
            if (pdf.getNumberOfPages() == 0 || title == null) {
                throw broken(file, "it has " + pdf.getNumberOfPages() + " pages and the title '" + title + "'");
            }
            int bookmarks = bookmarks(pdf.getDocumentCatalog().getDocumentOutline());
            if (bookmarks != wanted) {
                throw broken(file, "it has " + bookmarks + " bookmarks where " + wanted + " were written");
            }
        }
    }

    private static int bookmarks(@Nullable PDOutlineNode node) {
        if (node == null) {
            return 0;
        }
        int count = 0;
        for (PDOutlineItem item : node.children()) {
            count += 1 + bookmarks(item);
        }
        return count;
    }

    static ReportException broken(Path file, String what) {
        return new ReportException("The file " + file + " does not fit what was written: " + what
                + ". Look whether the disk is full or another program writes there.");
    }
}

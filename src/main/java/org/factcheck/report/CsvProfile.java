package org.factcheck.report;

/** For which program the CSV files are written. All are UTF-8 with CRLF line ends. */
public enum CsvProfile {
    /** A byte order mark, commas, decimal points: spreadsheets in English. */
    EXCEL(true, ',', '.'),
    /** A byte order mark, semicolons, decimal commas: spreadsheets of most of continental Europe. */
    EXCEL_EU(true, ';', ','),
    /** No byte order mark, commas, decimal points: programs. */
    PLAIN(false, ',', '.');

    private final boolean byteOrderMark;
    private final char separator;
    private final char decimalMark;

    CsvProfile(boolean byteOrderMark, char separator, char decimalMark) {
        this.byteOrderMark = byteOrderMark;
        this.separator = separator;
        this.decimalMark = decimalMark;
    }

    boolean byteOrderMark() {
        return byteOrderMark;
    }

    char separator() {
        return separator;
    }

    char decimalMark() {
        return decimalMark;
    }
}

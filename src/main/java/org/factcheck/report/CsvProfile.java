package org.factcheck.report;

import java.util.Arrays;
import java.util.Optional;

/** For which program the CSV files are written. All are UTF-8 with CRLF line ends. */
public enum CsvProfile {
    /** A byte order mark, commas, decimal points: spreadsheets in English. */
    EXCEL("excel", true, ',', '.'),
    /** A byte order mark, semicolons, decimal commas: spreadsheets of most of continental Europe. */
    EXCEL_EU("excel-eu", true, ';', ','),
    /** No byte order mark, commas, decimal points: programs. */
    PLAIN("plain", false, ',', '.');

    private final String key;
    private final boolean byteOrderMark;
    private final char separator;
    private final char decimalMark;

    CsvProfile(String key, boolean byteOrderMark, char separator, char decimalMark) {
        this.key = key;
        this.byteOrderMark = byteOrderMark;
        this.separator = separator;
        this.decimalMark = decimalMark;
    }

    /** How a job file writes it. */
    public String key() {
        return key;
    }

    /** The profile of this key; empty where there is none. */
    public static Optional<CsvProfile> of(String key) {
        return Arrays.stream(values())
                .filter(profile -> profile.key.equals(key))
                .findFirst();
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

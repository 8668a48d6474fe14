package org.factcheck.schedule;

/** Which program the CSV files are written for: it decides on byte order mark, separator and decimal mark. */
public enum CsvProfile {
    /** A spreadsheet that expects commas between cells and a decimal point. */
    EXCEL("excel"),
    /** A spreadsheet that expects semicolons between cells and a decimal comma. */
    EXCEL_EU("excel-eu"),
    /** A program: commas, decimal point, no byte order mark. */
    PLAIN("plain");

    private final String key;

    CsvProfile(String key) {
        this.key = key;
    }

    /** How a job file writes it. */
    public String key() {
        return key;
    }
}

package org.factcheck.report;

/** An output could not be written, or does not read back as it was written. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which file, what is wrong with it and what to do. */
    public ReportException(String message) {
        super(message);
    }

    /** Says which file, what is wrong with it and what to do, and why. */
    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}

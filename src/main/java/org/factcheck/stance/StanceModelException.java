package org.factcheck.stance;

/** The stance model could not be loaded or run. */
public final class StanceModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what failed and what to do, and why. */
    public StanceModelException(String message, Throwable cause) {
        super(message, cause);
    }
}

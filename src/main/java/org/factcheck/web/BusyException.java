package org.factcheck.web;

/** The database cannot be read now: a run of another process is at work on it, or it takes another program to read it. */
final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passes;

    /**
     * @param passes whether it can be read again when somebody else has done their work
     */
    BusyException(boolean passes, String message) {
        super(message);
        this.passes = passes;
    }

    boolean passes() {
        return passes;
    }
}

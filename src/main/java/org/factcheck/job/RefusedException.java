package org.factcheck.job;

/** A command that cannot do what it was asked; the message says why and what to do. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** With the code that the process is to end with. */
    public RefusedException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The code that the process is to end with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}

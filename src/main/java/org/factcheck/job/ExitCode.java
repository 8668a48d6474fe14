package org.factcheck.job;

/** How a command ended, as a scheduler reads it. */
public enum ExitCode {
    /** Everything that went in was judged, or there was nothing to do. */
    DONE(0),
    /** It failed; the same command takes it up where it stopped. */
    FAILED(1),
    /** The command or its configuration is wrong; running it again changes nothing. */
    MISCONFIGURED(2),
    /** The outputs are there, but some input was rejected or some claim could not be judged. */
    DONE_WITH_REJECTS(3),
    /** Another process is at work on the same outputs. */
    LOCKED(4),
    /** It was asked to stop, and can be taken up again. */
    STOPPED(143);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number the process ends with. */
    public int code() {
        return code;
    }
}

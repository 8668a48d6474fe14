package org.factcheck.web;

import org.factcheck.job.ExitCode;
import org.factcheck.store.RunCatalogue;

/** How a run stands, as a reader is told. */
enum RunState {
    RUNNING("Running", "running"),
    DONE("Done", "done"),
    DONE_WITH_REJECTS("Done, with input or claims left out", "rejects"),
    FAILED("Failed", "failed"),
    STOPPED("Stopped", "stopped"),
    CUT_OFF("Cut off", "stopped");

    private final String words;
    private final String style;

    RunState(String words, String style) {
        this.words = words;
        this.style = style;
    }

    public String words() {
        return words;
    }

    public String style() {
        return style;
    }

    /** How a run stands. */
    static RunState of(RunCatalogue.Listed run, boolean isAtWork) {
        Integer code = run.exitCode();
        if (run.ended() == null) {
            return isAtWork ? RUNNING : CUT_OFF;
        }
        if (code == null || code == ExitCode.DONE.code()) {
            return DONE;
        }
        if (code == ExitCode.DONE_WITH_REJECTS.code()) {
            return DONE_WITH_REJECTS;
        }
        return code == ExitCode.STOPPED.code() ? STOPPED : FAILED;
    }
}

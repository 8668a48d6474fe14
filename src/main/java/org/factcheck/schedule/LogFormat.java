package org.factcheck.schedule;

/** How lines of the log are written. */
public enum LogFormat {
    /** For people. */
    PLAIN("plain"),
    /** One JSON object a line, for programs that collect logs. */
    JSON("json");

    private final String key;

    LogFormat(String key) {
        this.key = key;
    }

    /** The word for it in a job file and on the command line. */
    public String key() {
        return key;
    }
}

package org.factcheck.claim;

import java.util.Objects;

/**
 * A file or row that went in and could not be used. It is listed, never dropped.
 *
 * @param file the file's path below the input it belongs to, with forward slashes
 * @param line the line where the rejected text starts, from 1; 0 where the whole file was rejected
 * @param text the original text, at most its first 1,000 characters; empty for a whole file
 * @param reason what was wrong, the value, and what to do about it
 */
public record RejectedInput(String file, int line, String text, String reason) {

    private static final int LONGEST_TEXT = 1_000;

    public RejectedInput {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(reason, "reason");
        if (text.length() > LONGEST_TEXT) {
            text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT) - 1)) + "…";
        }
    }

    /** A whole file that could not be read. */
    public static RejectedInput file(String file, String reason) {
        return new RejectedInput(file, 0, "", reason);
    }
}

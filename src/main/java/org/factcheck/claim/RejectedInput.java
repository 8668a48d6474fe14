package org.factcheck.claim;

import java.util.Objects;

/**
 * A file or row that went in and could not be used. It is listed, never dropped.
 *
 * @param file the file's path below the input it belongs to, with forward slashes
 * @param line the line where the rejected text starts, from 1; 0 where the whole file was rejected
 * @param text the original text, at most its first 1,000 characters; empty for a whole file
 * @param reason what was wrong, the value, and what to do about it; at most its first 4,000 characters
 */
public record RejectedInput(String file, int line, String text, String reason) {

    private static final int LONGEST_TEXT = 1_000;

    /** Reasons tell the value, which may be a cell without end. */
    private static final int LONGEST_REASON = 4_000;

    public RejectedInput {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(reason, "reason");
        text = cut(text, LONGEST_TEXT);
        reason = cut(reason, LONGEST_REASON);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1)) + "…";
    }

    /** A whole file that could not be read. */
    public static RejectedInput file(String file, String reason) {
        return new RejectedInput(file, 0, "", reason);
    }
}

package org.factcheck.claim;

import java.io.IOException;

/** A claims file that has no column of claims at all: the wrong file, or a header that must be renamed. */
public final class ClaimColumnMissingException extends IOException {
    private static final long serialVersionUID = 1L;

    ClaimColumnMissingException(String message) {
        super(message);
    }
}

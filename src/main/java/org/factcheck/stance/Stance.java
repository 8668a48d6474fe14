package org.factcheck.stance;

/** What one piece of evidence says about one claim. */
public enum Stance {
    SUPPORTS,
    REFUTES,
    NEUTRAL
}

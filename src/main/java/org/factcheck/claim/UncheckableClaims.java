package org.factcheck.claim;

import java.util.List;

/** What becomes of a claim that can hardly be checked. */
public enum UncheckableClaims {
    /** It is judged like any other; its doubts are told beside the verdict. */
    JUDGE("judge"),
    /** It gets no verdict; its doubts are told in place of one. */
    SKIP("skip");

    private final String key;

    UncheckableClaims(String key) {
        this.key = key;
    }

    /** The value of the setting. */
    public String key() {
        return key;
    }

    /** Whether a claim with these doubts is left without a verdict. What is not English is never judged. */
    public boolean leavesOut(List<Doubt> doubts) {
        return this == SKIP
                ? !doubts.isEmpty()
                : doubts.stream().anyMatch(doubt -> doubt.concern() == Concern.NOT_ENGLISH);
    }
}

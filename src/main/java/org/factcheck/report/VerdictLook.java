package org.factcheck.report;

import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** How a verdict is drawn: never by colour alone, but by word and sign too. */
public enum VerdictLook {
    SUPPORTED("Supported", "supported", "+", "#11684a"),
    REFUTED("Refuted", "refuted", "\u2212", "#a8261c"),
    CONFLICTING("Conflicting", "conflicting", "±", "#805300"),
    NOT_ENOUGH_EVIDENCE("Not enough evidence", "not-enough", "?", "#4d5966"),
    /** Left without a verdict because it can hardly be checked. */
    SKIPPED("Not judged (not checkable)", "skipped", "/", "#6b5b7b"),
    /** Judging failed, so there is no verdict. */
    FAILED("Not judged (error)", "failed", "!", "#1b1f24");

    private final String words;
    private final String style;
    private final String sign;
    private final String colour;

    VerdictLook(String words, String style, String sign, String colour) {
        this.words = words;
        this.style = style;
        this.sign = sign;
        this.colour = colour;
    }

    /** How the verdict that counts is drawn, or why there is none. */
    static VerdictLook of(ReportedClaim claim) {
        return claim.verdict() == null && claim.isSkipped() ? SKIPPED : of(claim.verdict());
    }

    /** How a verdict is drawn; null stands for one that failed. */
    public static VerdictLook of(@Nullable Verdict verdict) {
        if (verdict == null) {
            return FAILED;
        }
        return switch (verdict) {
            case SUPPORTED -> SUPPORTED;
            case REFUTED -> REFUTED;
            case CONFLICTING -> CONFLICTING;
            case NOT_ENOUGH_EVIDENCE -> NOT_ENOUGH_EVIDENCE;
        };
    }

    /** Whether it is drawn for a verdict, and not for the want of one. */
    boolean isVerdict() {
        return this != FAILED && this != SKIPPED;
    }

    /** The verdict as it is printed. */
    public String words() {
        return words;
    }

    /** The style class it is drawn with. */
    public String style() {
        return style;
    }

    /** One character that stands for it. */
    public String sign() {
        return sign;
    }

    String colour() {
        return colour;
    }
}

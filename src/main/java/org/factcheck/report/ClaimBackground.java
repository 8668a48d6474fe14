package org.factcheck.report;

import java.util.List;
import org.factcheck.verdict.WeighedEvidence;

/**
 * What the report tells of a claim beside its verdict.
 *
 * @param isKnown whether the last finished run of an earlier business date had the claim; false where there was no such
 *     run
 * @param gained passages that weigh now and did not in that run, where the verdict turned; else empty
 * @param lost passages that weighed in that run and do not now, where the verdict turned; else empty
 * @param contexts what stands around the passages that speak for or against it
 */
public record ClaimBackground(
        boolean isKnown, List<WeighedEvidence> gained, List<WeighedEvidence> lost, List<QuoteContext> contexts) {

    private static final QuoteContext NONE = new QuoteContext("", 0, "", "");

    public ClaimBackground {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        contexts = List.copyOf(contexts);
    }

    /** Of a claim of which nothing more is told than whether the earlier run had it. */
    public static ClaimBackground of(boolean isKnown) {
        return new ClaimBackground(isKnown, List.of(), List.of(), List.of());
    }

    /** What stands around a passage; empty sentences where that is not known. */
    QuoteContext around(WeighedEvidence evidence) {
        int start = evidence.stance().evidence().passage().start();
        return contexts.stream()
                .filter(c -> c.start() == start && c.articleId().equals(evidence.articleId()))
                .findFirst()
                .orElse(NONE);
    }
}

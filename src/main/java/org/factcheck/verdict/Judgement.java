package org.factcheck.verdict;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the job holds of one claim, and why.
 *
 * @param score balance of the independent evidence, -1 (refutes) to +1 (supports), 4 decimals; null exactly for
 *     NOT_ENOUGH_EVIDENCE
 * @param confidence probability that the verdict is right, 0 to 1, 4 decimals
 * @param supportWeight weight of the origins that support the claim, 0 and up, 4 decimals
 * @param contradictionWeight weight of the origins that refute it, 0 and up, 4 decimals
 * @param supporting the origins for it, heaviest first, then by name
 * @param contradicting the origins against it, in the same order
 * @param evidence every judged passage, by article, then start
 * @param summary one or two plain sentences made from the explanation
 * @param explanation the tree of reasons
 * @param flags in the order of {@link Flag}, each once
 * @param asOf articles published after this day were left out
 */
public record Judgement(
        Verdict verdict,
        @Nullable Double score,
        double confidence,
        double supportWeight,
        double contradictionWeight,
        List<OriginWeight> supporting,
        List<OriginWeight> contradicting,
        List<WeighedEvidence> evidence,
        String summary,
        Explanation explanation,
        List<Flag> flags,
        LocalDate asOf) {

    public Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(asOf, "asOf");
        supporting = List.copyOf(supporting);
        contradicting = List.copyOf(contradicting);
        evidence = List.copyOf(evidence);
        flags = List.copyOf(flags);
        if ((score == null) != (verdict == Verdict.NOT_ENOUGH_EVIDENCE)) {
            throw new IllegalArgumentException("A score of " + score + " does not go with " + verdict + ".");
        }
    }

    /** The same judgement with one more flag. */
    public Judgement with(Flag flag) {
        EnumSet<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return with(more, asOf);
    }

    /** The same judgement with these flags, as of another day. */
    Judgement with(Set<Flag> others, LocalDate day) {
        return new Judgement(
                verdict,
                score,
                confidence,
                supportWeight,
                contradictionWeight,
                supporting,
                contradicting,
                evidence,
                summary,
                explanation,
                List.copyOf(others),
                day);
    }
}

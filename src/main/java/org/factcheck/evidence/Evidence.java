package org.factcheck.evidence;

import java.util.Objects;
import org.factcheck.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A passage found for a claim, before anyone says for or against.
 *
 * @param rank its place in the fused ranking, from 1
 * @param fusedScore reciprocal rank fusion of the word and the meaning ranking (Cormack, Clarke, Büttcher, SIGIR 2009);
 *     rounded to 6 decimals
 * @param coverage share of the claim's words, by stem and without stop words, that the passage has too, 0 to 1, 4
 *     decimals
 * @param similarity cosine of the embeddings of claim and passage, -1 to 1, rounded to 4 decimals
 * @param readOn the same passage read on from the sentence before it; null where it is read by itself alone
 */
public record Evidence(
        Passage passage,
        int rank,
        double fusedScore,
        double coverage,
        double similarity,
        @Nullable ReadOn readOn) {

    public Evidence {
        Objects.requireNonNull(passage, "passage");
    }

    /** A passage that is read by itself alone. */
    public Evidence(Passage passage, int rank, double fusedScore, double coverage, double similarity) {
        this(passage, rank, fusedScore, coverage, similarity, null);
    }
}

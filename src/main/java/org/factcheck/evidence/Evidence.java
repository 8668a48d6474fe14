package org.factcheck.evidence;

import java.util.Objects;
import org.factcheck.passage.Passage;

/**
 * A passage found for a claim, before anyone says for or against.
 *
 * @param rank its place in the fused ranking, from 1
 * @param fusedScore reciprocal rank fusion of the word and the meaning ranking (Cormack, Clarke, Büttcher, SIGIR 2009);
 *     rounded to 6 decimals
 * @param coverage share of the claim's words, by stem and without stop words, that the passage has too, 0 to 1, 4
 *     decimals
 * @param similarity cosine of the embeddings of claim and passage, -1 to 1, rounded to 4 decimals
 */
public record Evidence(Passage passage, int rank, double fusedScore, double coverage, double similarity) {
    public Evidence {
        Objects.requireNonNull(passage, "passage");
    }
}

package org.factcheck.evaluation;

import java.util.List;
import java.util.Objects;
import org.factcheck.claim.Claim;
import org.factcheck.verdict.Verdict;

/**
 * A claim with the verdict that a person holds right.
 *
 * @param verdict the verdict that counts as right
 * @param articles the articles that a right answer rests on: ids, or prefixes of ids that end before a {@code _}; empty
 *     where the person named none
 */
public record GoldClaim(Claim claim, Verdict verdict, List<String> articles) {
    public GoldClaim {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(verdict, "verdict");
        articles = List.copyOf(articles);
    }

    /** Whether an expected article, given as id or prefix, is the article of this id. */
    static boolean isMeant(String expected, String articleId) {
        return articleId.equals(expected) || articleId.startsWith(expected + "_");
    }
}

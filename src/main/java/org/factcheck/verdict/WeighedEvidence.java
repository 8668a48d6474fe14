package org.factcheck.verdict;

import java.util.Objects;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;
import org.factcheck.stance.EvidenceStance;

/**
 * One judged passage with the weight it has in the verdict.
 *
 * @param stance what the passage says of the claim
 * @param source who published it
 * @param published when
 * @param articleTitle the headline of its article
 * @param articleFile the article's path below the articles folder
 * @param articleSha256 hash of the article's file
 * @param origin the most upstream speaker or outlet it rests on
 * @param weight its weight, 0 to 1; 0 where it is NEUTRAL
 * @param explanation the factors of the weight
 */
public record WeighedEvidence(
        EvidenceStance stance,
        Source source,
        PublicationDate published,
        String articleTitle,
        String articleFile,
        String articleSha256,
        String origin,
        double weight,
        Explanation explanation) {

    public WeighedEvidence {
        Objects.requireNonNull(stance, "stance");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(origin, "origin");
    }

    /** The one of two that weighs more; of equals the first. */
    static WeighedEvidence heavier(WeighedEvidence one, WeighedEvidence other) {
        return other.weight > one.weight ? other : one;
    }

    /** The same passage as the words of another origin. */
    WeighedEvidence of(String otherOrigin) {
        return new WeighedEvidence(
                stance, source, published, articleTitle, articleFile, articleSha256, otherOrigin, weight, explanation);
    }

    /** The article the passage stands in. */
    public String articleId() {
        return stance.evidence().passage().articleId();
    }
}

package org.factcheck.verdict;

import java.util.Objects;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;

/**
 * What the verdict needs to know of an article.
 *
 * @param file its path below the articles folder
 * @param sha256 hash of the file's bytes
 * @param copyGroup the smallest id among the articles that are copies of it, itself included
 * @param copyGroupSource the publisher among them who had the text first, who stands for the group
 */
public record ArticleFacts(
        String id,
        String file,
        String sha256,
        String title,
        Source source,
        PublicationDate published,
        String copyGroup,
        String copyGroupSource) {
    public ArticleFacts {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(copyGroup, "copyGroup");
    }
}

package org.factcheck.report;

import java.util.List;
import java.util.Objects;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;

/**
 * An article as the annex of the report lists it.
 *
 * @param passages how many passages of it could serve as evidence; 0 where its language is not judged
 * @param copies ids of the articles that are copies of it, sorted; empty where there are none
 */
public record ReportedArticle(
        String id,
        String file,
        String sha256,
        String title,
        Source source,
        PublicationDate published,
        String language,
        int passages,
        List<String> copies) {
    public ReportedArticle {
        Objects.requireNonNull(id, "id");
        copies = List.copyOf(copies);
    }
}

package org.factcheck.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * An article as the annex of the report lists it.
 *
 * @param passages how many passages of it could serve as evidence; 0 where its language is not judged
 * @param copies ids of the articles that are copies of it, sorted; empty where there are none
 * @param url where it was published, as the article says; null where that is not known
 * @param isNew whether the last finished run of an earlier business date did not have it; false where there was no such
 *     run
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
        List<String> copies,
        @Nullable String url,
        boolean isNew) {
    public ReportedArticle {
        Objects.requireNonNull(id, "id");
        copies = List.copyOf(copies);
    }

    /**
     * Why its date is to be looked at by a person, and what to do; empty where nothing speaks against it.
     *
     * @param businessDate the day the run is for
     */
    public Optional<String> dateDoubt(LocalDate businessDate) {
        String remedy = id.contains("#")
                ? " If that is wrong, correct the date in " + file + "."
                : " If that is wrong, write the right day into " + id
                        + ".meta.yml beside it, as a line like 'published:" + " 2026-03-04'.";
        return published.doubtOn(businessDate).map(reason -> reason + remedy);
    }
}

package org.factcheck.evidence;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the index takes in of a passage.
 *
 * @param articleId the article it stands in
 * @param index its place there, from 0
 * @param reading the words it is found by
 * @param title the headline of its article, which helps to find it
 * @param published the day from which on it may be evidence: that of its article's publication, as far as it is known;
 *     null where nothing bounds it
 */
public record IndexedPassage(
        String articleId,
        int index,
        String reading,
        String title,
        @Nullable LocalDate published) {
    public IndexedPassage {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(title, "title");
    }
}

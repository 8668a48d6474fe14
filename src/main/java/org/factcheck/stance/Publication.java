package org.factcheck.stance;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the stance layer needs to know of the article a passage stands in.
 *
 * @param publisher the name of its publisher
 * @param reference the day its own expressions of time go by: the day of publication, else the day it is not from before;
 *     null where neither is known
 * @param published the day of publication, by which "on Thursday" means a day; null where it is not known
 */
public record Publication(
        String publisher,
        @Nullable LocalDate reference,
        @Nullable LocalDate published) {
    public Publication {
        Objects.requireNonNull(publisher, "publisher");
    }
}

package org.factcheck.article;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page's text and what its mark-up says of it.
 *
 * @param site the publisher's name; null where nothing says it
 * @param domain the publisher's host, by which it is found where its name is not known; null where nothing says it
 * @param fetched when the page was fetched, which "2 days ago" counts from; null where nothing says it
 * @param elements what the mark-up takes lines for, by the character they start at; empty for plain text
 */
record RawPage(
        String text,
        Map<Integer, String> elements,
        @Nullable String title,
        @Nullable String site,
        @Nullable String domain,
        @Nullable String url,
        @Nullable String author,
        @Nullable String published,
        @Nullable String fetched) {

    static RawPage plain(String text) {
        return new RawPage(text, Map.of(), null, null, null, null, null, null, null);
    }
}

package org.factcheck.web;

import org.jspecify.annotations.Nullable;

/** Where pages are. Ids of claims and articles may hold any character, so they go behind the question mark. */
final class Addresses {

    private Addresses() {}

    static String claim(String job, String claimId) {
        return "/claim" + Query.of("job", job, "id", claimId);
    }

    /**
     * An article as a run read it.
     *
     * @param claimId the claim whose quotes stand out; null for none
     * @param start where the quote to look at starts; below 0 for none
     */
    static String article(String runId, String articleId, @Nullable String claimId, int start) {
        return "/article" + Query.of("run", runId, "id", articleId, "claim", claimId)
                + (start < 0 ? "" : "#" + anchor(start));
    }

    static String anchor(int start) {
        return "at-" + start;
    }
}

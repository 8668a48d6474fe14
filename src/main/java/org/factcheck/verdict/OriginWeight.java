package org.factcheck.verdict;

import java.util.List;
import java.util.Objects;

/**
 * One independent origin on one side of a claim.
 *
 * @param name the speaker, body or outlet
 * @param weight the weight of its strongest passage, 0 to 1: repeating a statement does not strengthen it
 * @param testimony whether that passage gives what somebody says, rather than what the outlet states in its own voice
 * @param denial whether it is a denial of what the claim says
 * @param articles ids of the articles that carry it, sorted, each once
 */
public record OriginWeight(String name, double weight, boolean testimony, boolean denial, List<String> articles) {
    public OriginWeight {
        Objects.requireNonNull(name, "name");
        articles = List.copyOf(articles);
    }

    /** How many articles carry at least one of these origins. */
    static long articlesOf(List<OriginWeight> origins) {
        return origins.stream().flatMap(o -> o.articles().stream()).distinct().count();
    }
}

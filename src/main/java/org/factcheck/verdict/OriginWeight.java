package org.factcheck.verdict;

import java.util.List;
import java.util.Objects;

/**
 * One independent origin on one side of a claim.
 *
 * @param name the speaker, body or outlet
 * @param weight the weight of its strongest passage, 0 to 1: repeating a statement does not strengthen it
 * @param articles ids of the articles that carry it, sorted, each once
 */
public record OriginWeight(String name, double weight, List<String> articles) {
    public OriginWeight {
        Objects.requireNonNull(name, "name");
        articles = List.copyOf(articles);
    }
}

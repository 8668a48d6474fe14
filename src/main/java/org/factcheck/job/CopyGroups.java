package org.factcheck.job;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.factcheck.article.Article;
import org.factcheck.article.Reliability;
import org.factcheck.store.ArticleStore;

/**
 * Which articles of a run are copies of one text, and which publisher had it first: the one of the earliest day that is
 * known, of several the most reliable, of these the one of the smallest article id.
 *
 * @param groupOf article id to the smallest id among its copies, for articles that have copies
 * @param sourceOf that smallest id to the name of the publisher who had it first, for articles that have copies
 */
record CopyGroups(Map<String, String> groupOf, Map<String, String> sourceOf) {

    private record Copy(String id, LocalDate day, Reliability reliability, String source) {
        static final Comparator<Copy> FIRST_HAND =
                Comparator.comparing(Copy::day).thenComparing(Copy::reliability).thenComparing(Copy::id);
    }

    CopyGroups {
        groupOf = Map.copyOf(groupOf);
        sourceOf = Map.copyOf(sourceOf);
    }

    /** The copies among the articles of a run that were found when its passages were indexed. */
    static CopyGroups of(String runId, ArticleStore articles) {
        Map<String, String> groups = articles.copyGroups(runId);
        Map<String, Copy> first = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        groups.values().forEach(group -> sizes.merge(group, 1, Integer::sum));
        // Most articles have no copies, and of a large set not even their ids are to be held while claims are judged.
        groups.values().removeIf(group -> sizes.getOrDefault(group, 0) <= 1);
        groups.forEach((id, group) -> first.merge(
                group, copy(articles.article(runId, id)), (a, b) -> Copy.FIRST_HAND.compare(a, b) <= 0 ? a : b));
        Map<String, String> sources = new HashMap<>();
        first.forEach((group, copy) -> sources.put(group, copy.source()));
        return new CopyGroups(groups, sources);
    }

    /** The name of the publisher who had an article's text first. */
    String firstHandSource(Article article) {
        String own = article.source().name();
        return sourceOf.getOrDefault(groupOf.getOrDefault(article.id(), article.id()), own);
    }

    private static Copy copy(Article article) {
        return new Copy(
                article.id(),
                article.published().day().orElse(LocalDate.MAX),
                article.source().reliability(),
                article.source().name());
    }
}

package org.factcheck.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * How many of the articles that a right answer rests on are among those whose passages were found for the claim, whatever
 * was made of them. Over the gold claims that name articles, all their articles counted together (micro average); for a
 * claim without a judgement none was found.
 *
 * @param claims gold claims that name articles
 * @param expected ids and prefixes that they name
 * @param depths in rising order
 */
public record RetrievedArticles(int claims, int expected, List<Depth> depths) {

    private static final List<Integer> DEPTHS = List.of(5, 10, 20);

    /**
     * What is found when so many passages are read. A denial that comes along with the passage it points back to stands
     * behind all ranked passages.
     *
     * @param passages how many of the best ranked passages of each claim
     * @param found how many of the expected articles have at least one passage among them
     */
    public record Depth(int passages, int found) {}

    public RetrievedArticles {
        depths = List.copyOf(depths);
    }

    /** Share of the expected articles found at a depth, 0 to 1; null where none was expected. */
    public @Nullable Double recall(Depth depth) {
        return expected == 0 ? null : (double) depth.found() / expected;
    }

    /**
     * Counts.
     *
     * @param judgements of the gold claims by their id; those that were not judged have none
     */
    static RetrievedArticles of(List<GoldClaim> gold, Map<String, Judgement> judgements) {
        List<GoldClaim> naming =
                gold.stream().filter(claim -> !claim.articles().isEmpty()).toList();
        List<Depth> depths = new ArrayList<>();
        for (int passages : DEPTHS) {
            long found = naming.stream()
                    .mapToLong(
                            claim -> found(claim, judgements.get(claim.claim().id()), passages))
                    .sum();
            depths.add(new Depth(passages, (int) found));
        }
        int expected =
                naming.stream().mapToInt(claim -> claim.articles().size()).sum();
        return new RetrievedArticles(naming.size(), expected, depths);
    }

    private static long found(GoldClaim gold, @Nullable Judgement judgement, int passages) {
        if (judgement == null) {
            return 0;
        }
        List<String> read = judgement.evidence().stream()
                .filter(evidence -> evidence.stance().evidence().rank() <= passages)
                .map(WeighedEvidence::articleId)
                .distinct()
                .toList();
        return gold.articles().stream()
                .filter(wanted -> read.stream().anyMatch(id -> GoldClaim.isMeant(wanted, id)))
                .count();
    }
}

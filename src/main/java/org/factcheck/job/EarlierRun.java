package org.factcheck.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.RunStore;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/** What the run that a run is compared with had and printed. */
final class EarlierRun {

    private final String runId;
    private final ClaimStore claims;
    private final Map<String, Integer> places;
    private final Map<String, Verdict> printed;
    private final Set<String> articles;

    /**
     * Looks a run up.
     *
     * @param runId empty where there is none to compare with
     */
    EarlierRun(String runId, RunStore runs, ArticleStore articles, ClaimStore claims) {
        this.runId = runId;
        this.claims = claims;
        this.places = claims.places(runId);
        this.printed = runs.printedVerdicts(runId);
        this.articles = articles.copyGroups(runId).keySet();
    }

    /** What it printed of a claim; null where it had none, or judging failed. */
    @Nullable
    Verdict printed(String claimId) {
        return printed.get(claimId);
    }

    boolean knew(String claimId) {
        return places.containsKey(claimId);
    }

    /** Whether it lacks an article of today; where there is no run to compare with, nothing is new. */
    boolean lacks(String articleId) {
        return !runId.isEmpty() && !articles.contains(articleId);
    }

    /** The passages that weighed in the verdict on a claim. */
    List<WeighedEvidence> evidence(String claimId) {
        Integer place = places.get(claimId);
        return place == null
                ? List.of()
                : claims.outcome(runId, place).map(EarlierRun::weighty).orElse(List.of());
    }

    /** The passages that weigh in a verdict. */
    static List<WeighedEvidence> weighty(ClaimOutcome outcome) {
        return outcome instanceof ClaimOutcome.Judged judged
                ? judged.judgement().evidence().stream()
                        .filter(e -> e.weight() > 0)
                        .toList()
                : List.of();
    }

    /** Those of one list that are not in the other, told by article, words and stance: offsets may have moved. */
    static List<WeighedEvidence> without(List<WeighedEvidence> all, List<WeighedEvidence> others) {
        Set<List<Object>> known = others.stream().map(EarlierRun::saying).collect(Collectors.toSet());
        return all.stream().filter(e -> !known.contains(saying(e))).toList();
    }

    private static List<Object> saying(WeighedEvidence evidence) {
        return List.of(
                evidence.articleId(),
                Objects.requireNonNull(evidence.stance().evidence().passage().quote()),
                evidence.stance().stance());
    }
}

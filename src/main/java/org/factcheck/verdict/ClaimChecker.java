package org.factcheck.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.factcheck.article.PublicationDate;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.EvidenceIndex;
import org.factcheck.stance.EvidenceClassifier;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Publication;

/** The way of a claim: evidence found, its stance told, weighed, decided. May be used by several threads at once. */
public final class ClaimChecker {

    private final EvidenceIndex index;
    private final EvidenceClassifier classifier;
    private final ClaimJudge judge;
    private final Function<String, ArticleFacts> articles;
    private final LocalDate asOf;
    private final int passages;

    /**
     * @param articles the facts of an article by its id
     * @param asOf the day that bounds the evidence of every claim without a day of its own
     * @param passages how many passages are read for a claim, at least 1
     */
    public ClaimChecker(
            EvidenceIndex index,
            EvidenceClassifier classifier,
            ClaimJudge judge,
            Function<String, ArticleFacts> articles,
            LocalDate asOf,
            int passages) {
        this.index = index;
        this.classifier = classifier;
        this.judge = judge;
        this.articles = articles;
        this.asOf = asOf;
        this.passages = passages;
    }

    /**
     * Judges claims, which the stance model is asked about all at once; no outcome depends on which claims are judged
     * together. A failure of the model or of the index is an outcome of its own, never a verdict.
     *
     * @return what became of each claim, in the order given
     */
    public List<ClaimOutcome> check(List<Claim> claims) {
        try {
            return judged(claims);
        } catch (RuntimeException e) {
            // A claim that the model or the index chokes on must not take the others with it.
            return claims.size() == 1
                    ? List.of(new ClaimOutcome.Failed(claims.get(0), cause(e)))
                    : claims.stream()
                            .flatMap(claim -> check(List.of(claim)).stream())
                            .toList();
        }
    }

    /**
     * What an earlier judgement of a claim comes to now, where the articles, the models, the settings and the program are
     * those of then; empty where other articles count for the claim, as they were published between the two days.
     */
    public Optional<ClaimOutcome> again(Claim claim, Judgement earlier) {
        return index.admitsTheSame(earlier.asOf(), bound(claim))
                ? Optional.of(new ClaimOutcome.Judged(claim, judge.asOf(earlier, bound(claim))))
                : Optional.empty();
    }

    private List<ClaimOutcome> judged(List<Claim> claims) {
        List<EvidenceClassifier.Found> found = claims.stream()
                .map(claim -> new EvidenceClassifier.Found(
                        claim, index.find(claim.text(), bound(claim), passages), id -> publication(articles.apply(id))))
                .toList();
        List<List<EvidenceStance>> stances = classifier.classify(found);
        List<ClaimOutcome> outcomes = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            outcomes.add(new ClaimOutcome.Judged(claim, judge.judge(claim, stances.get(i), articles, bound(claim))));
        }
        return outcomes;
    }

    private LocalDate bound(Claim claim) {
        return claim.asOf() == null ? asOf : claim.asOf();
    }

    private static Publication publication(ArticleFacts article) {
        LocalDate published = article.published().day().orElse(null);
        LocalDate reference =
                article.published() instanceof PublicationDate.NotBefore bound ? bound.earliest() : published;
        return new Publication(article.source().name(), reference, published);
    }

    private static String cause(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage() == null ? each.getClass().getSimpleName() : each.getMessage();
            if (text.indexOf(message) < 0) {
                text.append(text.isEmpty() ? "" : " Cause: ").append(message);
            }
        }
        return text.toString();
    }
}

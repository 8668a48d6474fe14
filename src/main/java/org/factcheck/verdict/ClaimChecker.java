package org.factcheck.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.factcheck.article.PublicationDate;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.evidence.EvidenceIndex;
import org.factcheck.stance.EvidenceClassifier;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Publication;

/** The way of one claim: evidence found, its stance told, weighed, decided. May be used by several threads at once. */
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

    /** Judges a claim. A failure of the model or of the index is an outcome of its own, never a verdict. */
    public ClaimOutcome check(Claim claim) {
        LocalDate bound = claim.asOf() == null ? asOf : claim.asOf();
        try {
            List<Evidence> evidence = index.find(claim.text(), bound, passages);
            List<EvidenceStance> stances = classifier.classify(claim, evidence, id -> publication(articles.apply(id)));
            return new ClaimOutcome.Judged(claim, judge.judge(claim, stances, articles, bound));
        } catch (RuntimeException e) {
            return new ClaimOutcome.Failed(claim, cause(e));
        }
    }

    private static Publication publication(ArticleFacts article) {
        LocalDate reference = article.published() instanceof PublicationDate.NotBefore bound
                ? bound.earliest()
                : article.published().day().orElse(null);
        return new Publication(article.source().name(), reference);
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

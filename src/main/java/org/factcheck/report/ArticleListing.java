package org.factcheck.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factcheck.verdict.Judgement;

/**
 * Which articles report.pdf lists: all up to a number; of more those whose words its sections give, and those whose date
 * a person should look at. articles.csv has all of them in any case.
 *
 * @param articles by id
 * @param isWhole whether these are all that were read
 */
record ArticleListing(List<ReportedArticle> articles, boolean isWhole) {

    ArticleListing {
        articles = List.copyOf(articles);
    }

    /**
     * Chooses them.
     *
     * @param claims the claims whose sections report.pdf has, with their evidence
     * @param most up to how many articles all are listed
     */
    static ArticleListing of(Report report, List<ClaimEntry> claims, int most) {
        if (report.articles().size() <= most) {
            return new ArticleListing(report.articles(), true);
        }
        Set<String> shown = new HashSet<>();
        for (ClaimEntry entry : claims) {
            Judgement judgement = entry.claim().judgement();
            if (judgement != null) {
                Evidences.shown(judgement).forEach(evidence -> shown.add(evidence.articleId()));
            }
        }
        List<ReportedArticle> listed = report.articles().stream()
                .filter(article -> shown.contains(article.id())
                        || article.dateDoubt(report.businessDate()).isPresent())
                .toList();
        return new ArticleListing(listed, false);
    }
}

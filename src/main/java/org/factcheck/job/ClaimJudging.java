package org.factcheck.job;

import java.io.IOException;
import org.factcheck.article.Article;
import org.factcheck.article.Source;
import org.factcheck.article.SourceRegister;
import org.factcheck.claim.RecentlyUsed;
import org.factcheck.evidence.EvidenceIndex;
import org.factcheck.passage.StatementReader;
import org.factcheck.stance.EvidenceClassifier;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.CachedStanceModel;
import org.factcheck.verdict.ArticleFacts;
import org.factcheck.verdict.ClaimChecker;
import org.factcheck.verdict.ClaimJudge;

/**
 * What the judging of claims needs: the copies among the articles, the index of passages, the models with their caches. Opened once a run, shared by all partitions.
 */
final class ClaimJudging implements AutoCloseable {

    private static final int ARTICLES_AT_HAND = 2_000;

    private final EvidenceIndex index;
    private final ClaimChecker checker;

    private ClaimJudging(EvidenceIndex index, ClaimChecker checker) {
        this.index = index;
        this.checker = checker;
    }

    /**
     * @throws IOException where the index of passages cannot be opened
     */
    static ClaimJudging open(
            JudgingTerms terms,
            PassageIndexFolder folder,
            ArticleStore articles,
            CachedEmbedder embedder,
            CachedStanceModel model)
            throws IOException {
        String runId = terms.runId();
        SourceRegister sources = SourceRegister.of(terms.sources());
        CopyGroups groups = CopyGroups.of(runId, articles);
        EvidenceIndex index = folder.open(runId, articles, embedder);
        RecentlyUsed<String, ArticleFacts> facts =
                new RecentlyUsed<>(ARTICLES_AT_HAND, id -> facts(runId, id, articles, groups));
        ClaimChecker checker = new ClaimChecker(
                index,
                new EvidenceClassifier(
                        model,
                        new StatementReader(name -> sources.named(name).isPresent()),
                        terms.policy().bearing()),
                new ClaimJudge(
                        terms.policy(),
                        name -> sources.named(name).map(Source::name).orElse(name)),
                facts::get,
                terms.businessDate(),
                terms.passages());
        return new ClaimJudging(index, checker);
    }

    ClaimChecker checker() {
        return checker;
    }

    private static ArticleFacts facts(String runId, String id, ArticleStore articles, CopyGroups groups) {
        Article article = articles.article(runId, id);
        return new ArticleFacts(
                id,
                article.file(),
                article.sha256(),
                article.title(),
                article.source(),
                article.published(),
                groups.groupOf().getOrDefault(id, id),
                groups.firstHandSource(article));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}

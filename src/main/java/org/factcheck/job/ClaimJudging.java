package org.factcheck.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.article.Article;
import org.factcheck.article.Source;
import org.factcheck.article.SourceRegister;
import org.factcheck.evidence.EvidenceIndex;
import org.factcheck.evidence.EvidenceIndexWriter;
import org.factcheck.evidence.IndexedPassage;
import org.factcheck.passage.Passage;
import org.factcheck.passage.StatementReader;
import org.factcheck.stance.EvidenceClassifier;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.CachedStanceModel;
import org.factcheck.store.Hashes;
import org.factcheck.store.RecentlyUsed;
import org.factcheck.verdict.ArticleFacts;
import org.factcheck.verdict.ClaimChecker;
import org.factcheck.verdict.ClaimJudge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * What the judging of claims needs: the copies among the articles told, the index of passages built or found, the models
 * with their caches. Opened once a run, shared by all partitions.
 */
final class ClaimJudging implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimJudging.class);
    private static final int ARTICLES_AT_HAND = 2_000;

    private final EvidenceIndex index;
    private final ClaimChecker checker;

    private ClaimJudging(EvidenceIndex index, ClaimChecker checker) {
        this.index = index;
        this.checker = checker;
    }

    /**
     * @param goOn called now and then; throws where the work is to stop
     */
    static ClaimJudging open(
            RunInProgress run, ArticleStore articles, CachedEmbedder embedder, CachedStanceModel model, Runnable goOn)
            throws IOException {
        String runId = run.runId();
        RunRequest request = run.request();
        SourceRegister sources = run.input().sources();
        CopyGroups groups = CopyGroups.of(runId, articles);
        articles.saveCopyGroups(runId, groups.groupOf());
        EvidenceIndex index = index(run, articles, embedder, goOn);
        RecentlyUsed<String, ArticleFacts> facts =
                new RecentlyUsed<>(ARTICLES_AT_HAND, id -> facts(runId, id, articles, groups));
        ClaimChecker checker = new ClaimChecker(
                index,
                new EvidenceClassifier(
                        model, new StatementReader(name -> sources.named(name).isPresent())),
                new ClaimJudge(
                        request.policy(),
                        name -> sources.named(name).map(Source::name).orElse(name)),
                facts::get,
                request.businessDate(),
                request.passages());
        return new ClaimJudging(index, checker);
    }

    ClaimChecker checker() {
        return checker;
    }

    private static ArticleFacts facts(String runId, String id, ArticleStore articles, CopyGroups groups) {
        Article article = articles.load(runId, id).article();
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

    /** The index of exactly these articles: the one of an earlier run where it is there and whole, else a new one. */
    private static EvidenceIndex index(RunInProgress run, ArticleStore articles, CachedEmbedder embedder, Runnable goOn)
            throws IOException {
        String runId = run.runId();
        Path indexes = run.request().stateFolder().resolve("index");
        List<String> parts = new ArrayList<>(articles.contentKeys(runId));
        parts.add(embedder.fingerprint());
        parts.add(ProgramVersion.get());
        Path folder = indexes.resolve(Hashes.of(parts.toArray(String[]::new)).substring(0, 32));
        if (Files.isDirectory(folder)) {
            try {
                return EvidenceIndex.open(folder, embedder, articles.passages(runId));
            } catch (IOException | IllegalArgumentException e) {
                LOG.info("The index of passages is damaged and is built anew: {}", e.getMessage());
            }
        }
        // Only the newest index is of use; a half-built one of a run that was cut off goes too.
        FileSystemUtils.deleteRecursively(indexes);
        Path part = indexes.resolve("part");
        Files.createDirectories(part);
        try (EvidenceIndexWriter writer = new EvidenceIndexWriter(part, embedder)) {
            articles.forEach(runId, split -> {
                goOn.run();
                addTo(writer, split);
            });
        }
        Durable.force(part);
        Files.move(part, folder);
        RetentionSettings keep = run.request().operations().retention();
        embedder.forgetUnused(LocalDate.now().minusDays(keep.cacheDays()), keep.cacheEntries());
        return EvidenceIndex.open(folder, embedder, articles.passages(runId));
    }

    private static void addTo(EvidenceIndexWriter writer, ArticleStore.Split split) {
        Article article = split.article();
        if (!article.isJudged()) {
            return;
        }
        try {
            for (Passage passage : split.passages()) {
                writer.add(new IndexedPassage(
                        article.id(),
                        passage.index(),
                        passage.reading(),
                        article.title(),
                        article.published().evidenceFrom().orElse(null)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index of passages could not be written.", e);
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}

package org.factcheck.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.factcheck.article.Article;
import org.factcheck.article.CopyFinder;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * The step {@code indexPassages}: every passage gets its vector, the index of passages is built, and copies among the
 * articles are found. Vectors are kept by the passage's content: a step that was cut off computes none of them again.
 * Where the index of exactly these articles is there from an earlier run, nothing is done.
 */
final class PassageIndexing implements Tasklet, StepExecutionListener {

    static final String STEP = "indexPassages";

    private final RunInProgress run;
    private final ArticleStore articles;
    private final CachedEmbedder embedder;
    private final AsyncTaskExecutor workers;
    private @Nullable Build build;

    PassageIndexing(RunInProgress run, ArticleStore articles, CachedEmbedder embedder, AsyncTaskExecutor workers) {
        this.run = run;
        this.articles = articles;
        this.embedder = embedder;
        this.workers = workers;
    }

    /** The index as far as it is built, with the copies found so far. */
    private record Build(PassageIndexFolder folder, CopyFinder copies, PassageIndexBuild index) {}

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Build begun = build;
        if (begun == null) {
            PassageIndexFolder folder = PassageIndexFolder.of(run, articles, embedder);
            Optional<Map<String, String>> copies = folder.copiesIfWhole(run.runId(), articles, embedder);
            if (copies.isPresent()) {
                articles.saveCopyGroups(run.runId(), copies.get());
                return RepeatStatus.FINISHED;
            }
            begun = begin(folder);
            build = begun;
        }
        int added = begun.index().addSome();
        for (int i = 0; i < added; i++) {
            contribution.incrementReadCount();
        }
        contribution.incrementWriteCount(added);
        if (begun.index().hasMore()) {
            return RepeatStatus.CONTINUABLE;
        }
        articles.saveCopyGroups(run.runId(), finish(begun));
        return RepeatStatus.FINISHED;
    }

    private Build begin(PassageIndexFolder folder) throws IOException {
        CopyFinder copies = new CopyFinder();
        return new Build(
                folder,
                copies,
                new PassageIndexBuild(
                        folder.begin(),
                        run.runId(),
                        articles,
                        embedder,
                        workers,
                        article -> copies.add(article.id(), bodyOf(article))));
    }

    /** Finishes the index, and tells which articles are copies: article id to the smallest id among its copies. */
    private Map<String, String> finish(Build begun) throws IOException {
        String digest = begun.index().finish();
        Map<String, String> groups =
                new TreeMap<>(begun.copies().groups(id -> bodyOf(articles.article(run.runId(), id))));
        groups.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
        begun.folder().finish(groups, digest);
        RetentionSettings keep = run.request().operations().retention();
        embedder.forgetUnused(LocalDate.now().minusDays(keep.cacheDays()), keep.cacheEntries());
        return groups;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        Build begun = build;
        build = null;
        if (begun != null) {
            begun.index().close();
        }
        return null;
    }

    private static String bodyOf(Article article) {
        StringBuilder body = new StringBuilder();
        article.body()
                .forEach(block -> body.append(article.substring(block.span())).append('\n'));
        return body.toString();
    }
}

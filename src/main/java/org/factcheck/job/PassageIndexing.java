package org.factcheck.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.factcheck.article.Article;
import org.factcheck.article.CopyFinder;
import org.factcheck.evidence.EvidenceIndexWriter;
import org.factcheck.evidence.IndexedPassage;
import org.factcheck.passage.Passage;
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
 * articles are found. Several threads compute vectors, one writes the index in the order of the articles. Vectors are
 * kept by the passage's content: a step that was cut off computes none of them again. Where the index of exactly these
 * articles is there from an earlier run, nothing is done.
 */
final class PassageIndexing implements Tasklet, StepExecutionListener {

    static final String STEP = "indexPassages";

    /** So few that a request to stop is heard soon, and so many that no thread waits for long. */
    private static final int ARTICLES_AT_ONCE = 64;

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

    /** An article with the vectors of its passages; none where it is not judged. */
    private record Embedded(ArticleStore.Split split, List<float[]> vectors) {}

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Build begun = build;
        if (begun == null) {
            PassageIndexFolder folder = PassageIndexFolder.of(run, articles, embedder);
            Optional<Map<String, String>> copies = folder.copiesIfWhole(run, articles, embedder);
            if (copies.isPresent()) {
                articles.saveCopyGroups(run.runId(), copies.get());
                return RepeatStatus.FINISHED;
            }
            begun = new Build(folder);
            build = begun;
        }
        begun.addSome(contribution);
        if (begun.hasMore()) {
            return RepeatStatus.CONTINUABLE;
        }
        articles.saveCopyGroups(run.runId(), begun.finish());
        return RepeatStatus.FINISHED;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        Build begun = build;
        build = null;
        if (begun != null) {
            begun.close();
        }
        return null;
    }

    /** The index as far as it is built. */
    private final class Build implements AutoCloseable {
        private final PassageIndexFolder folder;
        private final EvidenceIndexWriter writer;
        private final CopyFinder copies = new CopyFinder();
        private final Iterator<String> ids;
        private boolean isClosed;

        Build(PassageIndexFolder folder) throws IOException {
            this.folder = folder;
            this.writer = new EvidenceIndexWriter(folder.begin());
            this.ids = articles.ids(run.runId()).iterator();
        }

        boolean hasMore() {
            return ids.hasNext();
        }

        void addSome(StepContribution contribution) throws IOException {
            List<Future<Embedded>> embedded = new ArrayList<>();
            while (ids.hasNext() && embedded.size() < ARTICLES_AT_ONCE) {
                String id = ids.next();
                embedded.add(workers.submit((Callable<Embedded>) () -> embedded(id)));
            }
            try {
                for (Future<Embedded> each : embedded) {
                    contribution.incrementReadCount();
                    add(finished(each));
                    contribution.incrementWriteCount(1);
                }
            } finally {
                embedded.forEach(each -> each.cancel(false));
            }
        }

        private Embedded embedded(String id) {
            ArticleStore.Split split = articles.load(run.runId(), id);
            List<String> readings = split.article().isJudged()
                    ? split.passages().stream().map(Passage::reading).toList()
                    : List.of();
            return new Embedded(split, embedder.embed(readings));
        }

        private void add(Embedded embedded) throws IOException {
            Article article = embedded.split().article();
            copies.add(article.id(), bodyOf(article));
            for (int i = 0; i < embedded.vectors().size(); i++) {
                Passage passage = embedded.split().passages().get(i);
                writer.add(
                        new IndexedPassage(
                                article.id(),
                                passage.index(),
                                passage.reading(),
                                article.title(),
                                article.published().evidenceFrom().orElse(null)),
                        embedded.vectors().get(i));
            }
        }

        /** Finishes the index, and tells which articles are copies: article id to the smallest id among its copies. */
        Map<String, String> finish() throws IOException {
            close();
            Map<String, String> groups = new TreeMap<>(copies.groups(id -> bodyOf(articles.article(run.runId(), id))));
            groups.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
            folder.finish(groups);
            RetentionSettings keep = run.request().operations().retention();
            embedder.forgetUnused(LocalDate.now().minusDays(keep.cacheDays()), keep.cacheEntries());
            return groups;
        }

        @Override
        public void close() {
            if (!isClosed) {
                isClosed = true;
                try {
                    writer.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("The index of passages could not be written.", e);
                }
            }
        }
    }

    private static String bodyOf(Article article) {
        StringBuilder body = new StringBuilder();
        article.body()
                .forEach(block -> body.append(article.substring(block.span())).append('\n'));
        return body.toString();
    }

    private static Embedded finished(Future<Embedded> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunningSteps.StopException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A passage could not be embedded.", e.getCause());
        }
    }
}

package org.factcheck.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.factcheck.article.Article;
import org.factcheck.claim.Sha256;
import org.factcheck.evidence.EvidenceIndexWriter;
import org.factcheck.evidence.IndexedPassage;
import org.factcheck.passage.Passage;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * An index of passages as far as it is built. Several threads compute vectors, one writes the index in the order of the
 * articles, and takes the hash of all that goes into it.
 */
final class PassageIndexBuild implements AutoCloseable {

    /** So few that a request to stop is heard soon, and so many that no thread waits for long. */
    private static final int ARTICLES_AT_ONCE = 64;

    private final String runId;
    private final ArticleStore articles;
    private final CachedEmbedder embedder;
    private final AsyncTaskExecutor workers;
    private final Consumer<Article> also;
    private final EvidenceIndexWriter writer;
    private final Iterator<String> ids;
    private final MessageDigest digest = Sha256.digest();

    /**
     * Begins an index in an empty folder.
     *
     * @param also is given each article in its order
     */
    PassageIndexBuild(
            Path folder,
            String runId,
            ArticleStore articles,
            CachedEmbedder embedder,
            AsyncTaskExecutor workers,
            Consumer<Article> also)
            throws IOException {
        this.runId = runId;
        this.articles = articles;
        this.embedder = embedder;
        this.workers = workers;
        this.also = also;
        this.writer = new EvidenceIndexWriter(folder);
        this.ids = articles.ids(runId).iterator();
    }

    /** An article with the vectors of its passages; none where it is not judged. */
    private record Embedded(ArticleStore.Split split, List<float[]> vectors) {}

    boolean hasMore() {
        return ids.hasNext();
    }

    /** Adds the next articles, and tells how many. */
    int addSome() throws IOException {
        List<Future<Embedded>> embedded = new ArrayList<>();
        while (ids.hasNext() && embedded.size() < ARTICLES_AT_ONCE) {
            String id = ids.next();
            embedded.add(workers.submit((Callable<Embedded>) () -> embedded(id)));
        }
        try {
            for (Future<Embedded> each : embedded) {
                add(finished(each));
            }
        } finally {
            embedded.forEach(each -> each.cancel(false));
        }
        return embedded.size();
    }

    private Embedded embedded(String id) {
        ArticleStore.Split split = articles.load(runId, id);
        List<String> readings = split.article().isJudged()
                ? split.passages().stream().map(Passage::reading).toList()
                : List.of();
        return new Embedded(split, embedder.embed(readings));
    }

    private void add(Embedded embedded) throws IOException {
        Article article = embedded.split().article();
        also.accept(article);
        for (int i = 0; i < embedded.vectors().size(); i++) {
            Passage passage = embedded.split().passages().get(i);
            float[] vector = embedded.vectors().get(i);
            IndexedPassage indexed = new IndexedPassage(
                    article.id(),
                    passage.index(),
                    passage.reading(),
                    article.title(),
                    article.published().evidenceFrom().orElse(null));
            writer.add(indexed, vector);
            digest.update(indexed.toString().getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
            bytes.asFloatBuffer().put(vector);
            digest.update(bytes);
        }
    }

    /** Finishes the index, and tells the hash of what is in it: of the passages, where they stand, and their vectors. */
    String finish() {
        try {
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of passages could not be written.", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Gives up what was not finished, which takes no time. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of passages could not be closed.", e);
        }
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

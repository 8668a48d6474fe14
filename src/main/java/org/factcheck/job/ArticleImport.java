package org.factcheck.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.factcheck.article.Article;
import org.factcheck.article.ArticleFolder;
import org.factcheck.article.ArticleReader;
import org.factcheck.article.ReadArticle;
import org.factcheck.claim.RejectedInput;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PassageSplitter;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.Hashes;
import org.factcheck.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The step {@code importArticles}: each file below the articles folder becomes an article with its passages, or a rejected
 * input. What was read of a file is kept by its content, so that it is not read again the next night.
 */
final class ArticleImport implements StepExecutionListener {

    private static final String STEP = "importArticles";

    private final RunInProgress run;
    private final RunStore runs;
    private final ArticleStore articles;
    private @Nullable Iterator<Path> files;
    private @Nullable ArticleReader reader;
    private @Nullable PassageSplitter splitter;

    /**
     * A file to read.
     *
     * @param name its path below the articles folder, with forward slashes
     */
    record Candidate(Path file, String name) {}

    /**
     * A file that was read, or was not.
     *
     * @param contentKey hash of everything its reading depends on
     * @param articleId the article it became; null where it was rejected
     * @param split the article with its passages; null where it is kept already, or was rejected
     * @param rejected why it could not be read; null where it could
     */
    record Imported(
            String name,
            String contentKey,
            @Nullable String articleId,
            ArticleStore.@Nullable Split split,
            @Nullable RejectedInput rejected) {}

    ArticleImport(RunInProgress run, RunStore runs, ArticleStore articles) {
        this.run = run;
        this.runs = runs;
        this.articles = articles;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        ArticleFolder.Listing folder;
        try {
            folder = ArticleFolder.list(run.request().articles());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The articles folder " + run.request().articles() + " could not be listed.", e);
        }
        folder.rejected().forEach(each -> runs.saveRejected(run.runId(), STEP, each.file(), List.of(each)));
        files = folder.files().iterator();
        reader = new ArticleReader(run.sources(), null);
        splitter = new PassageSplitter();
    }

    ItemReader<Candidate> reader() {
        return () -> {
            Iterator<Path> left = Objects.requireNonNull(files, "the step has not begun");
            return left.hasNext() ? candidate(left.next()) : null;
        };
    }

    private Candidate candidate(Path file) {
        return new Candidate(
                file, run.request().articles().relativize(file).toString().replace('\\', '/'));
    }

    Imported read(Candidate candidate) {
        String contentKey = contentKey(candidate);
        String known = articles.articleIdOf(contentKey).orElse(null);
        if (known != null) {
            return new Imported(candidate.name(), contentKey, known, null, null);
        }
        ReadArticle read = Objects.requireNonNull(reader, "the step has not begun")
                .read(run.request().articles(), candidate.file());
        if (read instanceof ReadArticle.Rejected rejected) {
            return new Imported(candidate.name(), contentKey, null, null, rejected.input());
        }
        Article article = ((ReadArticle.Read) read).article();
        List<Passage> passages =
                Objects.requireNonNull(splitter, "the step has not begun").split(article);
        return new Imported(
                candidate.name(), contentKey, article.id(), new ArticleStore.Split(article, passages), null);
    }

    private String contentKey(Candidate candidate) {
        return Hashes.of(
                ProgramVersion.get(),
                candidate.name(),
                hash(candidate.file()),
                ArticleReader.sidecarOf(candidate.file())
                        .map(ArticleImport::hash)
                        .orElse(""),
                sourcesHash());
    }

    private String sourcesHash() {
        Path sources = run.request().sources();
        return sources == null ? "" : hash(sources);
    }

    private static String hash(Path file) {
        try {
            return Hashes.ofFile(file);
        } catch (IOException e) {
            // The reader meets the same failure and says what to do about it.
            return "unreadable";
        }
    }

    void save(Chunk<? extends Imported> chunk) {
        for (Imported each : chunk) {
            if (each.split() != null) {
                articles.save(each.contentKey(), each.split());
            }
            if (each.articleId() != null) {
                articles.addToRun(run.runId(), each.articleId(), each.contentKey());
            }
            runs.saveRejected(
                    run.runId(), STEP, each.name(), each.rejected() == null ? List.of() : List.of(each.rejected()));
        }
        run.requireFewRejected(runs);
    }
}

package org.factcheck.job;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.factcheck.article.Article;
import org.factcheck.article.ArticleReader;
import org.factcheck.article.ReadArticle;
import org.factcheck.claim.RejectedInput;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PassageSplitter;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.Hashes;
import org.factcheck.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The step {@code importArticles}: each file below the articles folder becomes an article with its passages, or a rejected
 * input. What was read of a file is kept by its content, so that it is not read again the next night.
 */
final class ArticleImport implements StepExecutionListener {

    static final String STEP = "importArticles";

    private static final Logger LOG = LoggerFactory.getLogger(ArticleImport.class);

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

    /** A file is not what it was when the run began. */
    private static final class ChangedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ChangedException(String file) {
            super("The file " + file + " changed while the run was at work. The next run reads it as it is then.");
        }
    }

    ArticleImport(RunInProgress run, RunStore runs, ArticleStore articles) {
        this.run = run;
        this.runs = runs;
        this.articles = articles;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        RunInput input = run.input();
        input.articles().rejected().forEach(each -> runs.saveRejected(run.runId(), STEP, each.file(), List.of(each)));
        files = input.articles().files().iterator();
        reader = new ArticleReader(input.sources(), null);
        splitter = new PassageSplitter(name -> input.sources().named(name).isPresent());
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
        try {
            ReadArticle read = Objects.requireNonNull(reader, "the step has not begun")
                    .read(run.request().articles(), candidate.file());
            return read instanceof ReadArticle.Read found
                    ? split(candidate, contentKey, found.article())
                    : rejected(candidate, contentKey, ((ReadArticle.Rejected) read).input());
        } catch (ChangedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // One text that nobody foresaw must not cost the night.
            LOG.debug("The file {} could not be read", candidate.name(), e);
            return rejected(
                    candidate,
                    contentKey,
                    RejectedInput.file(
                            candidate.name(),
                            "This program has a fault that keeps it from reading the file (" + e
                                    + "). Take the file out, and send it to those who look after the program."));
        }
    }

    private static Imported rejected(Candidate candidate, String contentKey, RejectedInput rejected) {
        return new Imported(candidate.name(), contentKey, null, null, rejected);
    }

    private Imported split(Candidate candidate, String contentKey, Article article) {
        if (!article.sha256().equals(run.input().hashOf(candidate.file()).file())) {
            throw new ChangedException(candidate.name());
        }
        List<Passage> passages =
                Objects.requireNonNull(splitter, "the step has not begun").split(article);
        return new Imported(
                candidate.name(), contentKey, article.id(), new ArticleStore.Split(article, passages), null);
    }

    private String contentKey(Candidate candidate) {
        RunInput.ArticleHash hash = run.input().hashOf(candidate.file());
        return Hashes.of(
                ProgramVersion.get(),
                candidate.name(),
                hash.file(),
                hash.sidecar(),
                run.input().sourcesHash());
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

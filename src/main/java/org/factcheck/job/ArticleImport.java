package org.factcheck.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.factcheck.article.Article;
import org.factcheck.article.ArticleEntry;
import org.factcheck.article.ArticleReader;
import org.factcheck.article.ReadArticle;
import org.factcheck.claim.BuildHash;
import org.factcheck.claim.RejectedInput;
import org.factcheck.job.ArticleCandidates.Candidate;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PassageSplitter;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.Hashes;
import org.factcheck.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * The step {@code importArticles}: each file below the articles folder, and each entry of a file that holds many,
 * becomes an article with its passages, or a rejected input. What was read of a file is kept by its content, so that it
 * is not read again the next night. Files are listed and written by one thread and read by several.
 */
final class ArticleImport implements StepExecutionListener {

    static final String STEP = "importArticles";

    private static final Logger LOG = LoggerFactory.getLogger(ArticleImport.class);

    private final RunInProgress run;
    private final RunStore runs;
    private final ArticleStore articles;
    private @Nullable ArticleCandidates candidates;
    private @Nullable ArticleReader reader;
    private @Nullable PassageSplitter splitter;
    private volatile boolean nothingKept;

    /**
     * What became of a candidate.
     *
     * @param name the file it stands in or is
     * @param number its place in a file of many, from 1; 0 for a whole file
     * @param contentKey hash of everything its reading depends on
     * @param articleId the article it became; null where it was rejected
     * @param read the article with its passages; null where it is kept already, or was rejected
     * @param rejected why it could not be read; null where it could
     * @param entries how many entries a file of many turned out to hold, known at its end; 0 before
     */
    record Imported(
            String name,
            int number,
            String contentKey,
            @Nullable String articleId,
            ArticleStore.@Nullable Written read,
            @Nullable RejectedInput rejected,
            int entries) {}

    ArticleImport(RunInProgress run, RunStore runs, ArticleStore articles) {
        this.run = run;
        this.runs = runs;
        this.articles = articles;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        RunInput input = run.input();
        runs.forgetImport(run.runId(), STEP);
        nothingKept = articles.isEmpty();
        input.articles().rejected().forEach(each -> runs.saveRejected(run.runId(), STEP, each.file(), List.of(each)));
        reader = new ArticleReader(input.sources());
        candidates = new ArticleCandidates(
                run.request().articles(), reader, input.articles().files().iterator());
        splitter = new PassageSplitter(name -> input.sources().named(name).isPresent());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        if (candidates != null) {
            candidates.close();
        }
        return null;
    }

    ItemReader<Candidate> reader() {
        return () ->
                Objects.requireNonNull(candidates, "the step has not begun").next();
    }

    Imported read(Candidate candidate) {
        if (candidate instanceof ArticleCandidates.Entry entry) {
            return entry(entry);
        }
        if (candidate instanceof ArticleCandidates.EndOfFile end) {
            return end(end);
        }
        if (candidate instanceof ArticleCandidates.Unreadable unreadable) {
            return rejected(unreadable.name(), 0, unreadable.rejected());
        }
        return file(candidate);
    }

    private Imported file(Candidate candidate) {
        String contentKey = contentKey(candidate);
        String known = known(contentKey);
        if (known != null) {
            return new Imported(candidate.name(), 0, contentKey, known, null, null, 0);
        }
        return read(candidate.name(), 0, contentKey, () -> {
            ReadArticle read = articleReader().read(run.request().articles(), candidate.file());
            return read instanceof ReadArticle.Read found
                            && isChanged(candidate, found.article().sha256())
                    ? new ReadArticle.Rejected(changed(candidate.name()))
                    : read;
        });
    }

    /** The id of an article that was read before; the first night asks for none. */
    private @Nullable String known(String contentKey) {
        return nothingKept ? null : articles.articleIdOf(contentKey).orElse(null);
    }

    private Imported entry(ArticleCandidates.Entry entry) {
        ArticleEntry article = entry.article();
        String contentKey = Hashes.of(contentKey(entry.name(), article.sha256(), entry.file()), article.id());
        String known = known(contentKey);
        if (known != null) {
            return new Imported(entry.name(), article.number(), contentKey, known, null, null, 0);
        }
        return read(
                entry.name(),
                article.number(),
                contentKey,
                () -> articleReader().read(article));
    }

    /** At its end a file of many is known whole: what was read of another version of it is taken back by the writer. */
    private Imported end(ArticleCandidates.EndOfFile end) {
        RejectedInput rejected = isChanged(end, end.sha256()) ? changed(end.name()) : null;
        return new Imported(end.name(), 0, "", null, null, rejected, end.entries());
    }

    private Imported read(String name, int number, String contentKey, Supplier<ReadArticle> reading) {
        try {
            ReadArticle read = reading.get();
            return read instanceof ReadArticle.Read found
                    ? split(name, number, contentKey, found.article())
                    : rejected(name, number, ((ReadArticle.Rejected) read).input());
        } catch (RuntimeException | StackOverflowError e) {
            // One text that nobody foresaw must not cost the night.
            LOG.debug("The file {} could not be read", name, e);
            String reason = "This program has a fault that keeps it from reading the "
                    + (number == 0 ? "file" : "entry " + number) + " (" + e
                    + "). Take it out, and send it to those who look after the program.";
            return rejected(name, number, RejectedInput.file(name, reason));
        }
    }

    private ArticleReader articleReader() {
        return Objects.requireNonNull(reader, "the step has not begun");
    }

    private static Imported rejected(String name, int number, RejectedInput rejected) {
        return new Imported(name, number, "", null, null, rejected, 0);
    }

    private Imported split(String name, int number, String contentKey, Article article) {
        List<Passage> passages =
                Objects.requireNonNull(splitter, "the step has not begun").split(article);
        ArticleStore.Written read = ArticleStore.Written.of(contentKey, new ArticleStore.Split(article, passages));
        return new Imported(name, number, contentKey, article.id(), read, null, 0);
    }

    /** Whether a file or its sidecar is not what it was when the run began and got its id from it. */
    private boolean isChanged(Candidate candidate, String sha256) {
        RunInput.ArticleHash then = run.input().hashOf(candidate.file());
        return !sha256.equals(then.file())
                || !RunInput.sidecarHash(candidate.file()).equals(then.sidecar());
    }

    private static RejectedInput changed(String name) {
        return RejectedInput.file(
                name,
                "It changed while the run was at work, so nothing of it was used. Run again, or let the next run read it;"
                        + " have files written elsewhere and moved into the folder when they are whole.");
    }

    private String contentKey(Candidate candidate) {
        return contentKey(candidate.name(), run.input().hashOf(candidate.file()).file(), candidate.file());
    }

    private String contentKey(String name, String sha256, Path file) {
        return Hashes.of(
                BuildHash.READING.get(),
                name,
                sha256,
                run.input().hashOf(file).sidecar(),
                run.input().sourcesHash());
    }

    void save(Chunk<? extends Imported> chunk) {
        List<ArticleStore.Written> read = new ArrayList<>();
        Map<String, String> contentKeys = new LinkedHashMap<>();
        for (Imported each : chunk) {
            if (each.read() != null) {
                read.add(each.read());
            }
            if (each.articleId() != null) {
                contentKeys.put(each.articleId(), each.contentKey());
            }
        }
        articles.save(read);
        articles.addToRun(run.runId(), contentKeys);
        // After the articles: a file of many that is rejected takes back those of its entries.
        for (Imported each : chunk) {
            if (each.rejected() != null) {
                saveRejected(each, each.rejected());
            }
            if (each.entries() > 0 && each.rejected() == null) {
                runs.saveEntries(run.runId(), each.name(), each.entries());
            }
        }
        run.requireFewRejected(runs);
    }

    private void saveRejected(Imported each, RejectedInput rejected) {
        if (each.number() > 0) {
            runs.addRejected(run.runId(), STEP, each.number(), rejected);
        } else {
            if (ArticleReader.holdsMany(Path.of(each.name()))) {
                // Of a file that is rejected as a whole nothing else is told, and none of its articles stays.
                articles.removeFromRun(run.runId(), ArticleReader.idsOfEntriesBegin(each.name()));
            }
            runs.saveRejected(run.runId(), STEP, each.name(), List.of(rejected));
        }
    }
}

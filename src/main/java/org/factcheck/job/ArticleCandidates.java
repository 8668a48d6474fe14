package org.factcheck.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.factcheck.article.ArticleEntries;
import org.factcheck.article.ArticleEntry;
import org.factcheck.article.ArticleFolder;
import org.factcheck.article.ArticleReader;
import org.factcheck.article.ReadArticle;
import org.factcheck.claim.RejectedInput;
import org.jspecify.annotations.Nullable;

/** What there is to import, in the order of the files: each file, or each entry of a file that holds many articles. */
final class ArticleCandidates {

    private final Path folder;
    private final ArticleReader reader;
    private final Iterator<Path> files;
    private @Nullable ArticleEntries open;
    private @Nullable Path openFile;
    private int entries;

    /** Something to import, or the end of a file of many. */
    sealed interface Candidate {

        /** The file. */
        Path file();

        /** Its path below the articles folder, with forward slashes. */
        String name();
    }

    /** A file that holds one article. */
    record WholeFile(Path file, String name) implements Candidate {}

    /** One article of a file that holds many. */
    record Entry(Path file, String name, ArticleEntry article) implements Candidate {}

    /** A file that ought to hold many articles, of which nothing can be read. */
    record Unreadable(Path file, String name, RejectedInput rejected) implements Candidate {}

    /**
     * The end of a file that holds many.
     *
     * @param entries how many it held
     * @param sha256 hash of the bytes that they were read from
     */
    record EndOfFile(Path file, String name, int entries, String sha256) implements Candidate {}

    ArticleCandidates(Path folder, ArticleReader reader, Iterator<Path> files) {
        this.folder = folder;
        this.reader = reader;
        this.files = files;
    }

    /** The next; null where there is none left. */
    @Nullable
    Candidate next() {
        if (open != null && openFile != null) {
            return nextOf(open, openFile);
        }
        if (!files.hasNext()) {
            return null;
        }
        Path file = files.next();
        if (!ArticleReader.holdsMany(file)) {
            return new WholeFile(file, name(file));
        }
        try {
            open = reader.open(folder, file);
            openFile = file;
            entries = 0;
            return nextOf(open, file);
        } catch (ReadArticle.UnreadableException e) {
            return new Unreadable(file, name(file), e.input());
        }
    }

    private Candidate nextOf(ArticleEntries articles, Path file) {
        try {
            ArticleEntry entry = articles.next();
            if (entry != null) {
                entries++;
                return new Entry(file, name(file), entry);
            }
            open = null;
            return new EndOfFile(file, name(file), entries, articles.finish());
        } catch (IOException | UncheckedIOException e) {
            close();
            return new Unreadable(
                    file,
                    name(file),
                    RejectedInput.file(
                            name(file),
                            "Reading it broke off after " + entries + " entries (" + e
                                    + "), so none of them is used. Copy the file into the folder anew."));
        }
    }

    private String name(Path file) {
        return ArticleFolder.relative(folder, file);
    }

    /** Closes the file that is being read, if any. */
    void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open = null;
        }
    }
}

package org.factcheck.article;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factcheck.article.Sidecar.BadSidecarException;
import org.factcheck.claim.LanguageFinder;
import org.factcheck.claim.RejectedInput;
import org.factcheck.claim.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file as an article: decodes it, tells the article from what stands around it, and finds its title, date,
 * publisher, author and language. What {@code NAME.meta.yml} beside the file says wins over what the file says; a
 * sidecar that cannot be read makes the article rejected, lest it be judged under a wrong name or date.
 */
public final class ArticleReader {

    private static final long LARGEST_BYTES = 20L * 1024 * 1024;

    private final PublisherFinder publishers;
    private final PublicationDates dates = new PublicationDates();

    /**
     * Sets up a reader.
     *
     * @param sources the publishers that articles are matched with
     */
    public ArticleReader(SourceRegister sources) {
        this.publishers = new PublisherFinder(sources);
    }

    /**
     * Reads a file. Never throws for what the file holds.
     *
     * @param root the articles folder
     * @param file a file below it
     */
    public ReadArticle read(Path root, Path file) {
        String path = ArticleFolder.relative(root, file);
        try {
            return new ReadArticle.Read(article(root, path, file));
        } catch (UnusableException | BadSidecarException e) {
            return rejected(path, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return rejected(path, reason(e));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "It is gone: it was listed, and then deleted or renamed. Put it back and run again.";
        }
        if (e instanceof AccessDeniedException) {
            return "It may not be read. Give the account that runs the job the right to read it.";
        }
        return "It cannot be read (" + e + "). Copy the file into the folder anew.";
    }

    private static ReadArticle rejected(String path, String reason) {
        return new ReadArticle.Rejected(RejectedInput.file(path, reason));
    }

    /** Where the sidecar lies that wins over what a file says of itself; empty where it has none. */
    public static Optional<Path> sidecarOf(Path file) {
        return Sidecar.fileOf(file);
    }

    /** Whether a file of this name holds many articles, to be read one at a time. */
    public static boolean holdsMany(Path file) {
        return ArticleFormat.of(String.valueOf(file.getFileName()))
                .filter(format -> format.entries() != null)
                .isPresent();
    }

    /** How the ids of a file's articles begin, where it holds many. */
    public static String idsOfEntriesBegin(String path) {
        return ArticleFolder.idOf(path) + ArticleEntry.MARK;
    }

    /** Whether a file is longer than any article; nothing of it will be read. */
    public static boolean isTooLong(Path file) throws IOException {
        return !holdsMany(file) && Files.size(file) > LARGEST_BYTES;
    }

    /**
     * Begins to read a file that holds many articles.
     *
     * @param root the articles folder
     * @param file a file below it that {@link #holdsMany}
     * @throws ReadArticle.UnreadableException where nothing of it can be read
     */
    public ArticleEntries open(Path root, Path file) throws ReadArticle.UnreadableException {
        String path = ArticleFolder.relative(root, file);
        EntryReader.Opener opener =
                ArticleFormat.of(path).map(ArticleFormat::entries).orElseThrow();
        try {
            requireContent(file);
            return ArticleEntries.open(path, file, Sidecar.of(root, file), opener);
        } catch (UnusableException | BadSidecarException e) {
            throw new ReadArticle.UnreadableException(RejectedInput.file(path, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new ReadArticle.UnreadableException(RejectedInput.file(path, reason(e)), e);
        }
    }

    /** Reads an entry of a file that holds many. Never throws for what it holds. */
    public ReadArticle read(ArticleEntry entry) {
        ArticleFormat format = ArticleFormat.of(entry.file()).orElseThrow();
        try {
            RawPage page = entry.raw().content().page();
            requireText(page.text(), format);
            return new ReadArticle.Read(
                    article(format, entry.id(), entry.file(), entry.sha256(), page, entry.sidecar()));
        } catch (UnusableException e) {
            return new ReadArticle.Rejected(new RejectedInput(
                    entry.file(), entry.raw().line(), entry.raw().text(), e.reason()));
        }
    }

    private Article article(Path root, String path, Path file)
            throws IOException, UnusableException, BadSidecarException {
        ArticleFormat format = ArticleFormat.of(path)
                .orElseThrow(() -> new UnusableException("Files of this kind are not read. Save it as one of "
                        + ArticleFormat.allEndings() + ", or take it out of the folder."));
        PageReader reader = format.pages();
        if (reader == null) {
            throw new IllegalArgumentException("The file " + path + " holds many articles; open it as such.");
        }
        byte[] bytes = bytes(file);
        RawPage page = reader.read(bytes);
        requireText(page.text(), format);
        return article(format, ArticleFolder.idOf(path), path, Sha256.of(bytes), page, Sidecar.of(root, file));
    }

    private static byte[] bytes(Path file) throws IOException, UnusableException {
        requireContent(file);
        if (isTooLong(file)) {
            throw new UnusableException("The file has " + Files.size(file) + " bytes; no article is longer than "
                    + LARGEST_BYTES + ". Split it into its articles, or take it out of the folder.");
        }
        return Files.readAllBytes(file);
    }

    private static void requireContent(Path file) throws IOException, UnusableException {
        if (Files.size(file) == 0) {
            throw new UnusableException("The file is empty (0 bytes). Fetch the article again, or delete the file.");
        }
    }

    private static void requireText(String text, ArticleFormat format) throws UnusableException {
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new UnusableException(format.withoutText());
        }
        TextLimits.require(text);
    }

    private Article article(
            ArticleFormat format, String id, String path, String sha256, RawPage page, Sidecar sidecar) {
        PageLayout layout = PageLayout.of(PageLines.of(page.text(), page.elements()), page.title());
        List<String> body = layout.body().stream().map(PageLine::text).toList();
        String url = firstOf(sidecar.url(), page.url(), PublisherFinder.address(layout));
        Parts parts = Parts.of(page.text(), layout);
        return new Article(
                id,
                path,
                sha256,
                title(format, id, page, sidecar, layout),
                source(id, url, page, sidecar, layout),
                firstOf(sidecar.author(), page.author(), PublisherFinder.author(layout)),
                url,
                published(format, page, sidecar, layout, body),
                LanguageFinder.languageOf(String.join("\n", body)),
                page.text(),
                parts.blocks(),
                parts.cuts());
    }

    private static String title(ArticleFormat format, String id, RawPage page, Sidecar sidecar, PageLayout layout) {
        int headline = layout.headline();
        String onPage = headline < 0 ? null : layout.lines().get(headline).text();
        String named = format.namesTitle() ? page.title() : null;
        String title = firstOf(sidecar.title(), named, onPage, page.title());
        return title == null ? id : title;
    }

    private Source source(String id, @Nullable String url, RawPage page, Sidecar sidecar, PageLayout layout) {
        if (sidecar.source() != null) {
            return publishers.given(sidecar.source());
        }
        if (page.site() != null) {
            return publishers.given(page.site(), url == null ? page.domain() : url);
        }
        if (url != null) {
            return publishers.atAddress(url);
        }
        if (page.domain() != null) {
            return publishers.given(page.domain());
        }
        // Two articles of unknown publishers must not pass for one source, so each gets a name of its own.
        return publishers
                .ofPage(layout, page.text())
                .orElseGet(() -> Source.unregistered(Source.UNNAMED + " (" + id + ")"));
    }

    private PublicationDate published(
            ArticleFormat format, RawPage page, Sidecar sidecar, PageLayout layout, List<String> body) {
        String fetched = firstOf(sidecar.fetched(), page.fetched());
        if (sidecar.published() != null) {
            return dates.given(sidecar.published(), "the sidecar", fetched);
        }
        if (page.published() != null) {
            return dates.given(page.published(), format.metadata(), fetched);
        }
        List<String> headLines = new ArrayList<>();
        layout.cutFor(BoilerplateRules.DATE).forEach(line -> headLines.add(line.text()));
        layout.cutFor(BoilerplateRules.BYLINE).forEach(line -> headLines.add(line.text()));
        return dates.ofPage(
                headLines, body, HeadDates.copyrightYear(layout.cutFor(BoilerplateRules.COPYRIGHT)), fetched);
    }

    private static @Nullable String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}

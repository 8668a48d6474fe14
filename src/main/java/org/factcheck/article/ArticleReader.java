package org.factcheck.article;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.factcheck.article.Sidecar.BadSidecarException;
import org.factcheck.claim.DecodedText;
import org.factcheck.claim.LanguageFinder;
import org.factcheck.claim.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file as an article: decodes it, tells the article from what stands around it, and finds its title, date,
 * publisher, author and language. What {@code NAME.meta.yml} beside the file says wins over what the file says; a
 * sidecar that cannot be read makes the article rejected, lest it be judged under a wrong name or date.
 */
public final class ArticleReader {

    private static final long LARGEST_BYTES = 20L * 1024 * 1024;

    private final PublisherFinder publishers;
    private final PublicationDates dates;

    /**
     * Sets up a reader.
     *
     * @param sources the publishers that articles are matched with
     * @param latest a date of publication after this day is doubted; null where none is
     */
    public ArticleReader(SourceRegister sources, @Nullable LocalDate latest) {
        this.publishers = new PublisherFinder(sources);
        this.dates = new PublicationDates(latest);
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
            return new ReadArticle.Read(article(path, file));
        } catch (UnusableException | BadSidecarException e) {
            return rejected(path, String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return rejected(path, "It is gone: it was listed, and then deleted or renamed. Put it back and run again.");
        } catch (AccessDeniedException e) {
            return rejected(path, "It may not be read. Give the account that runs the job the right to read it.");
        } catch (IOException e) {
            return rejected(path, "It cannot be read (" + e + "). Copy the file into the folder anew.");
        }
    }

    private static ReadArticle rejected(String path, String reason) {
        return new ReadArticle.Rejected(RejectedInput.file(path, reason));
    }

    /** Where the sidecar lies that wins over what a file says of itself; empty where it has none. */
    public static Optional<Path> sidecarOf(Path file) {
        return Sidecar.fileOf(file);
    }

    private Article article(String path, Path file) throws IOException, UnusableException, BadSidecarException {
        ArticleFormat format = ArticleFormat.of(path)
                .orElseThrow(() -> new UnusableException("Files of this kind are not read. Save it as one of "
                        + ArticleFormat.allEndings() + ", or take it out of the folder."));
        byte[] bytes = bytes(file);
        RawPage page = page(format, bytes);
        requireText(page.text(), format);
        return article(path, sha256(bytes), page, Sidecar.of(file));
    }

    private static RawPage page(ArticleFormat format, byte[] bytes) throws IOException, UnusableException {
        try {
            return switch (format) {
                case HTML -> HtmlPage.read(bytes);
                case PDF -> PdfPage.read(bytes);
                case TEXT, MARKDOWN -> RawPage.plain(DecodedText.of(bytes));
            };
        } catch (PdfPage.UnreadableException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    private static byte[] bytes(Path file) throws IOException, UnusableException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnusableException("The file is empty (0 bytes). Fetch the article again, or delete the file.");
        }
        if (size > LARGEST_BYTES) {
            throw new UnusableException("The file has " + size + " bytes; no article is longer than " + LARGEST_BYTES
                    + ". Split it into its articles, or take it out of the folder.");
        }
        return Files.readAllBytes(file);
    }

    private static void requireText(String text, ArticleFormat format) throws UnusableException {
        if (text.indexOf('\0') >= 0) {
            throw new UnusableException("The file holds NUL characters, so it is binary, or UTF-16 without a byte order"
                    + " mark. Save it as text in UTF-8.");
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new UnusableException(withoutText(format));
        }
    }

    private static String withoutText(ArticleFormat format) {
        return switch (format) {
            case HTML -> "The page shows no text. Save the page as the browser shows it, with its text.";
            case PDF -> "The PDF holds no text; it may be a scan. Run text recognition over it, or save it as text.";
            case TEXT, MARKDOWN -> "The file holds no letters. Fetch the article again, or delete the file.";
        };
    }

    private Article article(String path, String sha256, RawPage page, Sidecar sidecar) {
        String id = ArticleFolder.idOf(path);
        PageLayout layout = PageLayout.of(PageLines.of(page.text(), page.elements()), page.title());
        List<String> body = layout.body().stream().map(PageLine::text).toList();
        String url = firstOf(sidecar.url(), page.url(), PublisherFinder.address(layout));
        Parts parts = Parts.of(page.text(), layout);
        return new Article(
                id,
                path,
                sha256,
                title(id, page, sidecar, layout),
                source(id, url, page, sidecar, layout),
                firstOf(sidecar.author(), page.author(), PublisherFinder.author(layout)),
                url,
                published(page, sidecar, layout, body),
                LanguageFinder.languageOf(String.join("\n", body)),
                page.text(),
                parts.blocks(),
                parts.cuts());
    }

    private static String title(String id, RawPage page, Sidecar sidecar, PageLayout layout) {
        int headline = layout.headline();
        String onPage = headline < 0 ? null : layout.lines().get(headline).text();
        String title = firstOf(sidecar.title(), onPage, page.title());
        return title == null ? id : title;
    }

    private Source source(String id, @Nullable String url, RawPage page, Sidecar sidecar, PageLayout layout) {
        if (sidecar.source() != null) {
            return publishers.given(sidecar.source());
        }
        if (page.site() != null) {
            return publishers.given(page.site(), url);
        }
        if (url != null) {
            return publishers.atAddress(url);
        }
        // Two articles of unknown publishers must not pass for one source, so each gets a name of its own.
        return publishers
                .ofPage(layout, page.text())
                .orElseGet(() -> Source.unregistered(Source.UNNAMED + " (" + id + ")"));
    }

    private PublicationDate published(RawPage page, Sidecar sidecar, PageLayout layout, List<String> body) {
        String fetched = firstOf(sidecar.fetched(), page.fetched());
        if (sidecar.published() != null) {
            return dates.given(sidecar.published(), "the sidecar", fetched);
        }
        if (page.published() != null) {
            return dates.given(page.published(), "the page's mark-up", fetched);
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    /** A file that holds no article; the message says why and what to do. */
    private static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }
}

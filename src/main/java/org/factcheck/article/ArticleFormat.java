package org.factcheck.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form of file that articles are read from: one article, or many. */
enum ArticleFormat {
    TEXT(TextPage::read, "", TextPage.NO_LETTERS, ".txt"),
    MARKDOWN(TextPage::read, "", TextPage.NO_LETTERS, ".md", ".markdown"),
    HTML(
            HtmlPage::read,
            "the page's mark-up",
            "The page shows no text. Save the page as the browser shows it, with its text.",
            ".html",
            ".htm"),
    PDF(
            PdfPage::read,
            "",
            "The PDF holds no text; it may be a scan. Run text recognition over it, or save it as text.",
            ".pdf"),
    MAIL(
            MailPage::read,
            "the mail's head",
            "The mail shows no text. If the letter is a picture or an attachment, save its text as .txt.",
            ".eml"),
    JSON_LINES(
            JsonLinesReader::new,
            "the export",
            "The article's text holds no letters. Fetch the article again, or delete the line.",
            ".jsonl",
            ".ndjson"),
    FEED(
            FeedReader::new,
            "the feed",
            "The entry has no text of its own. Fetch the page it links to, or delete the entry.",
            ".xml",
            ".rss",
            ".atom");

    private final @Nullable PageReader pages;
    private final EntryReader.@Nullable Opener entries;
    private final String metadata;
    private final String withoutText;
    private final List<String> endings;

    ArticleFormat(PageReader pages, String metadata, String withoutText, String... endings) {
        this(pages, null, metadata, withoutText, endings);
    }

    ArticleFormat(EntryReader.Opener entries, String metadata, String withoutText, String... endings) {
        this(null, entries, metadata, withoutText, endings);
    }

    ArticleFormat(
            @Nullable PageReader pages,
            EntryReader.@Nullable Opener entries,
            String metadata,
            String withoutText,
            String... endings) {
        this.pages = pages;
        this.entries = entries;
        this.metadata = metadata;
        this.withoutText = withoutText;
        this.endings = List.of(endings);
    }

    /** The format that a file's name tells; empty where no such file is read. */
    static Optional<ArticleFormat> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /** All endings that are read, as an error message lists them. */
    static String allEndings() {
        return Arrays.stream(values())
                .flatMap(format -> format.endings.stream())
                .collect(Collectors.joining(", "));
    }

    /** Reads a file that holds one article; null where the format holds many. */
    @Nullable
    PageReader pages() {
        return pages;
    }

    /** Reads a file that holds many articles; null where the format holds one. */
    EntryReader.@Nullable Opener entries() {
        return entries;
    }

    /** Whether the title stands in a field of its own, and the text need not begin with it. */
    boolean namesTitle() {
        return entries != null || this == MAIL;
    }

    /** Where a file of this format says what its article is; goes into the reason for its date. */
    String metadata() {
        return metadata;
    }

    /** What is wrong with an article of this format that has no text, and what to do. */
    String withoutText() {
        return withoutText;
    }
}

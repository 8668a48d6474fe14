package org.factcheck.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.claim.DecodedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a web page: its text with one block a line, and what its head says of title, site, author and date. */
final class HtmlPage {

    private static final int HEAD_BYTES = 8 * 1024;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:<meta[^>]{1,200}charset|<\\?xml[^>]{1,100}encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]+)");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private HtmlPage() {}

    static RawPage read(byte[] bytes) throws UnusableException {
        return of(decode(bytes));
    }

    /** Reads a whole page, and takes from it what stands around the article. */
    static RawPage of(String html) throws UnusableException {
        TextLimits.requireTree(html);
        Document document = Jsoup.parse(html);
        HtmlHead head = new HtmlHead(document);
        HtmlText text = HtmlText.of(document.body(), ArticleOutline.of(document), false);
        return new RawPage(
                text.text(),
                text.elements(),
                head.title(),
                head.site(),
                null,
                head.address(),
                head.author(),
                head.published(),
                null);
    }

    /** Reads the mark-up of an article that a feed or a mail brings without the page around it. */
    static HtmlText fragment(String html) throws UnusableException {
        TextLimits.requireTree(html);
        return HtmlText.of(Jsoup.parse(html).body(), ArticleOutline.none(), true);
    }

    /**
     * The page's characters. A page saved anew is often in UTF-8 whatever it declares, so bytes that are UTF-8 are read as
     * such; what a page declares goes before a guess.
     */
    static String decode(byte[] bytes) throws UnusableException {
        String text = TextPage.text(bytes);
        DecodedText decoded = DecodedText.decode(bytes);
        if (!decoded.guessed()) {
            return text;
        }
        Charset declared = declared(bytes);
        return declared == null || declared.equals(StandardCharsets.UTF_8) ? text : new String(bytes, declared);
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            boolean western = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return western ? WINDOWS_1252 : charset.name().startsWith("UTF-16") ? null : charset;
        } catch (IllegalCharsetNameException | java.nio.charset.UnsupportedCharsetException e) {
            return null;
        }
    }
}

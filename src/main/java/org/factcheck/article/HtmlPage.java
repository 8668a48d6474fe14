package org.factcheck.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads a web page: its text with one block a line, and what its head says of title, site, author and date. */
final class HtmlPage {

    /** Elements that are never shown as text, or hold controls instead of sentences. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "iframe",
            "button",
            "select",
            "option",
            "textarea",
            "object",
            "canvas");

    private static final Map<String, String> AROUND_THE_ARTICLE = Map.of(
            "nav", "navigation",
            "footer", "foot of the page",
            "aside", "box beside the article",
            "form", "form",
            "figcaption", "photo caption");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final Map<Integer, String> elements = new HashMap<>();

    private HtmlPage() {}

    static RawPage read(byte[] bytes) throws IOException {
        Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        HtmlPage page = new HtmlPage();
        page.visit(document.body(), null);
        page.endLine(null);
        return new RawPage(
                page.text.toString(),
                Map.copyOf(page.elements),
                title(document),
                first(document, "meta[property=og:site_name]", "meta[name=application-name]"),
                address(document),
                first(document, "meta[name=author]"),
                first(
                        document,
                        "meta[property=article:published_time]",
                        "meta[itemprop=datePublished]",
                        "meta[name=date]",
                        "meta[name=pubdate]",
                        "time[datetime][pubdate]",
                        "time[itemprop=datePublished]",
                        "article time[datetime]"),
                null);
    }

    private void visit(Node node, @Nullable String element) {
        if (node instanceof TextNode words) {
            line.append(words.getWholeText());
        } else if (node instanceof Element child && !SILENT.contains(child.normalName())) {
            visitElement(child, element);
        }
    }

    private void visitElement(Element child, @Nullable String outer) {
        String element = outer == null ? AROUND_THE_ARTICLE.get(child.normalName()) : outer;
        boolean breaks = child.isBlock()
                || child.normalName().equals("br")
                || child.normalName().equals("td");
        if (breaks) {
            endLine(outer);
        }
        child.childNodes().forEach(node -> visit(node, element));
        if (breaks) {
            endLine(element);
        }
    }

    /** Ends a block; an empty line after it keeps it from being joined with the next. */
    private void endLine(@Nullable String element) {
        String folded = PageLine.fold(line.toString());
        line.setLength(0);
        if (folded.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        if (element != null) {
            elements.put(text.length(), element);
        }
        text.append(folded);
    }

    private static @Nullable String title(Document document) {
        Element heading = document.select("article h1, main h1").first();
        if (heading == null && document.select("h1").size() == 1) {
            heading = document.selectFirst("h1");
        }
        if (heading != null && !heading.text().isBlank()) {
            return PageLine.fold(heading.text());
        }
        String social = first(document, "meta[property=og:title]");
        if (social != null) {
            return social;
        }
        String title = PageLine.fold(document.title().replaceFirst("\\s[|–—-]\\s[^|–—-]{1,40}$", ""));
        return title.isEmpty() ? null : title;
    }

    private static @Nullable String address(Document document) {
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? first(document, "meta[property=og:url]") : canonical.attr("href");
        return url == null || !url.matches("(?i)https?://.+") ? null : url;
    }

    private static @Nullable String first(Document document, String... queries) {
        for (String query : queries) {
            Element found = document.selectFirst(query);
            if (found != null) {
                String value = PageLine.fold(found.hasAttr("content") ? found.attr("content") : found.attr("datetime"));
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return null;
    }
}

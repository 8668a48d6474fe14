package org.factcheck.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a web page says of itself: in its heading, in its {@code meta} elements, and in its JSON-LD. */
final class HtmlHead {

    private static final Pattern SITE_IN_TITLE =
            Pattern.compile("(?:.*\\s|\\s*)[|–—·»:-]\\s+(?<name>(?=[^|–—·»]*\\p{L})[^|–—·»]{1,40})");

    private final Document document;
    private final JsonLd data;

    HtmlHead(Document document) {
        this.document = document;
        this.data = JsonLd.of(document);
    }

    @Nullable
    String title() {
        Element heading = document.select("article h1, main h1").first();
        if (heading == null && document.select("h1").size() == 1) {
            heading = document.selectFirst("h1");
        }
        if (heading != null && !heading.text().isBlank()) {
            String named = PageLine.fold(heading.text());
            String behind = behindHeading(named);
            return behind != null && isHeading(behind) ? behind : named;
        }
        String given = firstOf(data.headline(), first("meta[property=og:title]"));
        if (given != null) {
            return given;
        }
        String title = PageLine.fold(document.title().replaceFirst("\\s[|–—-]\\s[^|–—-]{1,40}$", ""));
        return title.isEmpty() ? null : title;
    }

    @Nullable
    String site() {
        return firstOf(
                first("meta[property=og:site_name]"),
                data.publisher(),
                first("meta[name=application-name]"),
                siteInTitle());
    }

    /** "Bridge closed | News | The Daily Example": what stands last behind the page's own heading. */
    private @Nullable String siteInTitle() {
        Element first = document.selectFirst("h1");
        String heading = first == null ? title() : PageLine.fold(first.text());
        String behind = heading == null ? null : behindHeading(heading);
        // "The Example Diary: Bridge closed" over a heading "Bridge closed": the site goes before the article.
        return behind != null && isHeading(behind) ? heading : behind;
    }

    /** What the title of the document has last behind a heading; null where it does not begin with it. */
    private @Nullable String behindHeading(String heading) {
        String title = PageLine.fold(document.title());
        if (heading.isEmpty() || !title.regionMatches(true, 0, heading, 0, heading.length())) {
            return null;
        }
        Matcher site = SITE_IN_TITLE.matcher(title.substring(heading.length()));
        return site.matches() ? site.group("name") : null;
    }

    private boolean isHeading(String text) {
        return document.select("h2, h3").stream()
                .anyMatch(each -> PageLine.fold(each.text()).equalsIgnoreCase(text));
    }

    @Nullable
    String address() {
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? first("meta[property=og:url]") : canonical.attr("href");
        url = url == null || !isAddress(url) ? data.url() : url;
        return url == null || !isAddress(url) ? null : url;
    }

    @Nullable
    String author() {
        String author = firstOf(first("meta[name=author]"), data.author(), first("meta[property=article:author]"));
        return author == null || isAddress(author) ? data.author() : author;
    }

    @Nullable
    String published() {
        return firstOf(
                first(
                        "meta[property=article:published_time]",
                        "meta[itemprop=datePublished]",
                        "meta[name=date]",
                        "meta[name=pubdate]"),
                data.published(),
                first("time[datetime][pubdate]", "time[itemprop=datePublished]", "article time[datetime]"));
    }

    private static boolean isAddress(String value) {
        return value.matches("(?i)https?://.+");
    }

    private @Nullable String first(String... queries) {
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

    private static @Nullable String firstOf(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}

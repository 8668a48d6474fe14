package org.factcheck.article;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factcheck.claim.Sha256;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param channel what the feed says of all its entries
 */
record FeedEntry(Channel channel, Element entry) {

    private static final Pattern MARKUP =
            Pattern.compile("(?i)</?(p|br|div|h[1-6]|ul|ol|li|a|b|i|em|strong)\\b[^<>]*>");

    /**
     * What a feed says of itself.
     *
     * @param title its name, which is the publisher's; null where it has none
     * @param link the address of its site; null where it gives none
     */
    record Channel(@Nullable String title, @Nullable String link) {

        static Channel of(Element root) {
            Element channel = root.selectFirst("> channel");
            Element of = channel == null ? root : channel;
            return new Channel(folded(text(of, "title", "atom:title")), address(of));
        }
    }

    /** What of the entry is shown where it is rejected. */
    String summary() {
        String title = text(entry, "title", "atom:title");
        String link = address(entry);
        return (title == null ? "" : PageLine.fold(title)) + (link == null ? "" : " " + link);
    }

    /** Hash of the entry and of what it takes from the feed. */
    String sha256() {
        return Sha256.of(String.valueOf(channel.title()), String.valueOf(channel.link()), entry.outerHtml());
    }

    RawPage page() throws UnusableException {
        HtmlText content = content();
        String title = text(entry, "title", "atom:title");
        String source = text(entry, "source > title", "atom:source > atom:title");
        String rssSource = source == null ? text(entry, "source") : source;
        String link = address(entry);
        return new RawPage(
                content.text(),
                content.elements(),
                title == null ? null : folded(HtmlPage.fragment(title).text()),
                folded(rssSource == null ? channel.title() : rssSource),
                rssSource == null ? channel.link() : null,
                link == null ? channel.link() : link,
                author(),
                folded(text(
                        entry,
                        "pubDate",
                        "published",
                        "dc:date",
                        "atom:published",
                        "dcterms:created",
                        "issued",
                        "updated",
                        "atom:updated")),
                null);
    }

    private HtmlText content() throws UnusableException {
        for (String name :
                new String[] {"content:encoded", "content", "atom:content", "description", "summary", "atom:summary"}) {
            Element element = child(entry, name);
            if (element != null
                    && !element.hasAttr("src")
                    && !element.wholeText().isBlank()) {
                return content(element);
            }
        }
        throw new UnusableException(ArticleFormat.FEED.withoutText());
    }

    /** The text of an element: RSS brings mark-up, Atom says what it brings, and is not always right. */
    private static HtmlText content(Element element) throws UnusableException {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean atom = !element.tagName().equals("content:encoded")
                && !element.tagName().equals("description");
        boolean plain = atom && (type.isEmpty() || type.equals("text") || type.equals("text/plain"));
        String written = element.wholeText();
        if (plain && element.childrenSize() == 0 && !MARKUP.matcher(written).find()) {
            return new HtmlText(written, Map.of());
        }
        return HtmlPage.fragment(element.childrenSize() > 0 ? element.html() : written);
    }

    private @Nullable String author() {
        String named = entry.select("> author > name, > atom|author > atom|name").stream()
                .map(Element::text)
                .collect(Collectors.joining(", "));
        String author = named.isBlank() ? text(entry, "dc:creator", "author", "itunes:author") : named;
        if (author == null) {
            return null;
        }
        // RSS writes "desk@lindholm.example (Ada Berg)".
        return folded(author.replaceFirst("^\\s*\\S+@\\S+\\s*\\((.+)\\)\\s*$", "$1"));
    }

    private static @Nullable String text(Element of, String... names) {
        for (String name : names) {
            Element child = name.contains(">") ? nested(of, name) : child(of, name);
            if (child != null && !child.wholeText().isBlank()) {
                return child.wholeText();
            }
        }
        return null;
    }

    private static @Nullable Element nested(Element of, String path) {
        Element found = of;
        for (String name : path.split(" > ")) {
            found = found == null ? null : child(found, name);
        }
        return found;
    }

    private static @Nullable Element child(Element of, String name) {
        return of.children().stream()
                .filter(each -> each.tagName().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** The address that a feed or an entry links to: the page itself, not its comments or the feed. */
    private static @Nullable String address(Element of) {
        for (Element link : of.children()) {
            String name = link.tagName().toLowerCase(Locale.ROOT);
            if (name.equals("link") || name.equals("atom:link")) {
                String rel = link.attr("rel");
                String address = link.hasAttr("href") ? link.attr("href") : link.wholeText();
                if ((rel.isEmpty() || rel.equals("alternate")) && isAddress(address)) {
                    return address.strip();
                }
            }
        }
        Element guid = child(of, "guid");
        return guid != null && isAddress(guid.wholeText()) ? guid.wholeText().strip() : null;
    }

    private static boolean isAddress(String value) {
        return value.strip().matches("(?i)https?://\\S+");
    }

    private static @Nullable String folded(@Nullable String value) {
        String folded = value == null ? "" : PageLine.fold(value);
        return folded.isEmpty() ? null : folded;
    }
}

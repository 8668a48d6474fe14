package org.factcheck.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed (RSS 0.9 to 2.0, Atom), each entry of it an article. jsoup reads its XML, which knows no entities but the
 * predefined ones and loads nothing, so that a document type declaration is without effect; dates stay as they are
 * written, with their time zone.
 */
final class FeedReader implements EntryReader {

    private static final int LARGEST_BYTES = 20 * 1024 * 1024;
    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "channel");
    private static final Set<String> ENTRIES = Set.of("item", "entry", "atom:entry");
    private static final Pattern CLOSED =
            Pattern.compile("(?is)</(rss|rdf:rdf|feed|channel|atom:feed)\\s*>\\s*(<!--((?!-->).)*-->\\s*)*$");

    private final InputStream in;
    private final @Nullable UnusableException unusable;
    private final List<Element> entries;
    private final FeedEntry.@Nullable Channel channel;
    private int number;

    FeedReader(InputStream in) throws IOException {
        this.in = in;
        UnusableException problem = null;
        Element root = null;
        try {
            root = root(in.readNBytes(LARGEST_BYTES + 1));
        } catch (UnusableException e) {
            problem = e;
        }
        unusable = problem;
        entries = root == null ? List.of() : entries(root);
        channel = root == null ? null : FeedEntry.Channel.of(root);
    }

    /** The entries of a feed; one inside another is a part of it. */
    private static List<Element> entries(Element root) {
        List<Element> found = new ArrayList<>();
        root.filter((node, depth) -> {
            if (node instanceof Element element && ENTRIES.contains(element.normalName())) {
                found.add(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
        });
        return found;
    }

    private static Element root(byte[] bytes) throws UnusableException {
        if (bytes.length > LARGEST_BYTES) {
            throw new UnusableException("The feed has more than " + LARGEST_BYTES
                    + " bytes. Split it, or write its entries as JSON Lines, which may be of any length.");
        }
        String xml = HtmlPage.decode(bytes);
        TextLimits.requireTree(xml);
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        Element root = document.firstElementChild();
        String name = root == null ? "" : root.tagName().toLowerCase(Locale.ROOT);
        if (root == null || !ROOTS.contains(name) && !name.equals("atom:feed")) {
            throw new UnusableException(
                    "It is no feed: it " + (root == null ? "holds no element" : "begins with <" + root.tagName() + ">")
                            + " instead of <rss>, <rdf:RDF> or <feed>. Export the articles as a feed, as JSON Lines or each as"
                            + " a file of its own.");
        }
        if (!CLOSED.matcher(xml.substring(Math.max(0, xml.length() - 2000))).find()) {
            throw new UnusableException(
                    "The feed is cut off: <" + root.tagName() + "> is never closed. Fetch it again.");
        }
        return root;
    }

    @Override
    public @Nullable Raw next() {
        if (unusable != null) {
            return number++ == 0 ? Raw.wholeFile(unusable) : null;
        }
        if (number == 0 && entries.isEmpty()) {
            number++;
            return Raw.wholeFile(
                    new UnusableException("The feed has no entries. Fetch it again when it has, or delete it."));
        }
        if (channel == null || number >= entries.size()) {
            return null;
        }
        FeedEntry entry = new FeedEntry(channel, entries.get(number++));
        int place = number;
        return new Raw(number, 0, entry.summary(), entry.sha256(), () -> page(entry, place));
    }

    private static RawPage page(FeedEntry entry, int place) throws UnusableException {
        try {
            return entry.page();
        } catch (UnusableException e) {
            throw new UnusableException("Entry " + place + " of the feed: " + e.reason(), e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.factcheck.article;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as crawlers export it: an object with the text, or the page it stands on, and what is known of it. The names
 * of the fields are those that crawlers in use write; case, underscores and hyphens do not matter.
 */
final class JsonArticle {

    private static final List<String> TEXT = List.of(
            "text", "maintext", "articletext", "articlebody", "contenttext", "fulltext", "plaintext", "rawtext");
    private static final List<String> TEXT_OR_HTML = List.of("body", "content", "article", "description");
    private static final List<String> HTML =
            List.of("html", "contenthtml", "bodyhtml", "rawhtml", "pagehtml", "htmlcontent", "rawcontent");
    private static final List<String> TITLE = List.of("title", "headline", "titlepage", "name");
    private static final List<String> URL =
            List.of("url", "link", "canonicalurl", "uri", "permalink", "pageurl", "source", "requestedurl");
    private static final List<String> AUTHOR = List.of("author", "authors", "byline", "creator");
    private static final List<String> PUBLISHED = List.of(
            "published",
            "publishedat",
            "publishedon",
            "publisheddate",
            "datepublished",
            "datepublish",
            "publishdate",
            "publishedtime",
            "pubdate",
            "publicationdate",
            "publication",
            "date");
    private static final List<String> FETCHED = List.of(
            "fetched",
            "fetchedat",
            "crawled",
            "crawledat",
            "crawldate",
            "crawltime",
            "datecrawled",
            "datedownload",
            "downloaddate",
            "downloadedat",
            "scraped",
            "scrapedat",
            "scrapedate",
            "datescraped",
            "retrieved",
            "retrievedat",
            "retrieveddate",
            "accessed",
            "accessedat",
            "seendate",
            "warcdate",
            "timestamp");
    private static final List<String> SITE =
            List.of("sourcename", "sitename", "source", "publisher", "outlet", "site", "newspaper", "sitefull");
    private static final List<String> DOMAIN =
            List.of("sourcedomain", "domain", "hostname", "sourcehostname", "host", "sourceurl");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern MARKUP = Pattern.compile("(?i)</?(p|div|br|html|body|article|h[1-6]|span|section)\\b");
    private static final Pattern COUNT = Pattern.compile("\\d{9,14}");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Seconds since 1970 have ten digits in our time, milliseconds thirteen. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private final Map<String, JsonNode> fields = new HashMap<>();

    private JsonArticle(JsonNode object) {
        object.properties().forEach(field -> fields.putIfAbsent(plain(field.getKey()), field.getValue()));
    }

    /** Reads one line of an export. */
    static RawPage page(String line) throws UnusableException {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new UnusableException(
                    "The line is no JSON: " + e.getOriginalMessage() + " (column "
                            + (e.getLocation() == null ? 1 : e.getLocation().getColumnNr())
                            + "). Write each article as one JSON object on a line of its own.",
                    e);
        }
        if (!node.isObject()) {
            throw new UnusableException("The line is no JSON object but "
                    + node.getNodeType().name().toLowerCase(Locale.ROOT)
                    + ". Write each article as {\"url\": …, \"title\": …, \"text\": …, \"date\": …}.");
        }
        return new JsonArticle(node).page();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private RawPage page() throws UnusableException {
        RawPage content = content();
        String url = address(URL);
        return new RawPage(
                content.text(),
                content.elements(),
                first(words(TITLE), content.title()),
                first(site(), content.site()),
                words(DOMAIN),
                first(url, content.url()),
                first(words(AUTHOR), content.author()),
                first(moment(PUBLISHED), content.published()),
                moment(FETCHED));
    }

    private RawPage content() throws UnusableException {
        String text = written(TEXT);
        if (text != null) {
            return RawPage.plain(text);
        }
        String either = written(TEXT_OR_HTML);
        if (either != null && !MARKUP.matcher(either).find()) {
            return RawPage.plain(either);
        }
        String html = first(written(HTML), either);
        if (html == null) {
            throw new UnusableException(
                    "The object has no text. Export the article as 'text', or its page as 'html'; it has" + " only "
                            + fields.keySet().stream().sorted().limit(20).toList() + ".");
        }
        return HtmlPage.of(html);
    }

    /** The publisher's name; an address in its place is no name. */
    private @Nullable String site() {
        for (String name : SITE) {
            String value = words(List.of(name));
            if (value != null && !ADDRESS.matcher(value).matches()) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String address(List<String> names) {
        for (String name : names) {
            String value = words(List.of(name));
            if (value != null && ADDRESS.matcher(value).matches()) {
                return value;
            }
        }
        return null;
    }

    /** The first of these fields that holds text, as it is written. */
    private @Nullable String written(List<String> names) {
        for (String name : names) {
            JsonNode value = fields.get(name);
            if (value != null && value.isString() && !value.asString().isBlank()) {
                return value.asString();
            }
        }
        return null;
    }

    /** The first of these fields that says something, on one line. */
    private @Nullable String words(List<String> names) {
        for (String name : names) {
            JsonNode value = fields.get(name);
            String words = value == null ? "" : PageLine.fold(words(value));
            if (!words.isEmpty()) {
                return words;
            }
        }
        return null;
    }

    private static String words(JsonNode value) {
        if (value.isArray()) {
            return String.join(
                    ", ",
                    value.valueStream()
                            .map(JsonArticle::words)
                            .filter(each -> !each.isBlank())
                            .toList());
        }
        if (value.isObject()) {
            return value.hasNonNull("name") ? words(value.get("name")) : "";
        }
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    /** The first of these fields that says something, a count of seconds or milliseconds since 1970 as the moment it is. */
    private @Nullable String moment(List<String> names) {
        String words = words(names);
        if (words == null || !COUNT.matcher(words).matches()) {
            return words;
        }
        long number = Long.parseLong(words);
        return Instant.ofEpochMilli(number < FIRST_MILLISECONDS ? number * 1000 : number)
                .toString();
    }

    private static @Nullable String first(@Nullable String wins, @Nullable String other) {
        return wins == null ? other : wins;
    }
}

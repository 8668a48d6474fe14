package org.factcheck.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page's JSON-LD says of its article. What does not parse is passed over: the page is read without it. */
record JsonLd(
        @Nullable String headline,
        @Nullable String published,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable String url) {

    private static final JsonLd NONE = new JsonLd(null, null, null, null, null);
    private static final Pattern ARTICLE = Pattern.compile("(\\w*Article|\\w*BlogPosting|Report|\\w*Review)");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    static JsonLd of(Document document) {
        for (Element script : document.select("script[type=application/ld+json]")) {
            JsonNode article = article(script.data());
            if (article != null) {
                return of(article);
            }
        }
        return NONE;
    }

    /** The first object that is an article: the whole document, one of a list, or one of a graph. */
    private static @Nullable JsonNode article(String json) {
        Deque<JsonNode> left = new ArrayDeque<>();
        try {
            left.add(MAPPER.readTree(json));
        } catch (JacksonException e) {
            return null;
        }
        while (!left.isEmpty()) {
            JsonNode node = left.removeFirst();
            if (node.isArray()) {
                node.forEach(left::addLast);
            } else if (node.isObject()) {
                if (names(node.get("@type")).stream()
                        .anyMatch(type -> ARTICLE.matcher(type).matches())) {
                    return node;
                }
                node.forEach(child -> {
                    if (child.isContainer()) {
                        left.addLast(child);
                    }
                });
            }
        }
        return null;
    }

    private static JsonLd of(JsonNode article) {
        return new JsonLd(
                text(article.get("headline")),
                text(article.get("datePublished")),
                text(article.get("author")),
                text(article.get("publisher")),
                text(article.get("url")));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        String joined = PageLine.fold(String.join(", ", names(node)));
        return joined.isEmpty() ? null : joined;
    }

    /** The names that a value gives: itself, the name of what it describes, or those of a list of them. */
    private static List<String> names(@Nullable JsonNode node) {
        if (node == null) {
            return List.of();
        }
        if (node.isArray()) {
            List<String> names = new ArrayList<>();
            StreamSupport.stream(node.spliterator(), false)
                    .filter(each -> !each.isArray())
                    .forEach(each -> names.addAll(names(each)));
            return names;
        }
        if (node.isObject()) {
            JsonNode name = node.get("name");
            return name != null && name.isString() ? List.of(name.asString()) : List.of();
        }
        return node.isString() ? List.of(node.asString()) : List.of();
    }
}

package org.factcheck.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Graph graph = new Graph();
        for (Element script : document.select("script[type=application/ld+json]")) {
            graph.read(script.data());
        }
        return graph.article == null ? NONE : graph.of(graph.article);
    }

    /** What all scripts of a page describe together: one may name by its {@code @id} what another describes. */
    private static final class Graph {

        /** The first object that is an article: a whole document, one of a list, or one of a graph. */
        private @Nullable JsonNode article;

        /** The names of what is described, by {@code @id}. */
        private final Map<String, String> names = new HashMap<>();

        void read(String json) {
            Deque<JsonNode> left = new ArrayDeque<>();
            try {
                left.add(MAPPER.readTree(json));
            } catch (JacksonException e) {
                return;
            }
            while (!left.isEmpty()) {
                JsonNode node = left.removeFirst();
                if (node.isObject()) {
                    see(node);
                }
                node.forEach(child -> {
                    if (child.isContainer()) {
                        left.addLast(child);
                    }
                });
            }
        }

        private void see(JsonNode node) {
            boolean isArticle = namesOf(node.get("@type")).stream()
                    .anyMatch(type -> ARTICLE.matcher(type).matches());
            if (article == null && isArticle) {
                article = node;
            }
            if (isText(node.get("@id")) && isText(node.get("name"))) {
                names.putIfAbsent(node.get("@id").asString(), node.get("name").asString());
            }
        }

        private JsonLd of(JsonNode article) {
            return new JsonLd(
                    text(article.get("headline")),
                    text(article.get("datePublished")),
                    text(article.get("author")),
                    text(article.get("publisher")),
                    text(article.get("url")));
        }

        private @Nullable String text(@Nullable JsonNode node) {
            String joined = PageLine.fold(String.join(", ", namesOf(node)));
            return joined.isEmpty() ? null : joined;
        }

        /** The names that a value gives: itself, the name of what it describes or points to, or those of a list of them. */
        private List<String> namesOf(@Nullable JsonNode node) {
            if (node == null) {
                return List.of();
            }
            if (node.isArray()) {
                List<String> all = new ArrayList<>();
                StreamSupport.stream(node.spliterator(), false)
                        .filter(each -> !each.isArray())
                        .forEach(each -> all.addAll(namesOf(each)));
                return all;
            }
            if (node.isObject()) {
                String name = isText(node.get("name"))
                        ? node.get("name").asString()
                        : names.get(isText(node.get("@id")) ? node.get("@id").asString() : "");
                return name == null ? List.of() : List.of(name);
            }
            return isText(node) ? List.of(node.asString()) : List.of();
        }

        private static boolean isText(@Nullable JsonNode node) {
            return node != null && node.isString();
        }
    }
}

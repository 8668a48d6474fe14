package org.factcheck.article;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where on a web page its article stands, as far as the mark-up and the amount of text tell. */
class ArticleOutline {

    static final ArticleOutline NONE = new ArticleOutline();

    private static final Map<String, String> AROUND_THE_ARTICLE = Map.of(
            "nav", "navigation",
            "footer", "foot of the page",
            "aside", "box beside the article",
            "form", "form",
            "figcaption", "photo caption");

    static ArticleOutline of(Document document) {
        return NONE;
    }

    String around(Element element) {
        return AROUND_THE_ARTICLE.getOrDefault(element.normalName(), "");
    }

    void enter(Element element) {}

    void leave(Element element) {}

    String outside(@Nullable Element block, String line, boolean isLink) {
        return "";
    }
}

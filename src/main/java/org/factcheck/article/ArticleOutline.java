package org.factcheck.article;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Where on a web page its article stands: what the elements are called, and what Readability takes for the article.
 * Readability drops leads, lists and live-blog entries of its own accord, so it is only believed of what stands outside the
 * element around all that it found, and of lines of links inside; and not at all where most of the page's running text
 * would be lost by it.
 */
final class ArticleOutline {

    static final String OUTSIDE = "outside the article";

    /** Readability makes links absolute; where they lead does not matter here. */
    private static final String BASE = "http://page.invalid/";

    private static final String MARK = "data-factcheck-block";

    /** Readability takes minutes over pages that are larger or deeper than those of any newsroom. */
    private static final int MOST_NODES = 50_000;

    private static final int DEEPEST = 200;
    private static final int RUNNING_TEXT = 60;
    private static final int LEAST_FOUND = 250;
    private static final int WORDS_OF_LINKS = 3;

    private static final Map<String, String> AROUND_THE_ARTICLE = Map.of(
            "nav", "navigation",
            "footer", "foot of the page",
            "aside", "box beside the article",
            "form", "form",
            "figcaption", "photo caption");

    private final @Nullable Element article;
    private final Set<Element> found;
    private final Map<Element, Integer> prose;
    private final boolean headingComesFirst;
    private State state = State.ABOVE;
    private boolean belowHeading;

    private enum State {
        ABOVE,
        INSIDE,
        BELOW
    }

    /**
     * Takes what was found.
     *
     * @param article the element around all that Readability found; null where it is not believed
     * @param found the blocks that it found
     * @param prose the characters of running text in each element
     */
    private ArticleOutline(
            @Nullable Element article, Set<Element> found, Map<Element, Integer> prose, boolean headingComesFirst) {
        this.article = article;
        this.found = found;
        this.prose = prose;
        this.headingComesFirst = headingComesFirst;
    }

    /** For mark-up without a page around it. */
    static ArticleOutline none() {
        return new ArticleOutline(null, Set.of(), Map.of(), false);
    }

    static ArticleOutline of(Document document) {
        Element body = document.body();
        Size size = new Size();
        body.traverse(size);
        if (size.nodes > MOST_NODES || size.depth > DEEPEST || size.characters > TextLimits.MOST_CHARACTERS) {
            return none();
        }
        Map<Element, Integer> prose = prose(body);
        Set<Element> found = found(document);
        Element article = commonParent(found, prose);
        article = article == null ? null : withLikeNeighbours(article, prose);
        int inside = article == null ? 0 : prose.getOrDefault(article, 0);
        boolean believed = inside >= LEAST_FOUND && inside * 2 >= prose.getOrDefault(body, 0);
        return new ArticleOutline(believed ? article : null, found, prose, document.selectFirst("h1") != null);
    }

    private static final class Size implements NodeVisitor {
        private int nodes;
        private int depth;
        private long characters;

        @Override
        public void head(Node node, int at) {
            nodes++;
            characters += node instanceof TextNode words ? words.getWholeText().length() : 0;
            depth = Math.max(depth, at);
        }
    }

    /** Counts running text outside links, without recursion: pages may be nested to any depth. */
    private static Map<Element, Integer> prose(Element body) {
        Map<Element, Integer> prose = new IdentityHashMap<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                // Counted on the way back.
            }

            @Override
            public void tail(Node node, int depth) {
                Element parent = node.parentElement();
                if (node instanceof TextNode words && parent != null) {
                    int length = words.getWholeText().strip().length();
                    prose.merge(
                            parent, length >= RUNNING_TEXT && parent.closest("a") == null ? length : 0, Integer::sum);
                } else if (node instanceof Element element && parent != null && element != body) {
                    prose.merge(parent, prose.getOrDefault(element, 0), Integer::sum);
                }
            }
        });
        return prose;
    }

    /** The blocks of the page that Readability keeps of a copy of it. */
    private static Set<Element> found(Document document) {
        int number = 0;
        Map<String, Element> blocks = new HashMap<>();
        for (Element element :
                document.body().select("p, div, li, td, blockquote, pre, h2, h3, h4, section, article")) {
            element.attr(MARK, Integer.toString(number));
            blocks.put(Integer.toString(number++), element);
        }
        Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            Element content = new Readability4J(BASE, document.clone()).parse().getArticleContent();
            if (content != null) {
                content.select("[" + MARK + "]").forEach(each -> {
                    Element original = blocks.get(each.attr(MARK));
                    if (original != null) {
                        found.add(original);
                    }
                });
            }
        } catch (RuntimeException | StackOverflowError e) {
            // A page that it cannot cope with is read without it.
            return Set.of();
        }
        return found;
    }

    /**
     * The smallest element around all blocks with running text of their own; around one alone its parent. The blocks come
     * in any order, so it must not matter whether one inside another comes before it.
     */
    private static @Nullable Element commonParent(Set<Element> found, Map<Element, Integer> prose) {
        Element common = null;
        int blocks = 0;
        for (Element each : found) {
            if (prose.getOrDefault(each, 0) > 0 && each.parent() != null) {
                common = common == null ? each : common(common, each);
                blocks++;
            }
        }
        return common != null && blocks == 1 ? common.parent() : common;
    }

    private static Element common(Element one, Element other) {
        Set<Element> above = new HashSet<>(one.parents());
        above.add(one);
        Element at = other;
        while (!above.contains(at) && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    /** Entries of a live blog and sections of a long read stand side by side in like elements. */
    private static Element withLikeNeighbours(Element article, Map<Element, Integer> prose) {
        Element at = article;
        for (Element up = article.parent(); up != null && !up.normalName().equals("html"); up = up.parent()) {
            Element child = at;
            boolean alike = up.children().stream()
                    .anyMatch(each -> each != child
                            && each.normalName().equals(child.normalName())
                            && each.className().equals(child.className())
                            && each.id().isEmpty()
                            && child.id().isEmpty()
                            && prose.getOrDefault(each, 0) > 0);
            if (!alike) {
                return at;
            }
            at = up;
        }
        return at;
    }

    /** What an element's name says of its lines; empty where nothing. A whole page may stand in a form or box. */
    String around(Element element) {
        String reason = AROUND_THE_ARTICLE.getOrDefault(element.normalName(), "");
        boolean box =
                element.normalName().equals("form") || element.normalName().equals("aside");
        if (!box || prose.isEmpty()) {
            return reason;
        }
        int all = prose.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean holdsThePage = all > 0 && prose.getOrDefault(element, 0) * 2 > all;
        return holdsThePage || element.selectFirst("h1") != null ? "" : reason;
    }

    void enter(Element element) {
        state = element == article ? State.INSIDE : state;
    }

    void leave(Element element) {
        state = element == article ? State.BELOW : state;
        belowHeading |= element.normalName().equals("h1");
    }

    /** Why a line is not of the article; empty where it may be. */
    String outside(@Nullable Element block, String line, boolean isLink) {
        if (article == null) {
            return "";
        }
        PageLine words = PageLine.of(line, 0, line.length(), null);
        boolean cut = switch (state) {
            // Leads stand between the heading and the article; names and dates above are looked at by the rules.
            case ABOVE -> headingComesFirst && !belowHeading && words.isProse() && !isHeading(block);
            case INSIDE ->
                isLink
                        && block != null
                        && !found.contains(block)
                        && words.words() >= WORDS_OF_LINKS
                        && !words.endsSentence();
            case BELOW -> !isHeading(block);
        };
        return cut ? OUTSIDE : "";
    }

    private static boolean isHeading(@Nullable Element block) {
        return block != null && block.normalName().equals("h1");
    }
}

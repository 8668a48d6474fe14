package org.factcheck.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The text of mark-up with one block a line, and what the mark-up takes lines for.
 *
 * @param elements by the character that a line starts at
 */
record HtmlText(String text, Map<Integer, String> elements) {

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

    /** Takes the text of an element without recursion: mark-up may be nested to any depth. */
    static HtmlText of(Element root, ArticleOutline outline, boolean leavesHiddenOut) {
        Walk walk = new Walk(outline, leavesHiddenOut);
        root.filter(walk);
        walk.endLine();
        return new HtmlText(walk.text.toString(), Map.copyOf(walk.elements));
    }

    private static final class Walk implements NodeFilter {
        private final ArticleOutline outline;
        private final boolean leavesHiddenOut;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private final Map<Integer, String> elements = new HashMap<>();

        /** For each element that is open what it says of its lines; empty where nothing. */
        private final Deque<String> open = new ArrayDeque<>();

        private int linkDepth;
        private int linked;
        private @Nullable Element block;

        Walk(ArticleOutline outline, boolean leavesHiddenOut) {
            this.outline = outline;
            this.leavesHiddenOut = leavesHiddenOut;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                line.append(words.getWholeText());
                linked += linkDepth > 0 ? words.getWholeText().strip().length() : 0;
            } else if (node instanceof Element element) {
                if (SILENT.contains(element.normalName()) || leavesHiddenOut && isHidden(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            if (breaksLine(element)) {
                endLine();
                block = element;
            }
            linkDepth += element.normalName().equals("a") ? 1 : 0;
            String outer = reason();
            open.push(outer.isEmpty() ? outline.around(element) : outer);
            outline.enter(element);
        }

        private void close(Element element) {
            if (breaksLine(element)) {
                endLine();
            }
            linkDepth -= element.normalName().equals("a") ? 1 : 0;
            open.pop();
            outline.leave(element);
            if (breaksLine(element)) {
                block = element.parent();
            }
        }

        private String reason() {
            return open.isEmpty() ? "" : open.peek();
        }

        private static boolean breaksLine(Element element) {
            return element.isBlock()
                    || element.normalName().equals("br")
                    || element.normalName().equals("td");
        }

        private static boolean isHidden(Element element) {
            String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            return element.hasAttr("hidden") || style.contains("display:none");
        }

        /** Ends a block; an empty line after it keeps it from being joined with the next. */
        private void endLine() {
            String folded = PageLine.fold(line.toString());
            boolean isLink = linked * 10 >= folded.length() * 9;
            line.setLength(0);
            linked = 0;
            if (folded.isEmpty()) {
                return;
            }
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            String element = reason().isEmpty() ? outline.outside(block, folded, isLink) : reason();
            if (!element.isEmpty()) {
                elements.put(text.length(), element);
            }
            text.append(folded);
        }
    }
}

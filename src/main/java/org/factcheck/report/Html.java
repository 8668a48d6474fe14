package org.factcheck.report;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The pieces that every part of the report is built from. Text goes in as text nodes, so no markup in it counts. */
final class Html {

    private static final String GROUND = "#e6eaee";
    private static final String INK = "#1b1f24";
    private static final int SHARE_WIDTH = 400;

    /** One claim of thousands is to be seen, too. */
    private static final double NARROWEST = 1.5;

    private static final int BALANCE_WIDTH = 166;

    private Html() {}

    /** Appends an element of this style class and returns it. */
    static Element add(Element parent, String tag, String style) {
        return parent.appendElement(tag).addClass(style);
    }

    /** Appends an element of this style class with this text and returns it. */
    static Element add(Element parent, String tag, String style, String text) {
        return add(parent, tag, style).text(text);
    }

    /**
     * Appends words to a line that also holds links or other elements. They get an element of their own: the renderer
     * draws bare text of a line before its elements, and what is read out or copied would be out of order.
     */
    static Element say(Element line, String words) {
        return line.appendElement("span").text(words);
    }

    /** Appends a link within the document. */
    static Element link(Element parent, String anchor, String text, String title) {
        return linkTo(parent, "#" + anchor, text, title);
    }

    /** Appends a link to a place in this document or in another file of the run. */
    static Element linkTo(Element parent, String address, String text, String title) {
        return parent.appendElement("a")
                .attr("href", address)
                .attr("title", title)
                .text(text);
    }

    /** Appends a claim's id as a link to its section. */
    static void link(Element parent, ClaimEntry entry) {
        linkTo(parent, entry.address(), entry.id(), "To the claim " + entry.id());
    }

    /** Appends a verdict as sign and word. */
    static void badge(Element parent, VerdictLook look) {
        Element badge = add(parent, "span", "badge").addClass(look.style());
        add(badge, "span", "sign", look.sign());
        say(badge, look.words());
    }

    /** Appends the head row of a table; each column is a style class and its title. */
    static void head(Element table, String[]... columns) {
        Element row = table.appendElement("thead").appendElement("tr");
        for (String[] column : columns) {
            add(row, "th", column[0], column[1]).attr("scope", "col");
        }
    }

    /** A bar that fills its share of the width. */
    static void bar(Element parent, double share, String colour, String alternative) {
        Element svg = svg(parent, SHARE_WIDTH, 13, alternative);
        rectangle(svg, 0, SHARE_WIDTH, GROUND);
        rectangle(svg, 0, share == 0 ? 0 : Math.max(NARROWEST, SHARE_WIDTH * share), colour);
    }

    /** Two bars that grow from the middle: what speaks against to the left, what speaks for to the right. */
    static void balance(Element parent, double against, double support, String alternative) {
        Element svg = svg(parent, BALANCE_WIDTH, 12, alternative);
        double middle = BALANCE_WIDTH / 2.0;
        rectangle(svg, 0, BALANCE_WIDTH, GROUND);
        rectangle(svg, middle * (1 - against), middle * against, VerdictLook.REFUTED.colour());
        rectangle(svg, middle, middle * support, VerdictLook.SUPPORTED.colour());
        rectangle(svg, middle - 0.75, 1.5, INK);
    }

    /** Drawn in CSS pixels one to one: the renderer does not scale a drawing to its box. */
    private static Element svg(Element parent, int width, int height, String alternative) {
        Element svg = parent.appendElement("svg", Parser.NamespaceSvg);
        return svg.attr("role", "img")
                .attr("alt", alternative)
                .attr("width", Integer.toString(width))
                .attr("height", Integer.toString(height));
    }

    private static void rectangle(Element svg, double x, double width, String colour) {
        if (width > 0) {
            svg.appendElement("rect", Parser.NamespaceSvg)
                    .attr("x", Figures.plain(x))
                    .attr("y", "0")
                    .attr("width", Figures.plain(width))
                    .attr("height", svg.attr("height"))
                    .attr("fill", colour);
        }
    }
}

package org.factcheck.report;

import org.jsoup.nodes.Element;

/**
 * How long a section is at the least. One that fills more than a page cannot be kept on one; to try it all the same has
 * the renderer lay it out three times, which took most of the time of laying out a report.
 */
final class LeastLength {

    /** No line of the smallest print holds more characters of running text. */
    private static final int CHARACTERS_A_LINE = 145;

    /** No page holds more lines of the smallest print. */
    private static final int LINES_A_PAGE = 73;

    private LeastLength() {}

    /** Whether it surely fills more than a page. */
    static boolean isOverAPage(Element section) {
        return lines(section) > LINES_A_PAGE;
    }

    private static int lines(Element section) {
        int lines = 0;
        for (Element block : section.select("p, h3, h4, td, li")) {
            // The texts of the items below an item are counted with them.
            int characters = (block.nameIs("li") ? block.ownText() : block.text()).length();
            // What stands beside another in a row of a table takes no line of its own.
            boolean beside = block.nameIs("td") && block.previousElementSibling() != null;
            lines += beside ? 0 : (characters + CHARACTERS_A_LINE - 1) / CHARACTERS_A_LINE;
        }
        return lines;
    }
}

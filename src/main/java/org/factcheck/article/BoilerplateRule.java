package org.factcheck.article;

import java.util.function.Predicate;

/**
 * One thing that pages put around and between an article's own text.
 *
 * @param name what a line is taken for that it fits; given as the reason of the cut
 * @param where the part of the page it holds in
 * @param effect what it says about the lines after it
 */
record BoilerplateRule(String name, Where where, Effect effect, Predicate<PageLine> fits) {

    /** A part of the page. */
    enum Where {
        /** Anywhere on the page. */
        ANYWHERE,
        /** Above the first paragraph. */
        HEAD,
        /** From the first paragraph on. */
        BELOW_HEAD,
        /** Below the last paragraph, with nothing under it that may belong to the article. */
        FOOT
    }

    /** What a line that fits says about the lines after it. */
    enum Effect {
        /** Nothing: the article may go on. */
        NOTHING,
        /** The article is over if no paragraph follows before a line that ends it. */
        MAY_END,
        /** The article is over unless it clearly goes on. */
        ENDS,
        /** The article is over, whatever follows. */
        CLOSES
    }

    /** For the lists of rules, which read better without {@code new}. */
    static BoilerplateRule rule(String name, Where where, Effect effect, Predicate<PageLine> fits) {
        return new BoilerplateRule(name, where, effect, fits);
    }
}

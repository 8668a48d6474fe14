package org.factcheck.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The block at the very top of a page in which an outlet gives its name and, right below, its motto or its sections:
 * "DAILY EXAMPLE" over "News Sport Culture Log in". Without knowing it, the sections pass for the headline.
 */
final class MastheadBlock {

    private static final int MOST_LINES = 3;
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_MOTTO = 14;
    /** How many words a headline below it has at least: there, section names are told from it by their place as well. */
    static final int FEWEST_HEADLINE_WORDS = 4;

    private static final Pattern NAME = Pattern.compile(
            "(?:the )?\\p{Lu}[\\p{L}\\p{N}’'&.]*(?: (?:[-–|] )?(?:\\p{Lu}[\\p{L}\\p{N}’'&.]*|of|the|and|for|in|on))*");

    private MastheadBlock() {}

    /**
     * How many lines it has; 0 where the page begins with its headline: then by-line, date or text come next, not another
     * line that reads like a headline.
     */
    static int length(List<PageLine> lines) {
        int end = 1;
        while (end < lines.size() && !lines.get(end).opens()) {
            end++;
        }
        if (end < 2 || end > MOST_LINES || !isName(lines.get(0))) {
            return 0;
        }
        boolean mottos = lines.subList(1, end).stream().allMatch(MastheadBlock::isMotto);
        return mottos && isHeadlineNext(lines, end) ? end : 0;
    }

    private static boolean isName(PageLine line) {
        return line.element() == null
                && line.words() <= LONGEST_NAME
                && !line.endsSentence()
                && NAME.matcher(line.text()).matches();
    }

    private static boolean isMotto(PageLine line) {
        Optional<BoilerplateRule> rule = BoilerplateRules.first(line, true);
        return line.words() <= LONGEST_MOTTO
                && !line.quotes()
                && (rule.isEmpty() || rule.get().name().equals(BoilerplateRules.MENU));
    }

    /** Whether a line of its own that reads like a headline comes before any by-line, date or text. */
    private static boolean isHeadlineNext(List<PageLine> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (line.isProse() || BoilerplateRules.first(line, true).isPresent()) {
                return false;
            }
            if (line.opens() && line.words() >= FEWEST_HEADLINE_WORDS) {
                return i + 1 < lines.size();
            }
        }
        return false;
    }
}

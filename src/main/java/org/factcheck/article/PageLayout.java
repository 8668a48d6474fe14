package org.factcheck.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factcheck.article.BoilerplateRule.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What each line of a page is: its headline, a paragraph of the article, or something around it.
 *
 * @param lines all lines of the page
 * @param reasons for each line why it is cut; null for a line of the article
 * @param headline the place of the headline among the lines; -1 where the page has none
 */
record PageLayout(List<PageLine> lines, List<@Nullable String> reasons, int headline) {

    private static final String ABOVE_HEADLINE = "section name above the headline";
    private static final String BELOW_HEADLINE = "label below the headline";
    private static final String HEADLINE_AGAIN = "headline repeated";
    private static final String REPEATED = "line repeated";
    private static final String TEASER = "teaser of another story";
    private static final String END_OF_PAGE = "end of the page";

    /** A page's section names have fewer words than this, its headlines as many or more. */
    private static final int HEADLINE_WORDS = 5;

    private static final int LABEL_WORDS = 3;
    private static final int LONGEST_TEASER_HEADLINE = 20;
    private static final int TEASER_HEADLINES = 3;
    private static final int PARAGRAPHS_THAT_GO_ON = 3;

    /**
     * Finds out what each line is.
     *
     * @param title the title that the page's mark-up gives; null where it gives none
     */
    static PageLayout of(List<PageLine> lines, @Nullable String title) {
        return new Finder(lines).find(title);
    }

    /** The lines that are cut for a reason, in their order. */
    List<PageLine> cutFor(String reason) {
        List<PageLine> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (reason.equals(reasons.get(i))) {
                found.add(lines.get(i));
            }
        }
        return found;
    }

    /** The lines of the article itself, headline included. */
    List<PageLine> body() {
        List<PageLine> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (reasons.get(i) == null) {
                found.add(lines.get(i));
            }
        }
        return found;
    }

    private static final class Finder {
        private final List<PageLine> lines;
        private final List<@Nullable String> reasons = new ArrayList<>();
        private final List<Effect> effects = new ArrayList<>();
        private int firstProse;
        private int headline = -1;

        Finder(List<PageLine> lines) {
            this.lines = lines;
        }

        PageLayout find(@Nullable String title) {
            firstProse = firstProse();
            applyRules();
            headline = headline(title);
            if (headline >= 0) {
                reasons.set(headline, null);
                cutAroundHeadline();
            }
            cutRepeated();
            cutTail();
            if (reasons.stream().allMatch(reason -> reason != null)) {
                keepLongest();
            }
            return new PageLayout(lines, reasons, headline);
        }

        private int firstProse() {
            for (int i = 0; i < lines.size(); i++) {
                PageLine line = lines.get(i);
                if (line.isProse()
                        && line.element() == null
                        && BoilerplateRules.first(line, true).isEmpty()) {
                    return i;
                }
            }
            return lines.size();
        }

        private void applyRules() {
            for (int i = 0; i < lines.size(); i++) {
                PageLine line = lines.get(i);
                Optional<BoilerplateRule> rule = BoilerplateRules.first(line, i < firstProse);
                String element = line.element();
                reasons.add(
                        element != null
                                ? element
                                : rule.map(BoilerplateRule::name).orElse(null));
                effects.add(
                        element == null ? rule.map(BoilerplateRule::effect).orElse(Effect.NOTHING) : Effect.NOTHING);
            }
        }

        private int headline(@Nullable String title) {
            for (int i = 0; title != null && i <= firstProse && i < lines.size(); i++) {
                if (lines.get(i).text().equalsIgnoreCase(title)) {
                    return i;
                }
            }
            int longest = -1;
            for (int i = 0; i < firstProse; i++) {
                if (reasons.get(i) == null) {
                    int words = lines.get(i).words();
                    if (words >= HEADLINE_WORDS) {
                        return i;
                    }
                    longest = longest < 0 || words >= lines.get(longest).words() ? i : longest;
                }
            }
            // A live blog whose entries have no headline of their own goes by the blog's name.
            return longest >= 0 ? longest : reasons.subList(0, firstProse).indexOf(BoilerplateRules.LIVE_BLOG_HEAD);
        }

        private void cutAroundHeadline() {
            boolean pageOfLabels = firstProse == lines.size();
            for (int i = 0; i < firstProse && !pageOfLabels; i++) {
                PageLine line = lines.get(i);
                if (i == headline || reasons.get(i) != null || line.endsSentence()) {
                    continue;
                }
                if (i < headline) {
                    reasons.set(i, ABOVE_HEADLINE);
                } else if (line.words() <= LABEL_WORDS && !line.repeats(lines.get(headline))) {
                    reasons.set(i, BELOW_HEADLINE);
                }
            }
        }

        private void cutRepeated() {
            for (int i = 1; i < lines.size(); i++) {
                PageLine line = lines.get(i);
                if (i == headline || reasons.get(i) != null) {
                    continue;
                }
                if (headline >= 0 && headline < i && line.repeats(lines.get(headline))) {
                    reasons.set(i, HEADLINE_AGAIN);
                } else if (!line.isListItem() && lines.subList(0, i).stream().anyMatch(line::repeats)) {
                    reasons.set(i, REPEATED);
                }
            }
        }

        private void cutTail() {
            for (int i = firstProse + 1; i < lines.size(); i++) {
                boolean over = switch (effects.get(i)) {
                    case NOTHING -> false;
                    case MAY_END -> !hasProseBeforeNextEnd(i);
                    case ENDS -> !clearlyGoesOn(i);
                };
                if (over) {
                    cutFrom(i);
                    return;
                }
            }
        }

        private boolean hasProseBeforeNextEnd(int marker) {
            for (int i = marker + 1; i < lines.size() && effects.get(i) != Effect.ENDS; i++) {
                if (isBodyProse(i)) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Whether so much running text follows a line that usually ends an article that it must have stood in its middle:
         * three paragraphs, or more than stood before it, and no sign of a list of other stories.
         */
        private boolean clearlyGoesOn(int marker) {
            int paragraphs = 0;
            int headings = 0;
            int wordsAfter = 0;
            for (int i = marker + 1; i < lines.size(); i++) {
                String reason = reasons.get(i);
                if (BoilerplateRules.FEED_MARK.equals(reason) || BoilerplateRules.FEED_END.equals(reason)) {
                    return false;
                }
                if (isBodyProse(i)) {
                    paragraphs++;
                    wordsAfter += lines.get(i).words();
                } else if (reason == null && !lines.get(i).endsSentence()) {
                    headings++;
                }
            }
            boolean enough = paragraphs >= PARAGRAPHS_THAT_GO_ON || wordsAfter > wordsBefore(marker);
            return paragraphs > 0 && headings < paragraphs && enough;
        }

        private int wordsBefore(int marker) {
            int words = 0;
            for (int i = 0; i < marker; i++) {
                words += isBodyProse(i) ? lines.get(i).words() : 0;
            }
            return words;
        }

        private boolean isBodyProse(int i) {
            return reasons.get(i) == null && lines.get(i).isProse();
        }

        private void cutFrom(int start) {
            boolean listFollows =
                    effects.subList(start, effects.size()).contains(Effect.ENDS) && hasOtherStories(start);
            int first = start;
            int headlines = 0;
            while (listFollows && first - 1 > firstProse && headlines < TEASER_HEADLINES) {
                PageLine before = lines.get(first - 1);
                boolean open = !before.endsSentence()
                        && !before.isListItem()
                        && !before.quotes()
                        && before.words() <= LONGEST_TEASER_HEADLINE;
                if (reasons.get(first - 1) == null && !open) {
                    break;
                }
                headlines += reasons.get(first - 1) == null ? 1 : 0;
                first--;
            }
            for (int i = first; i < lines.size(); i++) {
                if (reasons.get(i) == null) {
                    reasons.set(i, tailReason(lines.get(i)));
                }
            }
        }

        private static String tailReason(PageLine line) {
            if (Bylines.isByline(line)) {
                return BoilerplateRules.BYLINE;
            }
            return line.words() >= HEADLINE_WORDS ? TEASER : END_OF_PAGE;
        }

        /** Whether more than the marks of a page's end follow: then the lines just above it may be headings of the list. */
        private boolean hasOtherStories(int start) {
            return reasons.subList(start, reasons.size()).contains(BoilerplateRules.FEED_MARK)
                    || reasons.subList(start, reasons.size()).contains(BoilerplateRules.AUTHOR_BOX);
        }

        /** A file whose every line looks like something around an article still is one: its longest line is kept. */
        private void keepLongest() {
            int longest = 0;
            for (int i = 1; i < lines.size(); i++) {
                longest = lines.get(i).words() > lines.get(longest).words() ? i : longest;
            }
            reasons.set(longest, null);
        }
    }
}

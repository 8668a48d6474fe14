package org.factcheck.article;

import java.util.List;
import java.util.stream.IntStream;
import org.factcheck.article.BoilerplateRule.Effect;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a page's article ends, or breaks off and goes on below a box, and cuts what stands there.
 *
 * <p>A box of other stories or comments ends the article, unless paragraphs below it clearly belong to it: they speak of
 * whom or what it speaks of, or there is more of them than of the article above.
 */
final class ArticleEnd {

    private static final String TEASER = "teaser of another story";
    static final String END_OF_PAGE = "end of the page";

    private static final int HEADLINE_WORDS = 5;
    private static final int LONGEST_TEASER_HEADLINE = 20;
    private static final int TEASER_HEADLINES = 3;
    private static final int PARAGRAPHS_THAT_GO_ON = 3;
    private static final int HEADLINES_OF_LIST = 3;
    private static final int PARAGRAPHS_THAT_RESUME = 2;

    private final List<PageLine> lines;
    private final List<@Nullable String> reasons;
    private final List<Effect> effects;
    private final int firstProse;

    /**
     * Takes a page whose lines have been looked at one by one.
     *
     * @param reasons for each line why it is cut; null for a line of the article; what this finds is added
     */
    ArticleEnd(List<PageLine> lines, List<@Nullable String> reasons, List<Effect> effects, int firstProse) {
        this.lines = lines;
        this.reasons = reasons;
        this.effects = effects;
        this.firstProse = firstProse;
    }

    void cut() {
        int i = firstProse + 1;
        while (i < lines.size()) {
            i = cutAt(i);
        }
        new PageFoot(lines, reasons, firstProse).cut();
    }

    /** Cuts what a line calls for, and says where to look next. */
    private int cutAt(int i) {
        return switch (effects.get(i)) {
            case NOTHING -> i + 1;
            case CLOSES -> cutFrom(i);
            case MAY_END -> cutAtPossibleEnd(i);
            case ENDS -> cutBox(i, i);
        };
    }

    private int cutAtPossibleEnd(int i) {
        if (isFirstOfTeasers(i)) {
            return cutBox(i, i);
        }
        return hasProseBeforeNextEnd(i) ? i + 1 : cutBox(i, nextEnd(i));
    }

    /** Whether a link to the rest of a story is followed by others, each below a headline with a paragraph or two. */
    private boolean isFirstOfTeasers(int i) {
        if (!BoilerplateRules.REST_OF_STORY.equals(reasons.get(i))) {
            return false;
        }
        int next = i + 1;
        int headlines = 0;
        int paragraphs = 0;
        while (next < lines.size() && !BoilerplateRules.REST_OF_STORY.equals(reasons.get(next))) {
            paragraphs += isBodyProse(next) ? 1 : 0;
            headlines += paragraphs == 0
                            && reasons.get(next) == null
                            && !lines.get(next).endsSentence()
                    ? 1
                    : 0;
            next++;
        }
        return next < lines.size() && headlines > 0 && paragraphs <= PARAGRAPHS_THAT_RESUME;
    }

    /**
     * Cuts from a line on: all the rest where the article is over, else up to where it goes on.
     *
     * @param end the line at or below it that ends the article; the number of lines where there is none
     */
    private int cutBox(int start, int end) {
        if (end == lines.size() || effects.get(end) == Effect.CLOSES) {
            return cutFrom(start);
        }
        if (clearlyGoesOn(end)) {
            return cutListBelow(end);
        }
        int resumes = resumesBelow(end);
        if (resumes < 0) {
            return cutFrom(start);
        }
        cutRange(start, resumes, TEASER, END_OF_PAGE);
        return resumes;
    }

    /** Cuts the headlines right below the head of a list in the middle of an article; a single one may be a heading of its own. */
    private int cutListBelow(int head) {
        int after = head + 1;
        int headlines = 0;
        while (after < lines.size()
                && !isEnd(after)
                && (reasons.get(after) != null || !lines.get(after).endsSentence())) {
            headlines += reasons.get(after) == null ? 1 : 0;
            after++;
        }
        if (headlines >= HEADLINES_OF_LIST && BoilerplateRules.STORY_LIST.equals(reasons.get(head))) {
            cutRange(head, after, TEASER, END_OF_PAGE);
        }
        return head + 1;
    }

    private boolean isEnd(int i) {
        return effects.get(i) == Effect.ENDS || effects.get(i) == Effect.CLOSES;
    }

    private int nextEnd(int marker) {
        int i = marker + 1;
        while (i < lines.size() && !isEnd(i)) {
            i++;
        }
        return i;
    }

    private boolean hasProseBeforeNextEnd(int marker) {
        return hasBodyProse(marker + 1, nextEnd(marker));
    }

    /** The first line of paragraphs below a box that take up the article again; -1 where none do. */
    private int resumesBelow(int marker) {
        List<@Nullable String> below = reasons.subList(marker, reasons.size());
        if (below.contains(BoilerplateRules.FEED_MARK)
                || below.contains(BoilerplateRules.FEED_END)
                || below.contains(BoilerplateRules.AUTHOR_BOX)) {
            return -1;
        }
        Topic topic = Topic.of(bodyBefore(marker));
        int i = marker + 1;
        while (i < lines.size()) {
            int end = endOfRun(i);
            List<PageLine> run = bodyProse(i, end);
            boolean belowHeadlines = i > marker + 1 && !hasBodyProse(marker, i);
            if (run.size() >= PARAGRAPHS_THAT_RESUME
                    && (topic.isContinuedBy(run) || belowHeadlines && topic.isTakenUpBy(run))) {
                return i;
            }
            i = Math.max(end, i + 1);
        }
        return -1;
    }

    /** Where paragraphs that follow one another stop; what is cut between them for itself does not part them. */
    private int endOfRun(int start) {
        int i = start;
        while (i < lines.size() && (isBodyProse(i) || i > start && isPassedOver(i))) {
            i++;
        }
        return i;
    }

    private boolean isPassedOver(int i) {
        return reasons.get(i) != null
                && (effects.get(i) == Effect.NOTHING || effects.get(i) == Effect.MAY_END)
                && !BoilerplateRules.BYLINE.equals(reasons.get(i));
    }

    private List<PageLine> bodyProse(int from, int to) {
        return IntStream.range(from, to)
                .filter(this::isBodyProse)
                .mapToObj(lines::get)
                .toList();
    }

    private boolean hasBodyProse(int from, int to) {
        return IntStream.range(from, to).anyMatch(this::isBodyProse);
    }

    private List<PageLine> bodyBefore(int marker) {
        return IntStream.range(0, marker)
                .filter(i -> reasons.get(i) == null)
                .mapToObj(lines::get)
                .toList();
    }

    /**
     * Whether so much running text follows a line that usually ends an article that it must have stood in its middle:
     * three paragraphs, or more than stood before it, and no sign of a list of other stories.
     */
    private boolean clearlyGoesOn(int marker) {
        int paragraphs = 0;
        int headings = 0;
        int wordsAfter = 0;
        for (int i = marker + 1; i < lines.size() && effects.get(i) != Effect.CLOSES; i++) {
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
        return bodyProse(0, marker).stream().mapToInt(PageLine::words).sum();
    }

    private boolean isBodyProse(int i) {
        return reasons.get(i) == null && lines.get(i).isProse();
    }

    private int cutFrom(int start) {
        boolean listFollows = effects.subList(start, effects.size()).contains(Effect.ENDS) && hasOtherStories(start);
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
        String box = reasons.get(start);
        boolean named = BoilerplateRules.PRESS_NOTES.equals(box) || BoilerplateRules.EARLIER_ENTRIES.equals(box);
        cutRange(first, lines.size(), box != null && named ? box : TEASER, box != null && named ? box : END_OF_PAGE);
        return lines.size();
    }

    private void cutRange(int from, int to, String ofHeadline, String ofLabel) {
        for (int i = from; i < to; i++) {
            if (reasons.get(i) == null) {
                reasons.set(i, reasonOf(lines.get(i), ofHeadline, ofLabel));
            }
        }
    }

    private static String reasonOf(PageLine line, String ofHeadline, String ofLabel) {
        if (Bylines.isByline(line)) {
            return BoilerplateRules.BYLINE;
        }
        return BoilerplateRules.firstAtFoot(line)
                .map(BoilerplateRule::name)
                .orElse(line.words() >= HEADLINE_WORDS ? ofHeadline : ofLabel);
    }

    /** Whether more than the marks of a page's end follow: then the lines just above it may be headings of the list. */
    private boolean hasOtherStories(int start) {
        return reasons.subList(start, reasons.size()).contains(BoilerplateRules.FEED_MARK)
                || reasons.subList(start, reasons.size()).contains(BoilerplateRules.AUTHOR_BOX);
    }
}

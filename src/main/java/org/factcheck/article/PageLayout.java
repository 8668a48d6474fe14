package org.factcheck.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final String SLOGAN = "slogan of the outlet";
    private static final String REPEATED = "line repeated";

    /** A page's section names have fewer words than this, its headlines as many or more. */
    private static final int HEADLINE_WORDS = 5;

    private static final int LABEL_WORDS = 3;
    private static final int LONGEST_CAPTION = 40;
    private static final int LONGEST_SLOGAN = 12;
    private static final int LAST_SLOGAN = 3;

    private static final Pattern PRESS_RELEASE = Pattern.compile(
            "\\b(press|news|media) releases?\\b|\\bnewsroom\\b|\\bfor immediate release\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile("^About\\b");

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
        private int top;
        private int firstProse;
        private int headline = -1;

        Finder(List<PageLine> lines) {
            this.lines = lines;
        }

        PageLayout find(@Nullable String title) {
            top = MastheadBlock.length(lines);
            firstProse = firstProse();
            applyRules();
            keepWhatOnlyPressReleasesEndWith();
            headline = headline(title);
            if (headline >= 0) {
                reasons.set(headline, null);
                cutAroundHeadline();
            }
            cutCaptionsAboveCredits();
            cutRepeated();
            new ArticleEnd(lines, reasons, effects, firstProse).cut();
            if (reasons.stream().allMatch(reason -> reason != null)) {
                keepLongest();
            }
            return new PageLayout(lines, reasons, headline);
        }

        private int firstProse() {
            for (int i = top; i < lines.size(); i++) {
                PageLine line = lines.get(i);
                if (line.isProse()
                        && line.element() == null
                        && BoilerplateRules.first(line, true).isEmpty()
                        && !isCaption(i)
                        && !isSlogan(i)) {
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

        /** "About the Example Works" may head a part of any article; only a press release ends with it. */
        private void keepWhatOnlyPressReleasesEndWith() {
            boolean pressRelease = false;
            for (int i = 0; i < lines.size(); i++) {
                String text = lines.get(i).text();
                pressRelease |= i < firstProse && PRESS_RELEASE.matcher(text).find()
                        || isPressNote(i) && !ABOUT.matcher(text).find();
            }
            for (int i = 0; i < lines.size() && !pressRelease; i++) {
                if (isPressNote(i)) {
                    reasons.set(i, null);
                    effects.set(i, Effect.NOTHING);
                }
            }
        }

        private boolean isPressNote(int i) {
            return BoilerplateRules.PRESS_NOTES.equals(reasons.get(i));
        }

        /** Whether a line stands alone with the credit of a photo right below it. */
        private boolean isCaption(int i) {
            return i + 1 < lines.size()
                    && lines.get(i).opens()
                    && !lines.get(i + 1).opens()
                    && (i + 2 == lines.size() || lines.get(i + 2).opens())
                    && lines.get(i).words() <= LONGEST_CAPTION
                    && LineTests.isCredit(lines.get(i + 1));
        }

        /** Whether a line right below a credit that stands for itself reads like its caption, not like a paragraph. */
        private boolean isBelowCredit(int i) {
            return i > 0
                    && BoilerplateRules.CAPTION.equals(reasons.get(i - 1))
                    && LineTests.isNameOfPictureAgency(lines.get(i - 1))
                    && !lines.get(i).endsSentence()
                    && lines.get(i).words() > LABEL_WORDS
                    && lines.get(i).words() <= LONGEST_CAPTION;
        }

        private void cutCaptionsAboveCredits() {
            for (int i = 0; i < lines.size(); i++) {
                if (i != headline && reasons.get(i) == null && (isCaption(i) || isBelowCredit(i))) {
                    reasons.set(i, BoilerplateRules.CAPTION);
                }
            }
        }

        /** Whether a line is the motto right below an outlet's name at the top of the page. */
        private boolean isSlogan(int i) {
            PageLine line = lines.get(i);
            return i > 0
                    && i <= LAST_SLOGAN
                    && !line.opens()
                    && line.endsSentence()
                    && line.words() <= LONGEST_SLOGAN
                    && Masthead.looksLikeOne(lines.get(i - 1).text());
        }

        private int headline(@Nullable String title) {
            for (int i = 0; title != null && i <= firstProse && i < lines.size(); i++) {
                if (lines.get(i).text().equalsIgnoreCase(title)) {
                    return i;
                }
            }
            int longest = -1;
            int fewest = top > 0 ? MastheadBlock.FEWEST_HEADLINE_WORDS : HEADLINE_WORDS;
            for (int i = top; i < firstProse; i++) {
                if (reasons.get(i) == null && !isSlogan(i)) {
                    int words = wordsBesideDate(lines.get(i));
                    if (words >= fewest) {
                        return i;
                    }
                    longest = longest < 0 || words >= lines.get(longest).words() ? i : longest;
                }
            }
            // A live blog whose entries have no headline of their own goes by the blog's name.
            return longest >= 0 ? longest : reasons.subList(0, firstProse).indexOf(BoilerplateRules.LIVE_BLOG_HEAD);
        }

        /** A section name does not become a headline by the date behind it. */
        private static int wordsBesideDate(PageLine line) {
            return HeadDates.holdsDay(line.text())
                    ? PageLine.of(HeadDates.withoutDate(line.text()), 0, 0, null)
                            .words()
                    : line.words();
        }

        private void cutAroundHeadline() {
            boolean pageOfLabels = firstProse == lines.size();
            for (int i = 0; i < firstProse && !pageOfLabels; i++) {
                if (i != headline && reasons.get(i) == null) {
                    reasons.set(i, reasonNear(i));
                }
            }
        }

        private @Nullable String reasonNear(int i) {
            PageLine line = lines.get(i);
            if (i < headline
                    && (isSlogan(i) || line.endsSentence() && i > 0 && ABOVE_HEADLINE.equals(reasons.get(i - 1)))) {
                return SLOGAN;
            }
            boolean label = line.words() <= LABEL_WORDS && !line.repeats(lines.get(headline));
            if (line.endsSentence() || i > headline && !label) {
                return null;
            }
            if (HeadDates.holdsDay(line.text())) {
                return BoilerplateRules.DATE;
            }
            return i < headline ? ABOVE_HEADLINE : BELOW_HEADLINE;
        }

        private void cutRepeated() {
            Set<String> above = new HashSet<>();
            for (int i = 0; i < lines.size(); i++) {
                PageLine line = lines.get(i);
                boolean repeated = !above.add(line.lower());
                if (i == headline || reasons.get(i) != null) {
                    continue;
                }
                if (headline >= 0 && headline < i && line.repeats(lines.get(headline))) {
                    reasons.set(i, HEADLINE_AGAIN);
                } else if (repeated && !line.isListItem()) {
                    reasons.set(i, REPEATED);
                }
            }
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

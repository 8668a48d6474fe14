package org.factcheck.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts what stands below the last paragraph of an article, as far as it is known for something else. */
final class PageFoot {

    /** A heading has its paragraphs below it; what looks like one at the end of a page is a label. */
    private static final int LABEL_WORDS = 4;

    private static final int AUTHOR_LINE_WORDS = 60;
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}");
    private static final String DOES = "(?i:is|was|has|covers|covered|writes|reports|joined|studied|lives|works|can)";
    private static final String ROLE =
            "(?i:reporter|editor|journalist|correspondent|columnist|writer|author|fellow|professor|lecturer|researcher|contributor|historian)s?";
    private static final Pattern SPEAKS_OF_AN_AUTHOR =
            Pattern.compile("^" + NAME.pattern() + " (?:(?:is|was) (?:an?|the|our) [^.]{0,60}\\b" + ROLE
                    + "\\b.*|(?:covers|writes (?:about|on|for)|reports (?:on|for)) .*)");
    private static final Pattern CONTACT = Pattern.compile(
            "\\b(?:reach(?:ed)?|contact(?:ed)?|follow|e-?mail) (?:him|her|them|\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+) (?:at|on|via)\\b");

    private final List<PageLine> lines;
    private final List<@Nullable String> reasons;
    private final int firstProse;
    private final List<String> authors = new ArrayList<>();

    /**
     * Takes a page in which the article's end has been found.
     *
     * @param reasons for each line why it is cut; null for a line of the article; what this finds is added
     */
    PageFoot(List<PageLine> lines, List<@Nullable String> reasons, int firstProse) {
        this.lines = lines;
        this.reasons = reasons;
        this.firstProse = firstProse;
        for (int i = 0; i < lines.size(); i++) {
            if (BoilerplateRules.BYLINE.equals(reasons.get(i))) {
                NAME.matcher(lines.get(i).text().replaceFirst("^(?i:(?:[\\p{L}]+ )?by):? ", ""))
                        .results()
                        .forEach(name -> authors.add(name.group()));
            }
        }
    }

    void cut() {
        for (int i = lines.size() - 1; i > firstProse; i--) {
            if (reasons.get(i) == null) {
                String reason = reason(lines.get(i)).orElse(null);
                if (reason == null) {
                    return;
                }
                reasons.set(i, reason);
            }
        }
    }

    private Optional<String> reason(PageLine line) {
        Optional<String> rule = BoilerplateRules.firstAtFoot(line).map(BoilerplateRule::name);
        if (rule.isPresent()) {
            return rule;
        }
        if (isOfAuthor(line)) {
            return Optional.of(BoilerplateRules.AUTHOR_BOX);
        }
        return isLabel(line) ? Optional.of(ArticleEnd.END_OF_PAGE) : Optional.empty();
    }

    private boolean isOfAuthor(PageLine line) {
        String text = line.text();
        return line.words() <= AUTHOR_LINE_WORDS
                && (SPEAKS_OF_AN_AUTHOR.matcher(text).matches()
                        || CONTACT.matcher(text).find()
                        || authors.stream().anyMatch(author -> speaksOf(author, text)));
    }

    private static boolean speaksOf(String author, String text) {
        String first = author.substring(0, author.indexOf(' '));
        // Neither form of the name begins otherwise.
        if (!text.startsWith(first)) {
            return false;
        }
        Matcher matcher = Pattern.compile(
                        "(?:" + Pattern.quote(author) + "|" + Pattern.quote(first) + ")(?: " + DOES + "\\b.*|,.*|$)")
                .matcher(text);
        return matcher.matches();
    }

    private static boolean isLabel(PageLine line) {
        return line.words() <= LABEL_WORDS
                && !line.endsSentence()
                && !line.isListItem()
                && !line.quotes()
                && line.text().codePoints().noneMatch(Character::isDigit);
    }
}

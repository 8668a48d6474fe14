package org.factcheck.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Divides a page's text into its paragraphs and lines, joining the lines that a wrapped paragraph was broken into. */
final class PageLines {

    private static final int SHORTEST_WRAP = 40;
    private static final int LONGEST_WRAP = 120;

    private PageLines() {}

    /**
     * The page's lines in the order of the text; together they hold each of its characters that is not blank.
     *
     * @param elements what the mark-up says of lines, by the character they start at
     */
    static List<PageLine> of(String text, Map<Integer, String> elements) {
        List<PageLine> result = new ArrayList<>();
        List<PageLine> group = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = endOfLine(text, start);
            PageLine line = line(text, start, end, elements);
            if (line == null) {
                addJoined(group, text, result);
            } else {
                group.add(line);
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        addJoined(group, text, result);
        return result;
    }

    private static int endOfLine(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
                return i;
            }
        }
        return text.length();
    }

    private static @Nullable PageLine line(String text, int start, int end, Map<Integer, String> elements) {
        String folded = PageLine.fold(text.substring(start, end));
        if (folded.isEmpty()) {
            return null;
        }
        int from = start;
        while (isBlank(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (isBlank(text.charAt(to - 1))) {
            to--;
        }
        return PageLine.of(folded, from, to, elements.get(start));
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** Adds the lines between two blank ones, and empties the group. */
    private static void addJoined(List<PageLine> group, String text, List<PageLine> result) {
        int width = group.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        boolean wrapped = isWrapped(group, width);
        int i = 0;
        while (i < group.size()) {
            int last = i;
            while (last + 1 < group.size() && continues(group.get(last), group.get(last + 1), wrapped, width)) {
                last++;
            }
            PageLine line = joined(group.get(i), group.get(last), text);
            result.add(i == 0 ? line.opening() : line);
            i = last + 1;
        }
        group.clear();
    }

    private static PageLine joined(PageLine first, PageLine last, String text) {
        if (first == last) {
            return first;
        }
        return PageLine.of(
                PageLine.fold(text.substring(first.from(), last.to())), first.from(), last.to(), first.element());
    }

    private static boolean continues(PageLine line, PageLine next, boolean wrapped, int width) {
        boolean brokenInSentence =
                !line.endsSentence() && Character.isLowerCase(next.text().codePointAt(0));
        return (brokenInSentence || wrapped && isFull(line, next, width))
                && !next.isListItem()
                && !LineTests.isAddress(next)
                && !BoilerplateRules.matches(line)
                && !BoilerplateRules.matches(next);
    }

    /** Whether the lines look like one paragraph broken at a fixed width rather than like lines of their own. */
    private static boolean isWrapped(List<PageLine> group, int width) {
        if (group.size() < 2 || width < SHORTEST_WRAP || width > LONGEST_WRAP) {
            return false;
        }
        int full = 0;
        int open = 0;
        for (int i = 0; i + 1 < group.size(); i++) {
            full += isFull(group.get(i), group.get(i + 1), width) ? 1 : 0;
            open += group.get(i).endsSentence() ? 0 : 1;
        }
        int breaks = group.size() - 1;
        // Two lines are too few to show a width: a headline above its caption would look the same.
        boolean enough = breaks > 1 || group.get(1).endsSentence();
        return enough && full * 5 >= breaks * 4 && open * 2 >= breaks;
    }

    /** Whether the next line's first word would not have fitted any more. */
    private static boolean isFull(PageLine line, PageLine next, int width) {
        int space = next.text().indexOf(' ');
        int firstWord = space < 0 ? next.text().length() : space;
        return line.text().length() + 1 + firstWord > width;
    }
}

package org.factcheck.passage;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The short rule beside the sentence detector: which of its cuts fall into a sentence. It takes cuts for wrong after
 * abbreviations, initials, dates and times of day, inside brackets, and between a quotation and who speaks it.
 */
final class SentenceJoints {

    /** Abbreviations that stand before what they belong to and so never end a sentence. */
    private static final Set<String> NEVER_LAST = Set.of(
            "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Hon", "Gen", "Col", "Lt", "Maj", "Sgt", "Capt", "Cpl", "Adm",
            "Brig", "Cmdr", "Sen", "Sens", "Rep", "Reps", "Gov", "Pres", "Supt", "Insp", "Messrs", "St", "Mt", "Ft",
            "vs", "v", "cf", "e.g", "i.e", "eg", "ie", "a.k.a", "approx", "ca", "Fr", "Det");

    /** Abbreviations that may end a sentence, but not before a figure. */
    private static final Set<String> BEFORE_FIGURES = Set.of(
            "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No", "Nos", "Art",
            "Sec", "Fig", "p", "pp", "Vol", "c", "para", "Para");

    /** Words that open a sentence: after "U.S." or "p.m." they show that the abbreviation was also a full stop. */
    private static final Set<String> STARTERS = Set.of(
            "The",
            "A",
            "An",
            "This",
            "That",
            "These",
            "Those",
            "He",
            "She",
            "It",
            "They",
            "We",
            "I",
            "You",
            "His",
            "Her",
            "Its",
            "Their",
            "Our",
            "In",
            "On",
            "At",
            "By",
            "For",
            "From",
            "With",
            "After",
            "Before",
            "Since",
            "When",
            "While",
            "If",
            "As",
            "But",
            "And",
            "Or",
            "So",
            "Yet",
            "There",
            "Here",
            "However",
            "Meanwhile",
            "Earlier",
            "Last",
            "Both",
            "Some",
            "Many",
            "All",
            "No",
            "Not",
            "What",
            "Who",
            "How",
            "Why",
            "Where",
            "According",
            "Under",
            "During",
            "Although",
            "Though",
            "Despite",
            "Now",
            "Then",
            "To",
            "Also");

    private static final Pattern ACRONYM = Pattern.compile("(?:\\p{Lu}\\.)+\\p{Lu}");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");
    private static final Pattern HOUR = Pattern.compile("[ap]\\.?m", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONE_OR_DAY = Pattern.compile(
            "(?:[A-Z]{2,4}\\b|\\(|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct"
                    + "|Nov|Dec)|(?:Eastern|Central|Pacific|Mountain|Moscow|Kyiv|London|Greenwich|local)\\b).*");
    private static final Pattern LIST_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[a-z])[.)]");

    /** "“Will they?” Smith asked": the one who speaks follows the quotation's own stop. */
    private static final Pattern WHO_SPEAKS = Pattern.compile(
            "(?:[\\p{L}.’'-]+ ){1,5}?(?:said|says|asked|asks|added|told|replied|wrote|shouted|exclaimed|tweeted"
                    + "|continued|explained|wondered)\\b.*");

    private static final int LOOKAHEAD = 300;

    private static final String CLOSING = "”\"’'»)]";
    private static final String OPENING = "“\"‘'«([";

    private SentenceJoints() {}

    /** Moves a cut behind the quote marks and brackets that close the sentence before it. */
    static int withClosingMarks(String line, int start, int stop) {
        int end = stop;
        while (end < line.length() && CLOSING.indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        // "said. ” Next": a mark that a stray space parted from its sentence; a straight one may as well open the next.
        int mark = end;
        while (mark < line.length() && SentenceCutter.isSpace(line.charAt(mark))) {
            mark++;
        }
        boolean parted = mark > end
                && mark < line.length()
                && (line.charAt(mark) == '”' || isOddStraightMark(line, start, mark))
                && (mark + 1 == line.length() || SentenceCutter.isSpace(line.charAt(mark + 1)));
        return parted ? mark + 1 : end;
    }

    private static boolean isOddStraightMark(String line, int start, int mark) {
        return line.charAt(mark) == '"'
                && line.substring(start, mark).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** Whether the text before and after a cut is one sentence. */
    static boolean belongTogether(String line, int start, int cut) {
        String before = line.substring(start, cut).strip();
        String after = ahead(line, cut);
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        return LIST_NUMBER.matcher(before).matches()
                || hasOpenBracket(before)
                || goesOnSmall(before, after)
                || speakerFollows(before, after)
                || (before.endsWith(".") && joinsAfterAbbreviation(before, after));
    }

    /** What follows a cut, as far as a rule may look. */
    private static String ahead(String line, int cut) {
        int from = cut;
        while (from < line.length() && SentenceCutter.isSpace(line.charAt(from))) {
            from++;
        }
        return line.substring(from, Math.min(line.length(), from + LOOKAHEAD)).strip();
    }

    private static boolean hasOpenBracket(String before) {
        return isOpen(before, '[', ']') || isOpen(before, '(', ')');
    }

    /** A bracket that stays open for long was forgotten, not meant. */
    private static boolean isOpen(String before, char opening, char closing) {
        int open = before.lastIndexOf(opening);
        return open >= 0 && before.indexOf(closing, open) < 0 && before.length() - open < 120;
    }

    private static boolean goesOnSmall(String before, String after) {
        char first = after.charAt(0);
        if (Character.isLowerCase(first)) {
            return !Patterns.match(after, "(?:iPhone|iPad|eBay)\\b.*");
        }
        return ",;:-–’".indexOf(first) >= 0 && !(first == '-' && before.endsWith("."))
                || (first == '-' && after.length() > 1 && Character.isLetter(after.charAt(1)));
    }

    private static boolean speakerFollows(String before, String after) {
        return Patterns.match(before, "(?s).*[!?…][”\"’']")
                && WHO_SPEAKS.matcher(after).matches();
    }

    private static boolean joinsAfterAbbreviation(String before, String after) {
        String word = lastWord(before);
        String next = nextWord(after);
        if (NEVER_LAST.contains(word)) {
            return true;
        }
        if (BEFORE_FIGURES.contains(word)) {
            return Character.isDigit(after.charAt(0));
        }
        if (HOUR.matcher(word).matches()) {
            return ZONE_OR_DAY.matcher(after).matches() && !STARTERS.contains(next);
        }
        if (ACRONYM.matcher(word).matches() || (INITIAL.matcher(word).matches() && !word.equals("I"))) {
            return OPENING.indexOf(after.charAt(0)) < 0 && !STARTERS.contains(next);
        }
        return false;
    }

    private static String lastWord(String before) {
        String word = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1);
        int from = 0;
        while (from < word.length() && OPENING.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        return word.substring(from);
    }

    private static String nextWord(String after) {
        int end = 0;
        while (end < after.length() && Character.isLetter(after.charAt(end))) {
            end++;
        }
        return after.substring(0, end);
    }
}

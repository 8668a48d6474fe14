package org.factcheck.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.claim.RecentlyUsed;
import org.factcheck.passage.TimeExpression;
import org.factcheck.passage.TimeExpressions;

/** Finds the quantities of a text. Dates, years, ordinals and numbers that are names are none. */
final class Quantities {

    private static final String MONEY = "(?<money>US\\$|[$€£]|\\b(?:USD|EUR|GBP) )?";
    private static final String PERCENT = "(?<percent>%| ?per ?cent)?";
    private static final Pattern RANGE = Pattern.compile(
            "(?:\\b(?<open>between|from) )?" + MONEY + "(?<first>" + NumberWords.NUMBER + ")" + PERCENT
                    + "(?: ?(?<link>and|to|or|[-–—]) ?)(?:US\\$|[$€£])?(?<second>" + NumberWords.SECOND + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SINGLE =
            Pattern.compile(MONEY + "(?<first>" + NumberWords.NUMBER + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(?:(?<sizes>tens|dozens|scores|hundreds|thousands|millions|billions)"
                    + "(?: of (?<scales>thousands|millions|billions))?"
                    + "|(?:several|a few|few|many) (?<size>dozen|hundred|thousand|million|billion)"
                    + "(?: (?<scale>thousand|million|billion))?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = before(
            "about|around|roughly|approximately|some|nearly|almost|close to|circa|an estimated|estimated|up and down");
    private static final Pattern MORE = before(
            "(?<!no )(?<!not )more than|over|at least|above|exceed(?:s|ed|ing)?|not? (?:fewer|less) than|upwards of"
                    + "|a minimum of");
    private static final Pattern LESS =
            before("(?<!no )(?<!not )(?:less|fewer) than|under|below|up to|at most|not? more than|a maximum of"
                    + "|as (?:many|much) as");
    private static final Pattern OR_MORE = Pattern.compile("^(?:\\+| or (?:more|over)\\b|[- ]plus\\b)");
    private static final Pattern OR_LESS = Pattern.compile("^ or (?:fewer|less|under)\\b");
    private static final Pattern ORDINAL_OR_DECADE =
            Pattern.compile("^(?:st|nd|rd|th|['’]?s)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile(
            "^(?:[.:]\\d\\d)? ?(?:[ap]\\.?m\\b|o['’]clock\\b|(?:GMT|UTC)\\b)", Pattern.CASE_INSENSITIVE);

    /** Words that a number belongs to as a name. */
    private static final Pattern NAMING = before("boeing|airbus|flight|resolution|article|section|chapter|paragraph"
            + "|room|route|highway|number|no\\.|page|phase|level|category|grade|channel|protocol");

    /** A number behind a word with a capital and before one without is part of a name, except behind a place. */
    private static final Pattern NAME = Pattern.compile("(?<before>\\p{L}+) \\p{Lu}\\p{Ll}[\\p{L}-]* $");

    private static final Pattern BEFORE_A_PLACE =
            Pattern.compile("in|at|near|from|to|of|outside|across|around|throughout", Pattern.CASE_INSENSITIVE);
    private static final List<String> PARTS =
            List.of("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern SHARE = Pattern.compile(
            "(?<words>\\b(?:(?<half>(?:one[- ])?half)|(?<parts>an?|one|two|three|four|five|seven|nine)[- ](?<part>"
                    + String.join("|", PARTS) + ")s?)) (?:of|the|all|its|their)\\b",
            Pattern.CASE_INSENSITIVE);
    /** "Less than a minute" is a figure; "a minute" alone seldom is. */
    private static final Pattern ONE = Pattern.compile(
            "\\b(?:(?<half>half )|(?=an? ))an? (?=(?:second|minute|hour|day|week|fortnight|month|year|decade|met(?:re|er)"
                    + "|kilomet(?:re|er)|mile|foot|inch|lit(?:re|er)|kilo(?:gram)?|tonne|ton|hectare|acre"
                    + "|percentage point)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Double> VAGUE_SIZES = Map.of(
            "ten", 10.0,
            "dozen", 12.0,
            "score", 20.0,
            "hundred", 1e2,
            "thousand", 1e3,
            "million", 1e6,
            "billion", 1e9);

    /** A claim's figures are asked for with each of its passages, and a passage's by each check. */
    private static final RecentlyUsed<String, Figures> RECENT = new RecentlyUsed<>(1_000, Quantities::read);

    private final String text;
    private final boolean[] taken;
    private final List<Quantity> found = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();

    private Quantities(String text) {
        this.text = text;
        this.taken = new boolean[text.length()];
    }

    /** The quantities of a text: ranges, then shares, then vague ones, then single figures, each in the text's order. */
    static List<Quantity> of(String text) {
        return figures(text).named();
    }

    /** All figures of a text, also those behind which nothing is named. */
    static Figures figures(String text) {
        return RECENT.get(text);
    }

    private static Figures read(String text) {
        Quantities quantities = new Quantities(text);
        for (TimeExpression time : TimeExpressions.find(text, null)) {
            quantities.take(time.start(), time.end());
        }
        quantities.addRanges();
        quantities.addShares();
        quantities.addVague();
        quantities.addSingle();
        quantities.addOne();
        return new Figures(quantities.found, quantities.bare);
    }

    private void addRanges() {
        Matcher matcher = RANGE.matcher(text);
        while (matcher.find()) {
            CountedThing thing = CountedThing.behind(text, matcher.end(), matcher.group("money"));
            double first = NumberWords.firstOfRange(matcher.group("first"), matcher.group("second"));
            double second = NumberWords.value(matcher.group("second"));
            if (!isTaken(matcher.start(), matcher.end())
                    && isRange(matcher, thing)
                    && first < second
                    && !isYear(matcher.group("first"), thing)) {
                add(first, second, thing, "", matcher.start(), matcher.end());
            }
        }
    }

    private static boolean isRange(Matcher matcher, CountedThing thing) {
        String link = matcher.group("link").toLowerCase(Locale.ROOT);
        String open = matcher.group("open");
        if (link.equals("and") && open == null) {
            return false;
        }
        // "from 5 % to 10 %" tells of a change.
        return matcher.group("percent") == null || thing.stems().contains("%") && !"from".equalsIgnoreCase(open);
    }

    /** "A third of the voters" is 33 % of them; "the third of May" and "half a million" are no shares. */
    private void addShares() {
        Matcher matcher = SHARE.matcher(text);
        while (matcher.find()) {
            if (!isTaken(matcher.start(), matcher.end())) {
                String parts = matcher.group("parts");
                double of = matcher.group("half") != null
                        ? 2
                        : PARTS.indexOf(matcher.group("part").toLowerCase(Locale.ROOT)) + 3;
                double share = 100 * (parts == null || parts.length() < 3 ? 1 : NumberWords.value(parts)) / of;
                CountedThing percent = new CountedThing(Set.of("%"), matcher.end("words"));
                add(Math.floor(share), Math.ceil(share), percent, "", matcher.start(), matcher.end("words"));
            }
        }
    }

    private void addVague() {
        Matcher matcher = VAGUE.matcher(text);
        while (matcher.find()) {
            if (!isTaken(matcher.start(), matcher.end())) {
                double size = size(matcher.group("sizes"), matcher.group("size"));
                double times = size(matcher.group("scales"), matcher.group("scale"));
                double most = most(size);
                CountedThing thing = CountedThing.behind(text, matcher.end(), null);
                add(2 * size * times, most * times, thing, "", matcher.start(), matcher.end());
            }
        }
    }

    /** Dozens end at a hundred and hundreds at a thousand, but thousands only where the next word, a million, is near. */
    private static double most(double size) {
        if (size < 100) {
            return 100;
        }
        return size == 1_000 ? 100 * size : 10 * size;
    }

    /** The size that either form of the word names; 1 where neither stands. */
    private static double size(String plural, String singular) {
        String word = plural == null ? singular : plural;
        return word == null
                ? 1
                : VAGUE_SIZES.getOrDefault(word.toLowerCase(Locale.ROOT).replaceFirst("s$", ""), 1.0);
    }

    private void addSingle() {
        Matcher matcher = SINGLE.matcher(text);
        while (matcher.find()) {
            String behind = text.substring(matcher.end());
            if (isTaken(matcher.start(), matcher.end())
                    || ORDINAL_OR_DECADE.matcher(behind).find()
                    || CLOCK.matcher(behind).find()
                    || isName(matcher, behind)) {
                continue;
            }
            Matcher more = OR_MORE.matcher(behind);
            Matcher less = OR_LESS.matcher(behind);
            boolean orMore = more.find();
            boolean orLess = less.find();
            int end = matcher.end() + (orMore ? more.end() : orLess ? less.end() : 0);
            CountedThing thing = CountedThing.behind(text, end, matcher.group("money"));
            if (thing.stems().isEmpty()) {
                addBare(NumberWords.value(matcher.group("first")));
            } else if (!isYear(matcher.group("first"), thing)) {
                addBounded(NumberWords.value(matcher.group("first")), orMore, orLess, thing, matcher.start(), end);
            }
        }
    }

    private void addOne() {
        Matcher matcher = ONE.matcher(text);
        while (matcher.find()) {
            int end = matcher.end() - 1;
            String before = text.substring(0, matcher.start());
            boolean bounded = Stream.of(MORE, LESS, ABOUT)
                    .anyMatch(bound -> bound.matcher(before).find());
            boolean half = matcher.group("half") != null;
            if ((half || bounded) && !isTaken(matcher.start(), end)) {
                CountedThing thing = CountedThing.behind(text, end, null);
                addBounded(half ? 0.5 : 1, false, false, thing, matcher.start(), end);
            }
        }
    }

    private void addBounded(double value, boolean orMore, boolean orLess, CountedThing thing, int start, int end) {
        String before = text.substring(0, start);
        Matcher more = MORE.matcher(before);
        Matcher less = LESS.matcher(before);
        Matcher about = ABOUT.matcher(before);
        if (orMore) {
            add(value, Double.POSITIVE_INFINITY, thing, "", start, end);
        } else if (more.find()) {
            addBehind(more.start(), value, Double.POSITIVE_INFINITY, thing, "at least ", start, end);
        } else if (orLess) {
            add(0, value, thing, "", start, end);
        } else if (less.find()) {
            addBehind(less.start(), 0, value, thing, "up to ", start, end);
        } else if (about.find()) {
            addBehind(about.start(), 0.9 * value, 1.1 * value, thing, "about ", start, end);
        } else {
            add(value, value, thing, "", start, end);
        }
    }

    private boolean isName(Matcher number, String behind) {
        String before = text.substring(0, number.start());
        if (!number.group("first").matches("\\d{1,4}")) {
            return false;
        }
        Matcher name = NAME.matcher(before);
        return NAMING.matcher(before).find()
                || name.find()
                        && !BEFORE_A_PLACE.matcher(name.group("before")).matches()
                        && behind.matches("(?s) \\p{Ll}.*");
    }

    private static boolean isYear(String number, CountedThing thing) {
        return number.matches("(?:19|20)\\d\\d") && thing.stems().isEmpty();
    }

    private void add(double low, double high, CountedThing thing, String bound, int start, int end) {
        addBehind(start, low, high, thing, bound, start, end);
    }

    /**
     * Adds a quantity.
     *
     * @param from where the words that bound it begin
     * @param bound what is shown in their place
     */
    private void addBehind(int from, double low, double high, CountedThing thing, String bound, int start, int end) {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            // Words that look like a number and are none that can be read ("eleven hundred thousand and million").
            return;
        }
        String words = text.substring(start, Math.max(end, thing.end())).strip();
        Quantity.Place at = new Quantity.Place(from, end, Math.max(end, thing.end()));
        found.add(new Quantity(low, high, thing.stems(), bound + words, at));
        take(start, end);
    }

    private void addBare(double value) {
        if (!Double.isNaN(value)) {
            bare.add(value);
        }
    }

    private static Pattern before(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\s*$", Pattern.CASE_INSENSITIVE);
    }

    private boolean isTaken(int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    private void take(int start, int end) {
        for (int i = Math.max(0, start); i < Math.min(end, taken.length); i++) {
            taken[i] = true;
        }
    }
}

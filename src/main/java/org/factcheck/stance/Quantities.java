package org.factcheck.stance;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.passage.TimeExpression;
import org.factcheck.passage.TimeExpressions;
import org.jspecify.annotations.Nullable;

/** Finds the quantities of a text. Dates, years, ordinals and numbers that are names are none. */
final class Quantities {

    private static final String WORD_NUMBER = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
            + "|eighty|ninety|hundred|thousand|million|billion|trillion)";
    private static final String SCALE = "(?:hundred|thousand|million|billion|trillion|bn|mn|[mk](?![\\p{L}\\d]))";
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String WORDS = "(?:(?:a|half an?) (?=hundred|thousand|million|billion|trillion|dozen))?"
            + WORD_NUMBER + "(?:(?:[- ]and[- ]|[- ])" + WORD_NUMBER + ")*";
    private static final String BARE_NUMBER = "(?:(?:" + DIGITS + ")(?:[ -]?" + SCALE + "\\b)?|\\b" + WORDS
            + "\\b|\\b(?:a|half a|two|three|four|five|several) dozens?\\b)";
    private static final String NUMBER = "(?<![\\p{L}\\d.,/-])" + BARE_NUMBER;
    private static final Pattern RANGE = Pattern.compile(
            "(?:\\b(?<open>between|from) )?(?<money>[$€£])?(?<first>" + NUMBER
                    + ")(?: ?(?<link>and|to|or|[-–—]) ?)(?:[$€£])?(?<second>" + BARE_NUMBER + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SINGLE =
            Pattern.compile("(?<money>[$€£])?(?<first>" + NUMBER + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(?<size>tens|dozens|scores|hundreds|thousands|millions|billions)(?: of (?<scale>thousands|millions|billions))?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile(
            "(?:about|around|roughly|approximately|some|nearly|almost|close to|circa|an estimated|estimated|up and down)\\s*[$€£]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE = Pattern.compile(
            "(?:more than|over|at least|above|exceed(?:s|ed|ing)?|no (?:fewer|less) than|upwards of|a minimum of)\\s*[$€£]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LESS = Pattern.compile(
            "(?:less than|fewer than|under|below|up to|at most|no more than|a maximum of|not more than)\\s*[$€£]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile("^(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIT_WORD = Pattern.compile("^[- ]?(?<word>%|per ?cent\\b|[\\p{L}°][\\p{L}'’-]*)");
    private static final Set<String> UNIT_ENDS = Set.of(
            "a", "an", "the", "in", "on", "at", "to", "from", "by", "with", "and", "or", "but", "for", "was", "were",
            "is", "are", "has", "have", "had", "will", "would", "could", "may", "that", "which", "who", "as", "than",
            "more", "less", "per", "since", "after", "before", "during", "until", "into", "over", "under", "against",
            "when", "where", "while", "not", "did", "do", "does", "if", "last", "this", "said", "told", "out");
    private static final Set<String> PRONOUNS =
            Set.of("them", "us", "these", "those", "it", "its", "their", "his", "her");
    private static final Pattern CLOCK = Pattern.compile("^(?:[.:]\\d\\d)? ?[ap]\\.?m\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OF = Set.of("of");
    private static final Map<String, Double> SCALES = Map.of(
            "hundred",
            1e2,
            "thousand",
            1e3,
            "k",
            1e3,
            "million",
            1e6,
            "m",
            1e6,
            "mn",
            1e6,
            "billion",
            1e9,
            "bn",
            1e9,
            "trillion",
            1e12);
    private static final Map<String, Double> VAGUE_SIZES = Map.of(
            "tens",
            10.0,
            "dozens",
            12.0,
            "scores",
            20.0,
            "hundreds",
            1e2,
            "thousands",
            1e3,
            "millions",
            1e6,
            "billions",
            1e9);
    private static final RuleBasedNumberFormat SPELLED =
            new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

    private Quantities() {}

    /** The quantities of a text in their order. */
    static List<Quantity> of(String text) {
        List<Quantity> found = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        for (TimeExpression time : TimeExpressions.find(text, null)) {
            take(taken, time.start(), time.end());
        }
        addRanges(text, taken, found);
        addVague(text, taken, found);
        addSingle(text, taken, found);
        return List.copyOf(found);
    }

    private static void addRanges(String text, boolean[] taken, List<Quantity> found) {
        Matcher matcher = RANGE.matcher(text);
        while (matcher.find()) {
            String link = matcher.group("link").toLowerCase(Locale.ROOT);
            boolean opened = matcher.group("open") != null;
            if (isTaken(taken, matcher.start(), matcher.end()) || link.equals("and") && !opened) {
                continue;
            }
            double first = value(matcher.group("first"));
            double second = value(matcher.group("second"));
            Set<String> unit = unit(text, matcher.end(), matcher.group("money"));
            if (first < second && !isYear(matcher.group("first"), unit)) {
                found.add(new Quantity(first, second, unit, words(text, matcher.start(), matcher.end(), unit)));
                take(taken, matcher.start(), matcher.end());
            }
        }
    }

    private static void addVague(String text, boolean[] taken, List<Quantity> found) {
        Matcher matcher = VAGUE.matcher(text);
        while (matcher.find()) {
            if (isTaken(taken, matcher.start(), matcher.end())) {
                continue;
            }
            double size = VAGUE_SIZES.getOrDefault(matcher.group("size").toLowerCase(Locale.ROOT), 1.0);
            String scale = matcher.group("scale");
            double times = scale == null ? 1 : VAGUE_SIZES.getOrDefault(scale.toLowerCase(Locale.ROOT), 1.0);
            Set<String> unit = unit(text, matcher.end(), null);
            found.add(new Quantity(
                    2 * size * times,
                    size * times * (size < 100 ? 100 / size : 10),
                    unit,
                    words(text, matcher.start(), matcher.end(), unit)));
            take(taken, matcher.start(), matcher.end());
        }
    }

    private static void addSingle(String text, boolean[] taken, List<Quantity> found) {
        Matcher matcher = SINGLE.matcher(text);
        while (matcher.find()) {
            if (isTaken(taken, matcher.start(), matcher.end())
                    || ORDINAL.matcher(text.substring(matcher.end())).find()
                    || CLOCK.matcher(text.substring(matcher.end())).find()) {
                continue;
            }
            Set<String> unit = unit(text, matcher.end(), matcher.group("money"));
            if (isYear(matcher.group("first"), unit) || unit.isEmpty()) {
                continue;
            }
            double value = value(matcher.group("first"));
            String before = text.substring(0, matcher.start("first"));
            found.add(bounded(value, before, unit, words(text, matcher.start(), matcher.end(), unit)));
            take(taken, matcher.start(), matcher.end());
        }
    }

    private static Quantity bounded(double value, String before, Set<String> unit, String words) {
        if (MORE.matcher(before).find()) {
            return new Quantity(value, Double.POSITIVE_INFINITY, unit, "at least " + words);
        }
        if (LESS.matcher(before).find()) {
            return new Quantity(0, value, unit, "up to " + words);
        }
        return ABOUT.matcher(before).find()
                ? new Quantity(0.9 * value, 1.1 * value, unit, "about " + words)
                : new Quantity(value, value, unit, words);
    }

    private static boolean isYear(String number, Set<String> unit) {
        return number.matches("(?:19|20)\\d\\d") && unit.isEmpty();
    }

    private static double value(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        Matcher digits = Pattern.compile("^(" + DIGITS + ")[ -]?([a-z]+)?$").matcher(lower);
        if (digits.matches()) {
            double number = Double.parseDouble(digits.group(1).replace(",", ""));
            return digits.group(2) == null ? number : number * SCALES.getOrDefault(digits.group(2), 1.0);
        }
        if (lower.matches(".*\\bdozens?")) {
            String times = lower.replaceFirst(" dozens?$", "");
            return 12
                    * (times.equals("a")
                            ? 1
                            : times.equals("half a") ? 0.5 : times.equals("several") ? 3 : spelled(times));
        }
        if (lower.startsWith("half a")) {
            return 0.5 * spelled("one " + lower.replaceFirst("^half an? ", ""));
        }
        return spelled(lower.replaceFirst("^a ", "one "));
    }

    private static double spelled(String words) {
        String plain = words.replaceAll("[- ]and[- ]", " ").strip();
        if (plain.matches("hundred|thousand|million|billion|trillion")) {
            plain = "one " + plain;
        }
        // The format keeps state while it parses.
        synchronized (SPELLED) {
            ParsePosition position = new ParsePosition(0);
            Number number = SPELLED.parse(
                    plain.replaceAll("(ty) (one|two|three|four|five|six|seven|eight|nine)\\b", "$1-$2"), position);
            return number == null || position.getIndex() == 0 ? Double.NaN : number.doubleValue();
        }
    }

    /** The words behind a number up to the next preposition, verb or mark. "of" leads on after a measure. */
    private static Set<String> unit(String text, int from, @Nullable String money) {
        Set<String> unit = new LinkedHashSet<>();
        if (money != null) {
            unit.add(currency(money));
        }
        String rest = text.substring(from);
        while (unit.size() < 3) {
            Matcher word = UNIT_WORD.matcher(rest);
            if (!word.find()) {
                break;
            }
            String lower = word.group("word").toLowerCase(Locale.ROOT).replaceAll("['’]s?$", "");
            if (UNIT_ENDS.contains(lower) || PRONOUNS.contains(lower)) {
                break;
            }
            if (!OF.contains(lower)) {
                unit.add(stem(lower));
            } else if (!unit.isEmpty()) {
                break;
            }
            rest = rest.substring(word.end());
        }
        return unit;
    }

    private static String currency(String sign) {
        return sign.equals("$") ? "dollar" : sign.equals("€") ? "euro" : "pound";
    }

    private static String stem(String word) {
        if (word.matches("%|percent|per cent|pct\\.?|percentage")) {
            return "%";
        }
        String bare = word.replaceAll("\\.$", "");
        return bare.length() > 3 ? bare.replaceFirst("(?:ies|es|s|y)$", "") : bare;
    }

    private static String words(String text, int start, int end, Set<String> unit) {
        Matcher behind = Pattern.compile("^(?:[- ]?[\\p{L}%°'’-]+){0," + Math.min(2, unit.size()) + "}")
                .matcher(text.substring(end));
        return (text.substring(start, end) + (behind.find() ? behind.group() : "")).strip();
    }

    private static boolean isTaken(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    private static void take(boolean[] taken, int start, int end) {
        for (int i = Math.max(0, start); i < Math.min(end, taken.length); i++) {
            taken[i] = true;
        }
    }
}

package org.factcheck.stance;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits ("1,200", "2.5", "2,5", "3 million") and in words ("two hundred and fifty", "half a dozen"). */
final class NumberWords {

    private static final String BIG = "(?:hundred|thousand|million|billion|trillion)";
    private static final String WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
            + "|eighty|ninety|" + BIG + ")";
    private static final String SCALE =
            "(?:hundred|thousand|million|billion|trillion|bl?n|ml?n|tr?n|[mbk](?![\\p{L}\\d]))";
    // Behind a comma three digits are thousands, one or two are decimals.
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+,\\d{1,2}(?![\\d,])|\\d+(?:\\.\\d+)?";
    private static final String DOZENS = "(?:an?|half an?|one|two|three|four|five|six) dozens?";
    private static final String WORDS =
            "(?:(?:a|half an?) (?=" + BIG + "))?" + WORD + "(?:(?:[- ]and[- ]|[- ])" + WORD + ")*";

    /** A number, wherever it begins. */
    static final String BARE =
            "(?:(?:" + DIGITS + ")(?:[ -]?" + SCALE + "\\b)?|\\b" + DOZENS + "\\b|\\b" + WORDS + "\\b)";

    /** A number that does not begin within a word, a name, a date or a time of day. */
    static final String NUMBER = "(?<![\\p{L}\\d.,/-]|\\d:)" + BARE;

    /** The second number of a range. A scale alone is none: "two-million" is one number. */
    static final String SECOND = "(?!" + BIG + "\\b)" + BARE;

    private static final Pattern IN_DIGITS = Pattern.compile("(?<digits>" + DIGITS + ")[ -]?(?<scale>[a-z]+)?");
    private static final Pattern SCALED = Pattern.compile("(?<bare>.+?)[ -]?(?<scale>" + SCALE + ")");
    private static final Pattern IS_WORD = Pattern.compile(WORD, Pattern.CASE_INSENSITIVE);
    private static final Map<String, Double> SCALES = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("k", 1e3),
            Map.entry("million", 1e6),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("mln", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("b", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("bln", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("tn", 1e12),
            Map.entry("trn", 1e12));
    private static final RuleBasedNumberFormat SPELLED =
            new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

    private NumberWords() {}

    /** Whether a word is a number by itself. */
    static boolean isNumber(String word) {
        return IS_WORD.matcher(word).matches();
    }

    /** The value of a number; NaN where it cannot be read. */
    static double value(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        Matcher digits = IN_DIGITS.matcher(lower);
        if (digits.matches()) {
            String scale = digits.group("scale");
            return digits(digits.group("digits")) * (scale == null ? 1 : SCALES.getOrDefault(scale, 1.0));
        }
        if (lower.matches(".*\\bdozens?")) {
            return 12 * times(lower.replaceFirst(" dozens?$", ""));
        }
        return lower.startsWith("half a")
                ? 0.5 * spelled(lower.replaceFirst("^half an? ", ""))
                : spelled(lower.replaceFirst("^a ", ""));
    }

    /** The value of the first number of a range: in "5 to 7 million" it is 5 million. */
    static double firstOfRange(String first, String second) {
        double value = value(first);
        String lower = first.toLowerCase(Locale.ROOT).strip();
        Matcher scaled = SCALED.matcher(second.toLowerCase(Locale.ROOT).strip());
        if (!scaled.matches() || SCALED.matcher(lower).matches() || value(scaled.group("bare")) <= value) {
            return value;
        }
        return value * SCALES.getOrDefault(scaled.group("scale"), 1.0);
    }

    private static double digits(String digits) {
        return Double.parseDouble(digits.matches("\\d+,\\d{1,2}") ? digits.replace(',', '.') : digits.replace(",", ""));
    }

    private static double times(String dozens) {
        if (dozens.matches("an?")) {
            return 1;
        }
        return dozens.startsWith("half") ? 0.5 : spelled(dozens);
    }

    private static double spelled(String words) {
        String plain = words.replaceAll("[- ]and[- ]", " ").replace('-', ' ').strip();
        if (plain.matches(BIG + "\\b.*")) {
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
}

package org.factcheck.stance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A passage whose changes "from 40 to 60 people" are read as the steps that a claim speaks of, "by 20 people" or "by
 * 50 percent". The model does not work them out, and takes the step for another figure.
 */
final class StepReading {

    private static final String MONEY = "(?:US\\$|[$€£])?";
    private static final Pattern SIGN = Pattern.compile(MONEY);

    /** What changes: without such a verb before it, "from 5 to 7" is a range or a time. */
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:ros\\p{L}|ris(?:es?|en|ing)|rais\\p{L}+|increas\\p{L}+|gr[eo]w\\p{L}*|climb\\p{L}*|jump\\p{L}*|surg\\p{L}+"
                    + "|soar\\p{L}*|(?:went|goes|going|gone|go) (?:up|down)|up|down|cut|cuts|cutting|reduc\\p{L}+|lower(?:s|ed|ing)?"
                    + "|fall\\p{L}*|fell|drop\\p{L}*|declin\\p{L}+|decreas\\p{L}+|shr[aiu]nk\\p{L}*|slip\\p{L}*|s[aiu]nk\\p{L}*"
                    + "|widen\\p{L}*|narrow\\p{L}*|expand\\p{L}*|boost\\p{L}*|lift(?:s|ed|ing)?|extend\\p{L}*|shorten\\p{L}*"
                    + "|improv\\p{L}+|slow(?:s|ed|ing)?|eas(?:es|ed|ing)|chang\\p{L}+|mov\\p{L}+)\\b[^.!?;]{0,60}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FROM = Pattern.compile("\\bfrom ", Pattern.CASE_INSENSITIVE);
    private static final String WORDS_BETWEEN = "(?:[ -]?(?:%|[\\p{L}’'-]+)){0,5}?";
    private static final Pattern FORWARD = Pattern.compile(
            "\\bfrom (?<a>" + MONEY + NumberWords.BARE + ")" + WORDS_BETWEEN + ",? to (?<b>" + MONEY + NumberWords.BARE
                    + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BACKWARD = Pattern.compile(
            "\\bto (?<b>" + MONEY + NumberWords.BARE + ")(?<between>" + WORDS_BETWEEN + ",?) from (?<a>" + MONEY
                    + NumberWords.BARE + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile(" ?(?:%|per ?cent\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHEN = Pattern.compile("^ in (?=\\p{Lu})");

    private StepReading() {}

    /**
     * A change between two figures for one thing.
     *
     * @param start its first char
     * @param end the char after its figures and their unit
     * @param from the first figure
     * @param to the second
     * @param money the sign of the currency before the figures; empty where there is none
     * @param unit the passage's words for what is counted; empty where the sign tells it
     * @param rest what else stands between start and end and is kept
     */
    private record Change(int start, int end, BigDecimal from, BigDecimal to, String money, String unit, String rest) {

        BigDecimal step() {
            return to.subtract(from).abs();
        }

        boolean isOfShares() {
            return thing().contains("%");
        }

        Set<String> thing() {
            return CountedThing.behind(unit, 0, money.isEmpty() ? null : money).stems();
        }
    }

    /** The passage as this claim is to be held against: unchanged where the claim speaks of no such step. */
    static String of(String claim, String passage) {
        if (!FROM.matcher(passage).find()) {
            return passage;
        }
        List<Quantity> claimed = Quantities.of(claim);
        if (claimed.isEmpty()) {
            return passage;
        }
        Optional<Change> change = change(passage, FORWARD).or(() -> change(passage, BACKWARD));
        return change.flatMap(each -> step(each, claimed)
                        .map(step -> passage.substring(0, each.start()) + "by " + step + each.rest()
                                + passage.substring(each.end())))
                .orElse(passage);
    }

    /** The step in words; empty where the claim gives one of the two figures, or a figure for something else. */
    private static Optional<String> step(Change change, List<Quantity> claimed) {
        Set<String> thing = change.thing();
        if (thing.isEmpty() || claimed.stream().anyMatch(each -> isOneOf(change, thing, each))) {
            return Optional.empty();
        }
        BigDecimal step = change.step();
        Quantity inUnits = quantity(step, change.isOfShares() ? Set.of("percentage point") : thing);
        if (claimed.stream().anyMatch(each -> each.isOfUnit(inUnits))) {
            String unit = change.isOfShares() ? " percentage points" : change.unit();
            return Optional.of(change.money() + words(step) + unit);
        }
        return relative(change)
                .filter(share -> claimed.stream().anyMatch(each -> each.canBe(share) && each.isOfUnit(share)))
                .map(Quantity::words);
    }

    private static boolean isOneOf(Change change, Set<String> thing, Quantity claimed) {
        return List.of(change.from(), change.to()).stream()
                .map(figure -> quantity(figure, thing))
                .anyMatch(figure -> claimed.isOfUnit(figure) && claimed.canBe(figure));
    }

    /** The step as a share of what it started from; none of shares, where that would be a share of a share. */
    private static Optional<Quantity> relative(Change change) {
        if (change.isOfShares() || change.from().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal percent =
                change.step().multiply(BigDecimal.valueOf(100)).divide(change.from(), 1, RoundingMode.HALF_UP);
        double value = percent.doubleValue();
        return Optional.of(new Quantity(value, value, Set.of("%"), words(percent) + " percent", null));
    }

    private static Quantity quantity(BigDecimal value, Set<String> thing) {
        return new Quantity(value.doubleValue(), value.doubleValue(), thing, words(value), null);
    }

    private static String words(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static Optional<Change> change(String passage, Pattern form) {
        Matcher match = form.matcher(passage);
        while (match.find()) {
            String before = passage.substring(0, match.start());
            BigDecimal from = value(match.group("a"));
            BigDecimal to = value(match.group("b"));
            if (from != null
                    && to != null
                    && from.compareTo(to) != 0
                    && CHANGE.matcher(before).find()) {
                return Optional.of(
                        form == FORWARD ? forward(passage, match, from, to) : backward(passage, match, from, to));
            }
        }
        return Optional.empty();
    }

    private static Change forward(String passage, Matcher match, BigDecimal from, BigDecimal to) {
        String behindTo = unit(passage, match.end("b"));
        String unit = behindTo.isEmpty() ? unit(passage, match.end("a")) : behindTo;
        return new Change(
                match.start(), match.end("b") + behindTo.length(), from, to, money(match.group("b")), unit, "");
    }

    /** "To 5.4 percent in August from 5.6 percent in July": what stands between stays, "from July" behind it. */
    private static Change backward(String passage, Matcher match, BigDecimal from, BigDecimal to) {
        String behindTo = unit(passage, match.end("b"));
        String behindFrom = unit(passage, match.end("a"));
        String unit = behindTo.isEmpty() ? behindFrom : behindTo;
        int end = match.end("a") + behindFrom.length();
        Matcher when = WHEN.matcher(passage.substring(end));
        boolean saysWhen = when.find();
        String between = match.group("between");
        String kept = between.startsWith(behindTo) ? between.substring(behindTo.length()) : between;
        return new Change(
                match.start(),
                saysWhen ? end + when.end() : end,
                from,
                to,
                money(match.group("b")),
                unit,
                kept + (saysWhen ? " from " : ""));
    }

    /** The words behind a figure that say what is counted, as the passage has them. */
    private static String unit(String passage, int from) {
        Matcher percent = PERCENT.matcher(passage).region(from, passage.length());
        return percent.lookingAt()
                ? percent.group()
                : passage.substring(
                        from, CountedThing.behind(passage, from, null).end());
    }

    private static String money(String figure) {
        Matcher sign = SIGN.matcher(figure);
        return sign.lookingAt() ? sign.group() : "";
    }

    private static @Nullable BigDecimal value(String figure) {
        double value = NumberWords.value(figure.substring(money(figure).length()));
        return Double.isNaN(value) ? null : BigDecimal.valueOf(value);
    }
}

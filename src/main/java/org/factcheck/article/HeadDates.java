package org.factcheck.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.article.DateMentions.DateMention;
import org.jspecify.annotations.Nullable;

/** The line of a page that gives its date, with its time of day, day of the week and labels ("Published", "Updated"). */
final class HeadDates {

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.:])(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?\\s?m\\b\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?)"
                    + "(?:\\s?\\(?(?:[A-Z]{1,4}T|UTC|GMT|[A-Z]{3})(?:\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?)?\\b\\)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELS = Pattern.compile(
            "\\b(first published|published|posted|created|uploaded|date|last|updated?|modified|edited|issued|released?|release date|(?:press|news|media) release|on|at|as of|time|"
                    + "(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|o'clock|local time)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UPDATE = Pattern.compile("\\b(updat|modif|edited)", Pattern.CASE_INSENSITIVE);

    private static final Pattern COPYRIGHT_YEAR = Pattern.compile(
            "(?:©|\\(c\\)|\\bcopyright\\b)[^\\d]{0,40}(?:(?:19|20)\\d\\d ?[-–] ?)?(?<year>(?:19|20)\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);

    private HeadDates() {}

    /**
     * A date given at the head of a page.
     *
     * @param mention the day
     * @param time the time of day as written, null where none is given
     * @param line the whole line
     * @param isUpdate whether it is labelled as the day of a later change
     */
    record HeadDate(DateMention mention, @Nullable String time, String line, boolean isUpdate) {}

    /** Whether a line gives a date or a time and nothing else. */
    static boolean isDateLine(String line) {
        return !DateMentions.in(line).isEmpty() && letters(withoutDate(line)) <= 3;
    }

    /** Whether a line that is no running text gives a day with its year beside other labels ("Berlin, 4 March 2026"). */
    static boolean holdsDay(String line) {
        return DateMentions.in(line).stream().anyMatch(mention -> mention.date().isPresent());
    }

    /** The last year that lines claim copyright for; null where they name none. */
    static @Nullable Integer copyrightYear(List<PageLine> lines) {
        for (PageLine line : lines) {
            Matcher matcher = COPYRIGHT_YEAR.matcher(line.text());
            if (matcher.find()) {
                return Integer.valueOf(matcher.group("year"));
            }
        }
        return null;
    }

    /** The dates that a line gives, in its order. */
    static List<HeadDate> in(String line) {
        return DateMentions.in(line).stream()
                .map(mention -> new HeadDate(mention, time(line, mention), line, isUpdate(line, mention)))
                .toList();
    }

    /** A line without its dates, times, days of the week and labels, and without the marks that set them apart. */
    static String withoutDate(String line) {
        List<DateMention> mentions = DateMentions.in(line);
        if (mentions.isEmpty()) {
            return line;
        }
        StringBuilder rest = new StringBuilder(line);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            rest.replace(mentions.get(i).start(), mentions.get(i).end(), " ");
        }
        String bare = TIME.matcher(rest).replaceAll(" ");
        bare = LABELS.matcher(bare).replaceAll(" ");
        return PageLine.fold(bare).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.)'’]+$", "");
    }

    private static Optional<String> firstTime(String text) {
        Matcher matcher = TIME.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
    }

    private static @Nullable String time(String line, DateMention mention) {
        if (mention.time() != null) {
            return mention.time();
        }
        return firstTime(line.substring(mention.end()))
                .or(() -> firstTime(line.substring(0, mention.start())))
                .orElse(null);
    }

    private static boolean isUpdate(String line, DateMention mention) {
        return UPDATE.matcher(line.substring(0, mention.start())).find();
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}

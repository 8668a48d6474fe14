package org.factcheck.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.article.DateMentions.DateMention;
import org.factcheck.article.PublicationDate.TimeOfDay;
import org.jspecify.annotations.Nullable;

/** The line of a page that gives its date, with its time of day, day of the week and labels ("Published", "Updated"). */
final class HeadDates {

    private static final Pattern LABELS = Pattern.compile(
            "\\b(first (?:published|posted)|published|publication date|posted|added|filed|created|uploaded|date|last|updated?|modified"
                    + "|edited|issued|released?|release date|(?:press|news|media) release|on|at|as of|time|\\d+[ -]min(?:ute)?s?(?: read)?|"
                    + "(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|o'clock|local time)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL_OF_KIND = Pattern.compile(
            "\\b(?:published|posted|created|issued|released|filed|(?:last )?updat\\w*|modif\\w*|edited)\\b",
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
     * @param time the time of day beside it; null where none is given
     * @param line the whole line
     * @param isUpdate whether it is labelled as the day of a later change
     */
    record HeadDate(DateMention mention, @Nullable TimeOfDay time, String line, boolean isUpdate) {}

    /** Whether a line gives a date or a time and nothing else. */
    static boolean isDateLine(String line) {
        return !spans(line).isEmpty() && letters(withoutDate(line)) <= 3;
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
        List<TextSpan> spans = spans(line);
        if (spans.isEmpty()) {
            return line;
        }
        StringBuilder rest = new StringBuilder(line);
        for (int i = spans.size() - 1; i >= 0; i--) {
            rest.replace(spans.get(i).start(), spans.get(i).end(), " ");
        }
        String bare = ClockTimes.without(rest);
        bare = LABELS.matcher(bare).replaceAll(" ");
        return PageLine.fold(bare).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.)'’]+$", "");
    }

    /** Where a line's dates of every kind stand, apart from each other. */
    private static List<TextSpan> spans(String line) {
        List<TextSpan> spans = new ArrayList<>();
        DateMentions.in(line).forEach(mention -> add(mention.start(), mention.end(), spans));
        Periods.in(line).forEach(period -> add(period.start(), period.end(), spans));
        RelativeDates.in(line).forEach(relative -> add(relative.start(), relative.end(), spans));
        spans.sort(Comparator.comparingInt(TextSpan::start));
        return spans;
    }

    private static void add(int start, int end, List<TextSpan> spans) {
        if (spans.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
            spans.add(new TextSpan(start, end));
        }
    }

    private static @Nullable TimeOfDay time(String line, DateMention mention) {
        return Optional.ofNullable(mention.time())
                .flatMap(ClockTimes::first)
                .or(() -> ClockTimes.first(line.substring(mention.end())))
                .or(() -> ClockTimes.first(line.substring(0, mention.start())))
                .orElse(null);
    }

    /** Whether what stands before a date, from the date before it on, labels it as the day of a later change. */
    private static boolean isUpdate(String line, DateMention mention) {
        return isUpdate(line, mention.start());
    }

    static boolean isUpdate(String line, int start) {
        Matcher labels = LABEL_OF_KIND.matcher(line.substring(0, start));
        boolean update = false;
        while (labels.find()) {
            update = UPDATE.matcher(labels.group()).find();
        }
        return update;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}

package org.factcheck.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private static final Pattern BARS = Pattern.compile("\\s*[|·•]\\s*");
    private static final String BAR = "|·•";
    private static final int LONGEST_LABEL = 5;

    /** How the words of this length and more begin that a date, its time and its labels may consist of. */
    private static final Set<String> OPENINGS_OF_LONG_WORDS = Set.of(
            ("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun yes ele twe sec min mom"
                            + " fir pub pos cre upl upd mod edi iss rel")
                    .split(" "));

    private static final int LONG_WORD = 6;
    private static final int OPENING = 3;

    private static final Pattern COPYRIGHT_YEAR = Pattern.compile(
            "(?:©|\\(c\\)|\\bcopyright\\b)[^\\d]{0,40}(?:(?:19|20)\\d\\d ?[-–] ?)?(?<year>(?:19|20)\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A line with two dates, their times and labels is shorter; most paragraphs are longer. */
    private static final int LONGEST_DATES = 160;

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
        return isBareDate(line) || holdsBar(line) && isDateAmongLabels(List.of(BARS.split(line)));
    }

    private static boolean isBareDate(String line) {
        if (line.length() > LONGEST_DATES || saysMore(line)) {
            return false;
        }
        List<TextSpan> spans = spans(line);
        return !spans.isEmpty() && letters(without(spans, line)) <= 3;
    }

    private static boolean holdsBar(String line) {
        return BAR.chars().anyMatch(bar -> line.indexOf(bar) >= 0);
    }

    /**
     * Whether a line has a long word that no date consists of, as nearly every paragraph has: its first letters tell.
     * Where the name of a zone may stand ("Reykjavik time") any word may be part of a date.
     */
    private static boolean saysMore(String line) {
        int start = 0;
        boolean more = false;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || !Character.isLetter(line.charAt(i))) {
                more |= i - start >= LONG_WORD
                        && !OPENINGS_OF_LONG_WORDS.contains(
                                line.substring(start, start + OPENING).toLowerCase(Locale.ROOT));
                start = i + 1;
            }
        }
        return more && !line.toLowerCase(Locale.ROOT).contains("time");
    }

    /** "Lindholm Courier · 4 March 2026 · Ports" gives a date; a headline with a bar has no part that is a day alone. */
    private static boolean isDateAmongLabels(List<String> parts) {
        return parts.stream().allMatch(part -> part.split(" ").length <= LONGEST_LABEL || isBareDate(part))
                && parts.stream().anyMatch(part -> holdsDay(part) && isBareDate(part));
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
        List<DateMention> mentions = DateMentions.in(line);
        List<HeadDate> dates = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            boolean update = isUpdate(line, mentions.get(i).start());
            dates.add(new HeadDate(mentions.get(i), time(line, mentions, i), line, update));
        }
        return dates;
    }

    /** A line without its dates, times, days of the week and labels, and without the marks that set them apart. */
    static String withoutDate(String line) {
        return without(spans(line), line);
    }

    private static String without(List<TextSpan> spans, String line) {
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

    /** The time of day behind a date and before the next date or label, else the one before it. */
    private static @Nullable TimeOfDay time(String line, List<DateMention> all, int i) {
        DateMention mention = all.get(i);
        int next = i + 1 < all.size() ? all.get(i + 1).start() : line.length();
        return Optional.ofNullable(mention.time())
                .flatMap(ClockTimes::first)
                .or(() -> ClockTimes.first(beforeLabel(line.substring(mention.end(), next))))
                .or(() -> timeBefore(line, all, i))
                .orElse(null);
    }

    /** Between two dates without a label a time is that of the first. */
    private static Optional<TimeOfDay> timeBefore(String line, List<DateMention> all, int i) {
        String before =
                line.substring(i == 0 ? 0 : all.get(i - 1).end(), all.get(i).start());
        Matcher label = LABEL_OF_KIND.matcher(before);
        int from = i == 0 ? 0 : before.length();
        while (label.find()) {
            from = label.end();
        }
        return ClockTimes.first(before.substring(from));
    }

    private static String beforeLabel(String text) {
        Matcher label = LABEL_OF_KIND.matcher(text);
        return label.find() ? text.substring(0, label.start()) : text;
    }

    /** Whether the last label before a place of a line says that a later change follows. */
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

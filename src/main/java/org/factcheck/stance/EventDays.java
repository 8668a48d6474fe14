package org.factcheck.stance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.passage.TimeExpression;
import org.factcheck.passage.TimeExpressions;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days on which a text says that something happened. The day on which somebody said it, the day that the agency's
 * line at the head gives, and the bounds of a stretch ("since Monday") are none.
 */
final class EventDays {

    private static final Pattern PREPOSITION =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:on|in|at|during)\\s+$", Pattern.CASE_INSENSITIVE);

    /** Before these words' object another day stands, or a stretch of days; "the Monday raid" names the raid. */
    private static final Pattern NO_DAY_OF_EVENT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:since|until|till|by|before|after|from|to|through|between|as of|than|of|for|the|an?|this"
                    + "|that|every|each|most|and|or)\\s+$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SAID = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:said|says|told|tells|announced|announces|reported|reports|confirmed|added|wrote|writes"
                    + "|stated|tweeted|posted|declared|warned|published|statement|interview|conference|briefing)"
                    + "(?:\\s+[\\p{L}’'-]+){0,3}\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATELINE = Pattern.compile("^[\\p{Lu}\\p{P}\\s]{2,60}(?:\\([^)]{2,30}\\)\\s*)?$");
    private static final Pattern BEHIND_DATELINE = Pattern.compile("^,?\\s*(?:\\([^)]{2,30}\\))?\\s*[-–—]");
    private static final Pattern POSSESSIVE = Pattern.compile("^(?:['’]|-\\p{L})");

    private EventDays() {}

    /**
     * An expression of time that tells the days of an event.
     *
     * @param days which days it means
     * @param start where it begins in its text, its preposition included
     * @param end the char after it
     */
    record EventDay(TimeExpression days, int start, int end) {

        /** The expression as its text has it, its preposition included. */
        String words(String text) {
            return text.substring(start, end);
        }
    }

    /**
     * The days of events in a text, in its order, as far as they can be told.
     *
     * @param written the day the text was written; null where it is not known, which leaves out what leans on it
     */
    static List<EventDay> of(String text, @Nullable LocalDate written) {
        return TimeExpressions.find(text, written).stream()
                .filter(each -> each.range().isPresent())
                .map(each -> eventDay(text, each))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<EventDay> eventDay(String text, TimeExpression time) {
        String before = text.substring(0, time.start());
        String behind = text.substring(time.end());
        Matcher preposition = PREPOSITION.matcher(before);
        int start = preposition.find() ? preposition.start() : time.start();
        boolean isOther = NO_DAY_OF_EVENT.matcher(before).find()
                || POSSESSIVE.matcher(behind).find()
                || SAID.matcher(text.substring(0, start)).find()
                || DATELINE.matcher(before).matches()
                        && BEHIND_DATELINE.matcher(behind).find();
        return isOther ? Optional.empty() : Optional.of(new EventDay(time, start, time.end()));
    }
}

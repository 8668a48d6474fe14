package org.factcheck.stance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.factcheck.passage.DateRange;
import org.factcheck.stance.EventDays.EventDay;
import org.jspecify.annotations.Nullable;

/**
 * Writes the days of a claim as a passage writes them. Which day "on Thursday" is, the day of the article tells; the model
 * does not know it, and takes "On 24 September the bank raised its rate" and "the bank raised its rate on Thursday" for two
 * things.
 */
final class DateAlignment {

    private DateAlignment() {}

    /**
     * A claim with the passage's words for its days, where the passage gives a day of the claim's, or the same days, in other
     * words; else the claim as it is.
     *
     * @param claimDate the day that the claim's own expressions go by; null where it is not known
     * @param published the day that the passage's go by; null where it is not known
     */
    static String of(String claim, @Nullable LocalDate claimDate, String passage, @Nullable LocalDate published) {
        List<EventDay> claimed = EventDays.of(claim, claimDate);
        if (claimed.isEmpty()) {
            return claim;
        }
        List<EventDay> given = EventDays.of(passage, published);
        StringBuilder aligned = new StringBuilder(claim);
        for (int i = claimed.size() - 1; i >= 0; i--) {
            EventDay each = claimed.get(i);
            counterpart(each, given).ifPresent(other -> {
                String words = other.words(passage);
                if (!each.days().words().equalsIgnoreCase(other.days().words())) {
                    aligned.replace(
                            each.start(), each.end(), each.start() == 0 ? capitalised(words) : uncapitalised(words));
                }
            });
        }
        return aligned.toString();
    }

    /** The shortest stretch of days that lies within the claimed one. */
    private static Optional<EventDay> counterpart(EventDay claimed, List<EventDay> given) {
        DateRange days = range(claimed);
        return given.stream()
                .filter(each -> !range(each).start().isBefore(days.start())
                        && !range(each).end().isAfter(days.end()))
                .min(Comparator.comparingLong(each ->
                        ChronoUnit.DAYS.between(range(each).start(), range(each).end())));
    }

    private static DateRange range(EventDay day) {
        return day.days().range().orElseThrow();
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** "On Thursday" opens a sentence; in the middle of the claim it stands as "on Thursday". */
    private static String uncapitalised(String words) {
        boolean opensWithName = words.matches("(?s)(?:\\p{Lu}\\p{Ll}+day|\\p{Lu}\\p{Ll}{2,8}\\.? \\d).*");
        return opensWithName ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}

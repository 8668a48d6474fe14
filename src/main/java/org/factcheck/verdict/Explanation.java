package org.factcheck.verdict;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reason with its figure and the reasons below it. The tree of a verdict holds every figure the report prints.
 *
 * @param reason one sentence or clause for the analyst
 * @param value the figure it states; null for a reason without one
 * @param parts what it rests on
 */
public record Explanation(String reason, @Nullable Double value, List<Explanation> parts) {
    public Explanation {
        Objects.requireNonNull(reason, "reason");
        parts = List.copyOf(parts);
    }

    /** A reason that rests on nothing further. */
    public static Explanation of(String reason) {
        return new Explanation(reason, null, List.of());
    }

    /** A figure that rests on nothing further. */
    public static Explanation of(String reason, double value) {
        return new Explanation(reason, value, List.of());
    }
}

package org.factcheck.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What would become of a verdict if one origin had not spoken.
 *
 * @param turns the origins without which the verdict would be another, those for the claim first, heaviest first
 */
record Sensitivity(List<Turn> turns) {

    Sensitivity {
        turns = List.copyOf(turns);
    }

    /**
     * A verdict turned by leaving out one origin.
     *
     * @param origin its name
     * @param isFor whether it speaks for the claim, rather than against it
     * @param ofSide how many origins its side has, 1 and up
     * @param otherwise the verdict without it
     */
    record Turn(String origin, boolean isFor, int ofSide, Verdict otherwise) {
        Turn {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(otherwise, "otherwise");
        }

        boolean isOnlyOneOfItsSide() {
            return ofSide == 1;
        }
    }

    static Sensitivity of(Balance balance, Verdict verdict, PolicySettings settings) {
        List<Turn> turns = new ArrayList<>();
        add(turns, balance.supporting(), true, balance, verdict, settings);
        add(turns, balance.contradicting(), false, balance, verdict, settings);
        return new Sensitivity(turns);
    }

    private static void add(
            List<Turn> turns,
            List<OriginWeight> side,
            boolean isFor,
            Balance balance,
            Verdict verdict,
            PolicySettings settings) {
        for (OriginWeight origin : side) {
            Verdict otherwise = VerdictPolicy.decide(balance.without(origin.name()), settings)
                    .verdict();
            if (otherwise != verdict) {
                turns.add(new Turn(origin.name(), isFor, side.size(), otherwise));
            }
        }
    }

    /**
     * The origins that others stand beside, and yet the verdict would be another without them. Where a side is one origin
     * alone, that the verdict hangs on it tells nothing that the number of origins does not tell.
     */
    List<Turn> amongSeveral() {
        return turns.stream().filter(turn -> !turn.isOnlyOneOfItsSide()).toList();
    }
}

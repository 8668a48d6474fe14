package org.factcheck.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.claim.Fragments;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a line tells of all expressions that are asked of lines: which {@link Stems} it holds, and which
 * expressions may fit from its first characters on. The look is taken when the first of them asks.
 */
final class Glance {

    /** Of this many first characters most lines have some that hardly any expression opens with. */
    private static final int OPENING = 3;

    /** Openings are kept up to this number; a line with yet another is looked at anew. */
    private static final int MOST_OPENINGS = 10_000;

    private static final Set<String> STEMS = new LinkedHashSet<>();
    private static final List<Pattern> EXPRESSIONS = new ArrayList<>();
    private static final Map<String, Openers> OPENINGS = new ConcurrentHashMap<>();
    private static volatile Fragments fragments = Fragments.inAnyCase(List.of());

    private final String text;
    private long @Nullable [] held;
    private int looked;
    private @Nullable Openers openers;

    /**
     * Some stems.
     *
     * @param set the stems among all that are looked for
     * @param known how many were looked for when this was made: a look before then knew less
     */
    record Wanted(long[] set, int known) {}

    /** Which of so many first expressions may fit a text that opens so. */
    private record Openers(BitSet expressions, int known) {}

    Glance(String text) {
        this.text = text;
    }

    /** Has stems looked for in every line. */
    static synchronized Wanted want(Set<String> stems) {
        STEMS.addAll(stems);
        fragments = Fragments.inAnyCase(STEMS);
        return new Wanted(fragments.set(stems), fragments.size());
    }

    /** The number of an expression that is to be tried from the start of lines. */
    static synchronized int number(Pattern expression) {
        EXPRESSIONS.add(expression);
        return EXPRESSIONS.size() - 1;
    }

    /** Whether the line holds one of the stems. */
    boolean holds(Wanted stems) {
        long[] seen = held;
        if (seen == null || looked < stems.known()) {
            Fragments all = fragments;
            seen = all.in(text);
            held = seen;
            looked = all.size();
        }
        return Fragments.meet(seen, stems.set());
    }

    /** False where the expression of this number fits no start of the line. */
    boolean mayOpen(int number) {
        Openers seen = openers;
        if (seen == null || seen.known() <= number) {
            seen = openersOf(opening(), number);
            openers = seen;
        }
        return seen.expressions().get(number);
    }

    /** The first characters, each of them whole. */
    private String opening() {
        int end = Math.min(OPENING, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static Openers openersOf(String opening, int number) {
        Openers known = OPENINGS.get(opening);
        if (known != null && known.known() > number) {
            return known;
        }
        Openers made = openers(opening);
        if (OPENINGS.size() < MOST_OPENINGS) {
            OPENINGS.put(opening, made);
        }
        return made;
    }

    private static synchronized Openers openers(String opening) {
        BitSet fitting = new BitSet(EXPRESSIONS.size());
        for (int i = 0; i < EXPRESSIONS.size(); i++) {
            Matcher match = EXPRESSIONS.get(i).matcher(opening);
            // Either it fits these characters, or it would have read on behind them.
            fitting.set(i, match.lookingAt() || match.hitEnd());
        }
        return new Openers(fitting, EXPRESSIONS.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Glance glance && glance.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }
}

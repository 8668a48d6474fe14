package org.factcheck.claim;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Looks for many short strings in one pass over a text (the automaton of Aho and Corasick, 1975). Rules that fit hardly
 * any text name letters that stand in every text they fit, and most texts hold none: one pass tells so of all rules.
 */
public final class Fragments {

    private final Map<String, Integer> places = new HashMap<>();
    private final boolean anyCase;

    /** For each char its class; 0 for a char of no fragment, which leads back to the start. */
    private final short[] classes = new short[1 << 16];

    private int classCount = 1;

    /** For each state and class the state it leads to, and for each state the places of the fragments that end there. */
    private int[] next = {};

    private int[][] ending = {};

    private Fragments(Collection<String> fragments, boolean anyCase) {
        this.anyCase = anyCase;
        List<String> all = fragments.stream().distinct().toList();
        for (String fragment : all) {
            if (fragment.isEmpty() || anyCase && !fragment.equals(smallLetters(fragment))) {
                throw new IllegalArgumentException(
                        "A fragment to be found in any case has at least one character and no"
                                + " capital, and this is '" + fragment + "'. Give it in small letters.");
            }
            places.put(fragment, places.size());
        }
        build(all);
    }

    /** Finds them with the same capitals. */
    public static Fragments of(Collection<String> fragments) {
        return new Fragments(fragments, false);
    }

    /**
     * Finds them with small letters and capitals of A to Z alike.
     *
     * @param fragments without a capital
     */
    public static Fragments inAnyCase(Collection<String> fragments) {
        return new Fragments(fragments, true);
    }

    private static String smallLetters(String text) {
        StringBuilder small = new StringBuilder(text);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            small.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return small.toString();
    }

    /** Some of the fragments as a set that {@link #meet} takes. */
    public long[] set(Collection<String> some) {
        long[] set = emptySet();
        for (String fragment : some) {
            Integer place = places.get(fragment);
            if (place == null) {
                throw new IllegalArgumentException("'" + fragment + "' is none of the fragments that are looked for.");
            }
            add(place, set);
        }
        return set;
    }

    /** How many different fragments are looked for. */
    public int size() {
        return places.size();
    }

    /** Which of the fragments a text holds. */
    public long[] in(CharSequence text) {
        long[] held = emptySet();
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = next[state * classCount + classes[text.charAt(i)]];
            for (int place : ending[state]) {
                add(place, held);
            }
        }
        return held;
    }

    /** Whether two sets, of one list of fragments or of a list and the same list made longer, have one in common. */
    public static boolean meet(long[] one, long[] other) {
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            if ((one[i] & other[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    private long[] emptySet() {
        return new long[(places.size() >> 6) + 1];
    }

    private static void add(int place, long[] set) {
        set[place >> 6] |= 1L << place;
    }

    private void build(List<String> fragments) {
        int states = 1;
        for (String fragment : fragments) {
            states += fragment.length();
            fragment.chars().forEach(this::classify);
        }
        next = new int[states * classCount];
        ending = new int[states][];
        Arrays.fill(ending, new int[0]);
        int used = 1;
        for (String fragment : fragments) {
            used = addPath(fragment, used);
        }
        leadBack();
    }

    private void classify(int c) {
        if (classes[c] == 0) {
            classes[c] = (short) classCount++;
            boolean letter = anyCase && c >= 'a' && c <= 'z';
            classes[letter ? c - 'a' + 'A' : c] = classes[c];
        }
    }

    private int addPath(String fragment, int used) {
        int states = used;
        int state = 0;
        for (int i = 0; i < fragment.length(); i++) {
            int step = state * classCount + classes[fragment.charAt(i)];
            if (next[step] == 0) {
                next[step] = states++;
            }
            state = next[step];
        }
        ending[state] = new int[] {places.getOrDefault(fragment, 0)};
        return states;
    }

    /** Where a path breaks off, another goes on: that of the longest end of what was read which begins a fragment. */
    private void leadBack() {
        int[] back = new int[ending.length];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int c = 0; c < classCount; c++) {
                int step = state * classCount + c;
                int behind = state == 0 ? 0 : next[back[state] * classCount + c];
                int to = next[step];
                if (to == 0) {
                    next[step] = behind;
                } else {
                    back[to] = behind;
                    ending[to] = IntStream.concat(IntStream.of(ending[to]), IntStream.of(ending[behind]))
                            .toArray();
                    open.add(to);
                }
            }
        }
    }
}

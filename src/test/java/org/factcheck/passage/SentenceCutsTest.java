package org.factcheck.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How many of the cuts that a person makes are found, and how many that are made a person would not make. */
class SentenceCutsTest {

    private static final double LEAST_FOUND = 0.97;
    private static final double LEAST_RIGHT = 0.97;

    @Test
    void almostEveryCutIsFoundAndRight() throws IOException {
        int wanted = 0;
        int made = 0;
        int both = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : lines()) {
            Set<Integer> expected = new TreeSet<>();
            StringBuilder text = new StringBuilder();
            for (char c : line.replace('⏎', '\n').toCharArray()) {
                if (c == '¦') {
                    expected.add(text.length());
                } else {
                    text.append(c);
                }
            }
            Set<Integer> found = ends(text.toString());
            wanted += expected.size();
            made += found.size();
            Set<Integer> shared = new TreeSet<>(expected);
            shared.retainAll(found);
            both += shared.size();
            if (!found.equals(expected)) {
                wrong.add(line + " -> wanted " + expected + ", found " + found);
            }
        }
        String misses = String.join("\n", wrong);
        assertThat(wanted).isGreaterThanOrEqualTo(120);
        assertThat((double) both / wanted).as("found of %d: %s", wanted, misses).isGreaterThanOrEqualTo(LEAST_FOUND);
        assertThat((double) both / made).as("right of %d: %s", made, misses).isGreaterThanOrEqualTo(LEAST_RIGHT);
    }

    /** Where sentences end, but for the last. */
    private static Set<Integer> ends(String text) {
        Set<Integer> ends = new TreeSet<>();
        new SentenceCutter().cut(text).forEach(cut -> ends.add(cut.end()));
        ends.remove(text.length());
        return ends;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(SentenceCutsTest.class.getResourceAsStream("/passage/cuts.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}

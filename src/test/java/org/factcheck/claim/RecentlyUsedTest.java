package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

    private final List<String> loaded = new ArrayList<>();
    private final RecentlyUsed<String, Integer> lengths = new RecentlyUsed<>(2, text -> {
        loaded.add(text);
        return text.length();
    });

    @Test
    void aValueIsLoadedOnce() {
        assertThat(lengths.get("one")).isEqualTo(3);
        assertThat(lengths.get("one")).isEqualTo(3);
        assertThat(loaded).containsExactly("one");
    }

    @Test
    void theOneThatWasNotUsedForLongestIsForgotten() {
        lengths.get("one");
        lengths.get("three");
        lengths.get("one");
        lengths.get("seven");

        lengths.get("one");
        lengths.get("three");

        assertThat(loaded).containsExactly("one", "three", "seven", "three");
    }
}

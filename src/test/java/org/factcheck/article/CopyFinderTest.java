package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CopyFinderTest {

    @Test
    void identicalTextsAreOneGroupWhateverTheirMarksAndCapitals() {
        assertThat(groups(Map.of("b", "It is so, he said.", "a", "IT IS SO he said", "c", "It is not so.")))
                .containsExactly(entry("a", "a"), entry("b", "a"), entry("c", "c"));
    }

    @Test
    void aTextWithSmallEditsIsACopy() {
        String text = words(1, 300);

        assertThat(groups(Map.of("x", text, "y", "Lindholm " + text.replace("w50 ", "w50 also "))))
                .containsValue("x")
                .doesNotContainValue("y");
    }

    @Test
    void aTextContainedInAnotherIsACopy() {
        assertThat(groups(Map.of("long", words(1, 900), "part", words(300, 360))))
                .doesNotContainValue("part");
    }

    @Test
    void textsThatShareAQuotationAreNoCopies() {
        assertThat(groups(Map.of("x", words(1, 100) + words(900, 950), "y", words(200, 300) + words(900, 950))))
                .containsExactly(entry("x", "x"), entry("y", "y"));
    }

    @Test
    void shortTextsAreCopiesOnlyWhereTheyAreTheSame() {
        assertThat(groups(Map.of("x", words(1, 30), "y", words(1, 29)))).containsValue("y");
    }

    @Test
    void emptyTextsAreNoCopies() {
        assertThat(groups(Map.of("x", "", "y", " … "))).containsExactly(entry("x", "x"), entry("y", "y"));
    }

    @Test
    void theGroupsDoNotDependOnTheOrder() {
        List<Map.Entry<String, String>> articles = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            int from = 1_000 * random.nextInt(8) + random.nextInt(300);
            articles.add(Map.entry("id" + i, words(from, from + 60 + random.nextInt(200))));
        }
        Map<String, String> first = groups(articles);

        for (int round = 0; round < 5; round++) {
            Collections.shuffle(articles, random);
            assertThat(groups(articles)).isEqualTo(first);
        }
        assertThat(first.values().stream().distinct().count()).isBetween(8L, 50L);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aStoryPrintedByThousandsIsOneGroup() {
        CopyFinder finder = new CopyFinder();
        for (int i = 0; i < 2_000; i++) {
            finder.add(
                    String.format("id%04d", i),
                    "outlet" + i + " " + words(1, 250).replace("w" + (i % 200) + " ", ""));
        }

        assertThat(finder.groups().values()).containsOnly("id0000");
    }

    private static Map<String, String> groups(Map<String, String> texts) {
        return groups(List.copyOf(texts.entrySet()));
    }

    private static Map<String, String> groups(List<Map.Entry<String, String>> texts) {
        CopyFinder finder = new CopyFinder();
        texts.forEach(text -> finder.add(text.getKey(), text.getValue()));
        return finder.groups();
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" ", "", " "));
    }
}

package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
    void twoLongTextsThatHoldTheSameBriefAreNoCopiesOfEachOther() {
        String brief = words(1, 80);
        Map<String, String> groups = groups(Map.of(
                "brief", brief,
                "roundup1", words(1_000, 1_300) + brief + words(1_300, 1_500),
                "roundup2", words(2_000, 2_300) + brief + words(2_300, 2_600)));

        // The brief says nothing that the shorter of the two does not say, and goes with it.
        assertThat(groups)
                .containsExactly(entry("brief", "brief"), entry("roundup1", "brief"), entry("roundup2", "roundup2"));
    }

    @Test
    void twoBriefsInOneRoundUpAreNoCopiesOfEachOther() {
        Map<String, String> groups = groups(Map.of(
                "brief1", words(1, 90),
                "brief2", words(200, 280),
                "roundup", words(1_000, 1_100) + words(1, 90) + words(200, 280)));

        assertThat(groups)
                .containsExactly(entry("brief1", "brief1"), entry("brief2", "brief2"), entry("roundup", "brief1"));
    }

    @Test
    void cutsOfOneTextThatOverlapAreOneGroup() {
        Map<String, String> groups = groups(Map.of(
                "whole", words(1, 900), "start", words(1, 400), "start and end", words(1, 150) + words(700, 900)));

        assertThat(groups).containsOnlyKeys("whole", "start", "start and end").containsValue("start");
        assertThat(groups.values()).containsOnly("start");
    }

    @Test
    void aBriefInATextThatManyPrintGoesWithAllOfThem() {
        Map<String, String> texts = new HashMap<>();
        texts.put("brief", words(1, 60));
        for (int i = 0; i < 100; i++) {
            texts.put("edition" + i, words(1, 300 - i) + words(5_000 + 20 * i, 5_020 + 20 * i));
        }

        assertThat(groups(texts).values()).containsOnly("brief");
    }

    @Test
    void aTextThatTwoPublishersWidenedByAsMuchAsTheirOwnIsOneGroup() {
        assertThat(groups(Map.of(
                                "agency", words(1, 200),
                                "north", words(1, 200) + words(1_000, 1_100),
                                "south", words(2_000, 2_100) + words(1, 200)))
                        .values())
                .containsOnly("agency");
    }

    @Test
    void anArticleAddedTwiceIsRefused() {
        CopyFinder finder = new CopyFinder();
        finder.add("x", "One text.");

        assertThatThrownBy(() -> finder.add("x", "Another text."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The article 'x' was added before. Add each article of a run once.");
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
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            String id = String.format("id%04d", i);
            texts.put(id, "outlet" + i + " " + words(1, 250).replace("w" + (i % 200) + " ", ""));
            finder.add(id, texts.get(id));
        }

        assertThat(finder.groups(texts::get).values()).containsOnly("id0000");
    }

    private static Map<String, String> groups(Map<String, String> texts) {
        return groups(List.copyOf(texts.entrySet()));
    }

    private static Map<String, String> groups(List<Map.Entry<String, String>> articles) {
        CopyFinder finder = new CopyFinder();
        Map<String, String> texts = new HashMap<>();
        articles.forEach(article -> {
            finder.add(article.getKey(), article.getValue());
            texts.put(article.getKey(), article.getValue());
        });
        return finder.groups(texts::get);
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" ", "", " "));
    }
}

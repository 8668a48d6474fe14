package org.factcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.factcheck.evidence.IndexFixture.TODAY;
import static org.factcheck.evidence.IndexFixture.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceIndexTest {

    @TempDir
    Path folder;

    @Test
    void thePassageWithTheClaimsWordsComesFirst() throws IOException {
        IndexFixture articles = new IndexFixture()
                .article("bakery", TODAY, "The bakery on Mill Lane sells rye bread.")
                .article("ferry", TODAY, "The ferry sank near the lighthouse.", "Nobody was hurt.");
        try (EvidenceIndex index = articles.index(folder)) {
            List<Evidence> found = index.find("A ferry sank near the lighthouse", TODAY, 10);
            assertThat(places(found)).startsWith("ferry#0");
            assertThat(found).extracting(Evidence::rank).containsExactly(1, 2, 3);
            assertThat(index.size()).isEqualTo(3);
        }
    }

    @Test
    void aPassageOfTheSameMeaningIsFoundWithoutASharedWord() throws IOException {
        IndexFixture articles = new IndexFixture()
                .article("a", TODAY, "Rye bread costs more.")
                .article("b", TODAY, "Inferno on freighter.");
        try (EvidenceIndex index = articles.index(folder)) {
            List<Evidence> found = index.find("Ship fire", TODAY, 1);
            assertThat(places(found)).containsExactly("b#0");
            assertThat(found.get(0).coverage()).isZero();
            // Two of the three words mean the two of the claim: 2 / (√2 · √3).
            assertThat(found.get(0).similarity()).isCloseTo(0.8165, within(1e-9));
        }
    }

    @Test
    void aPassageComesWithItsReadingAfterTheSentenceBeforeItAndTheClaimsWordsInBoth() throws IOException {
        IndexFixture articles = new IndexFixture()
                .article("ferry", TODAY, "A ferry sank near the lighthouse.", "Eleven passengers drowned.");
        try (EvidenceIndex index = articles.index(folder)) {
            List<Evidence> found = index.find("Eleven passengers drowned when the ferry sank", TODAY, 10);
            assertThat(places(found)).containsExactly("ferry#1", "ferry#0");
            ReadOn readOn = Objects.requireNonNull(found.get(0).readOn(), "readOn");
            assertThat(readOn.before()).isEqualTo("A ferry sank near the lighthouse.");
            assertThat(readOn.both().passage().reading())
                    .isEqualTo("A ferry sank near the lighthouse. Eleven passengers drowned.");
            assertThat(readOn.both().rank()).isEqualTo(1);
            assertThat(found.get(0).coverage()).isEqualTo(0.5);
            assertThat(readOn.both().coverage()).isEqualTo(0.8333);
            assertThat(found.get(1).readOn()).isNull();
        }
    }

    @Test
    void bothRankingsAddUpByReciprocalRank() throws IOException {
        IndexFixture articles =
                new IndexFixture().article("a", TODAY, "ferry sank harbour").article("b", TODAY, "bread rye mill");
        try (EvidenceIndex index = articles.index(folder)) {
            List<Evidence> found = index.find("ferry sank harbour", TODAY, 10);
            // First by words and by meaning; the other one second by meaning alone.
            assertThat(found.get(0).fusedScore()).isEqualTo(Math.rint(2.0 / 61 * 1e6) / 1e6);
            assertThat(found.get(1).fusedScore()).isEqualTo(Math.rint(1.0 / 62 * 1e6) / 1e6);
        }
    }

    @Test
    void equalPassagesComeByArticleIdThenPlace() throws IOException {
        String same = "The ferry sank near the lighthouse.";
        IndexFixture articles = new IndexFixture()
                .article("c", TODAY, same)
                .article("a", TODAY, "Rye bread costs more.", same, same)
                .article("b", TODAY, same);
        try (EvidenceIndex index = articles.index(folder)) {
            assertThat(places(index.find("ferry sank near the lighthouse", TODAY, 4)))
                    .containsExactly("a#1", "a#2", "b#0", "c#0");
        }
    }

    @Test
    void articlesFromAfterTheAsOfDateAreLeftOutAndThoseOfUnknownDateStay() throws IOException {
        String same = "The ferry sank near the lighthouse.";
        IndexFixture articles = new IndexFixture()
                .article("a-today", TODAY, same)
                .article("b-tomorrow", TODAY.plusDays(1), same)
                .article("c-undated", null, same);
        try (EvidenceIndex index = articles.index(folder)) {
            assertThat(places(index.find("The ferry sank", TODAY, 10))).containsExactly("a-today#0", "c-undated#0");
            assertThat(places(index.find("The ferry sank", TODAY.minusDays(1), 10)))
                    .containsExactly("c-undated#0");
            assertThat(places(index.find("The ferry sank", TODAY.plusDays(1), 10)))
                    .containsExactly("a-today#0", "b-tomorrow#0", "c-undated#0");
        }
    }

    @Test
    void olderPassagesAreFoundHoweverManyNewerOnesAreLeftOut() throws IOException {
        IndexFixture articles = new IndexFixture().article("z-old", TODAY.minusDays(5), "A ferry sank last week.");
        for (int i = 0; i < 450; i++) {
            articles.article(String.format("new-%03d", i), TODAY, "ferry sank");
        }
        try (EvidenceIndex index = articles.index(folder)) {
            List<Evidence> found = index.find("ferry sank", TODAY.minusDays(1), 10);
            assertThat(places(found)).containsExactly("z-old#0");
            assertThat(found.get(0).fusedScore()).isEqualTo(Math.rint(2.0 / 61 * 1e6) / 1e6);
        }
    }

    @Test
    void whatIsFoundDoesNotDependOnEarlierIndexesInTheFolder() throws IOException {
        IndexFixture articles = harbour();
        List<Evidence> atOnce;
        try (EvidenceIndex index = articles.index(folder.resolve("fresh"))) {
            atOnce = index.find("The ferry sank near the lighthouse", TODAY, 30);
        }
        Path reused = folder.resolve("reused");
        articles.index(reused, id -> id.compareTo("story-10") < 0).close();
        try (EvidenceIndex index = articles.index(reused)) {
            assertThat(index.find("The ferry sank near the lighthouse", TODAY, 30))
                    .isEqualTo(atOnce);
        }
    }

    @Test
    void manyPassagesKeepTheOrderTheyWereAddedIn() throws IOException {
        IndexFixture articles = new IndexFixture();
        for (int i = 0; i < 300; i++) {
            articles.article(String.format("a-%03d", i), TODAY, "ferry sank", "rye bread", "ferry sank");
        }
        List<String> expected = IntStream.range(0, 50)
                .boxed()
                .flatMap(i -> List.of(String.format("a-%03d#0", i), String.format("a-%03d#2", i)).stream())
                .toList();
        try (EvidenceIndex index = articles.index(folder)) {
            assertThat(places(index.find("ferry sank", TODAY, 200))).isEqualTo(expected);
        }
    }

    @Test
    void anEmptyIndexFindsNothing() throws IOException {
        try (EvidenceIndex index = new IndexFixture().index(folder)) {
            assertThat(index.size()).isZero();
            assertThat(index.find("The ferry sank", TODAY, 10)).isEmpty();
        }
    }

    @Test
    void aTextWithoutWordsIsAnsweredByMeaningAlone() throws IOException {
        try (EvidenceIndex index =
                new IndexFixture().article("a", TODAY, "The ferry sank.").index(folder)) {
            assertThat(index.find("?!", TODAY, 10))
                    .singleElement()
                    .satisfies(e -> assertThat(e.coverage()).isZero());
        }
    }

    @Test
    void atMostSoManyAreRanked() throws IOException {
        try (EvidenceIndex index = harbour().index(folder)) {
            assertThat(index.find("The ferry sank", TODAY, 0)).isEmpty();
            assertThat(index.find("The ferry sank", TODAY, 3)).hasSize(3);
            assertThat(index.find("The ferry sank", TODAY, 1_000)).hasSize(20);
        }
    }

    @Test
    void fewerAreABeginningOfMore() throws IOException {
        try (EvidenceIndex index = harbour().index(folder)) {
            List<Evidence> all = index.find("The ferry sank near the lighthouse", TODAY, 20);
            assertThat(index.find("The ferry sank near the lighthouse", TODAY, 7))
                    .isEqualTo(all.subList(0, 7));
        }
    }

    @Test
    void coverageIsTheShareOfTheClaimsStemsWithoutStopWords() throws IOException {
        IndexFixture articles = new IndexFixture()
                .article("half", TODAY, "Ferries sank in the bay.")
                .article("whole", TODAY, "Near the lighthouses a ferry was sinking; sank, the captain said, at night.");
        try (EvidenceIndex index = articles.index(folder)) {
            // ferri, sank, lighthous, night: "the" and "at" are no words of a claim.
            List<Evidence> found = index.find("The ferry sank at the lighthouse at night", TODAY, 10);
            assertThat(found)
                    .extracting(e -> e.passage().articleId() + " " + e.coverage())
                    .containsExactlyInAnyOrder("whole 1.0", "half 0.5");
        }
    }

    @Test
    void theHeadlineHelpsAPassageThatLeavesTheNamesToIt() throws IOException {
        String same = "It sank at night.";
        IndexFixture articles = new IndexFixture()
                .article("a", TODAY, same)
                .article("b", TODAY, same)
                .article("c", TODAY, same)
                .title("c", "Ferry Aurora lost");
        try (EvidenceIndex index = articles.index(folder)) {
            List<Evidence> found = index.find("Aurora sank", TODAY, 3);
            assertThat(places(found)).containsExactly("a#0", "c#0", "b#0");
            assertThat(found)
                    .extracting(Evidence::coverage)
                    .as("the headline's words are not the passage's")
                    .containsOnly(0.5);
        }
    }

    @Test
    void aFolderWithoutAnIndexIsRefused() {
        assertThatThrownBy(() -> EvidenceIndex.open(folder, new WordEmbedder(), id -> List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("vectors.bin");
    }

    @Test
    void anIndexThatLostVectorsIsRefused() throws IOException {
        harbour().index(folder).close();
        byte[] vectors = Files.readAllBytes(folder.resolve("vectors.bin"));
        Files.write(folder.resolve("vectors.bin"), Arrays.copyOf(vectors, vectors.length - 4));
        assertThatThrownBy(() -> EvidenceIndex.open(folder, new WordEmbedder(), id -> List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The index of passages in " + folder + " does not hold a vector for each of its 20 passages."
                                + " Delete the folder, and it is built again.");
    }

    private static IndexFixture harbour() {
        IndexFixture articles = new IndexFixture();
        for (int i = 0; i < 20; i++) {
            articles.article(
                    String.format("story-%02d", i),
                    i % 5 == 0 ? null : TODAY.minusDays(i),
                    "The ferry sank" + " near the lighthouse".repeat(i % 3) + " on trip " + i + ".");
        }
        return articles;
    }

    @Test
    void whatIsNearToTheOppositeOfAClaimIsFoundToo() throws IOException {
        IndexFixture articles =
                new IndexFixture().article("a", TODAY, "Snow fell.").article("b", TODAY, "That is not true.");
        try (EvidenceIndex index = articles.index(folder)) {
            assertThat(places(index.find("Prices rose", TODAY, 2))).containsExactly("b#0", "a#0");
        }
    }
}

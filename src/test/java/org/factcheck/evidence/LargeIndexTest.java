package org.factcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.factcheck.evidence.MeaningSearch.Width;
import org.factcheck.passage.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in an index that is searched in part, held against looking at all passages one by one. */
class LargeIndexTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 30;
    private static final Width ALL = new Width(100_000, 100_000);
    private static final String[] WORDS =
            ("ferry harbour lighthouse captain bread bakery mill flood river dam minister vote court judge fine bank rate "
                            + "price strike union school teacher hospital nurse virus storm bridge road train station")
                    .split(" ");

    @TempDir
    Path folder;

    /** Passages of few words, so that many are as near as others to a claim, with their vectors. */
    private static final class RandomSet {
        private final Random random;
        private final List<IndexedPassage> passages = new ArrayList<>();
        private final List<float[]> vectors = new ArrayList<>();
        private final Map<String, List<Passage>> articles = new TreeMap<>();
        private final Embedder embedder;

        RandomSet(long seed, int articles, Embedder embedder) {
            this.random = new Random(seed);
            this.embedder = embedder;
            for (int i = 0; i < articles; i++) {
                String id = String.format("a-%05d", i);
                LocalDate day = i % 7 == 0 ? null : FIRST_DAY.plusDays(random.nextInt(DAYS));
                String title = text(2);
                List<Passage> ofArticle = new ArrayList<>();
                for (int place = 0; place <= i % 4; place++) {
                    String reading = text(2 + random.nextInt(4));
                    ofArticle.add(PassageFixture.passage(id, place, reading));
                    passages.add(new IndexedPassage(id, place, reading, title, day));
                    vectors.add(embedder.embed(reading));
                }
                this.articles.put(id, ofArticle);
            }
        }

        String text(int words) {
            return IntStream.range(0, words)
                    .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                    .collect(Collectors.joining(" "));
        }

        Path write(Path folder, int mostInOneCell) throws IOException {
            Files.createDirectories(folder);
            try (EvidenceIndexWriter writer = new EvidenceIndexWriter(folder, mostInOneCell)) {
                for (int i = 0; i < passages.size(); i++) {
                    writer.add(passages.get(i), vectors.get(i));
                }
                writer.finish();
            }
            return folder;
        }

        EvidenceIndex open(Path folder, Width width) throws IOException {
            return EvidenceIndex.open(folder, embedder, id -> articles.getOrDefault(id, List.of()), width);
        }

        boolean counts(int ordinal, LocalDate asOf) {
            LocalDate day = passages.get(ordinal).published();
            return day == null || !day.isAfter(asOf);
        }

        double similarity(String claim, int ordinal) {
            double one = VectorFile.dot(embedder.embed(claim), vectors.get(ordinal));
            double other = VectorFile.dot(embedder.embed(Negation.of(claim)), vectors.get(ordinal));
            return Math.rint(Math.max(one, other) * 1_000_000) / 1_000_000;
        }

        /** The ranking by meaning, made by looking at these passages one by one. */
        List<Integer> byMeaning(String claim, List<Integer> among) {
            return among.stream()
                    .sorted(Comparator.comparingDouble((Integer ordinal) -> -similarity(claim, ordinal))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(100)
                    .toList();
        }

        List<Integer> counting(LocalDate asOf) {
            return IntStream.range(0, passages.size())
                    .filter(ordinal -> counts(ordinal, asOf))
                    .boxed()
                    .toList();
        }

        /** The ranking by words: all that share any, the later ones left out behind the search. */
        List<Integer> byWords(Path index, String claim, LocalDate asOf) throws IOException {
            try (FSDirectory directory = FSDirectory.open(index);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                BooleanQuery.Builder query = new BooleanQuery.Builder();
                for (String stem : stems(claim)) {
                    query.add(new TermQuery(new Term("reading", stem)), BooleanClause.Occur.SHOULD);
                    query.add(new BoostQuery(new TermQuery(new Term("title", stem)), 0.3f), BooleanClause.Occur.SHOULD);
                }
                List<Integer> found = new ArrayList<>();
                for (ScoreDoc hit : new IndexSearcher(reader).search(query.build(), passages.size()).scoreDocs) {
                    if (counts(hit.doc, asOf) && found.size() < 100) {
                        found.add(hit.doc);
                    }
                }
                return found;
            }
        }

        private static Set<String> stems(String claim) throws IOException {
            Set<String> stems = new LinkedHashSet<>();
            try (TokenStream stream = new EnglishAnalyzer().tokenStream("reading", claim)) {
                CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    stems.add(stem.toString());
                }
                stream.end();
            }
            return stems;
        }

        List<String> fused(List<Integer> words, List<Integer> meaning, int most) {
            Map<Integer, Double> fused = new HashMap<>();
            for (List<Integer> ranking : List.of(words, meaning)) {
                for (int i = 0; i < ranking.size(); i++) {
                    fused.merge(ranking.get(i), 1.0 / (61 + i), Double::sum);
                }
            }
            return fused.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(each -> passages.get(each.getKey()).articleId() + "#"
                            + passages.get(each.getKey()).index())
                    .toList();
        }
    }

    @Test
    void aSetOfWhichAllVectorsAreComparedGivesWhatLookingOneByOneGives() throws IOException {
        RandomSet set = new RandomSet(1, 600, new WordEmbedder());
        Path flat = set.write(folder.resolve("flat"), 100_000);
        Path grouped = set.write(folder.resolve("grouped"), 10);
        try (EvidenceIndex ofFlat = set.open(flat, ALL);
                EvidenceIndex ofGrouped = set.open(grouped, ALL)) {
            for (int i = 0; i < 60; i++) {
                String claim = set.text(1 + i % 6);
                LocalDate asOf = FIRST_DAY.plusDays(i % (DAYS + 4) - 2L);
                List<String> expected =
                        set.fused(set.byWords(flat, claim, asOf), set.byMeaning(claim, set.counting(asOf)), 50);
                List<Evidence> found = ofFlat.find(claim, asOf, 50);
                assertThat(IndexFixture.places(found)).as(claim + " by " + asOf).isEqualTo(expected);
                assertThat(ofGrouped.find(claim, asOf, 50)).isEqualTo(found);
            }
        }
    }

    @Test
    void ofMorePassagesThoseNearestBySignatureAreComparedAndOfThoseAsNearTheEarlier() throws IOException {
        RandomSet set = new RandomSet(2, 800, new WordEmbedder());
        for (int mostInOneCell : new int[] {100_000, 10}) {
            Path index = set.write(folder.resolve("cells-" + mostInOneCell), mostInOneCell);
            for (int compared : new int[] {1, 40, 300}) {
                MeaningSearch search = MeaningSearch.open(index, 256, new Width(100_000, compared));
                for (int i = 0; i < 20; i++) {
                    String claim = set.text(3);
                    LocalDate asOf = FIRST_DAY.plusDays(i + 5L);
                    float[] vector = set.embedder.embed(claim);
                    float[] opposite = set.embedder.embed(Negation.of(claim));
                    List<Integer> likely = set.counting(asOf).stream()
                            .sorted(Comparator.comparingInt((Integer ordinal) -> Math.min(
                                            differing(vector, set.vectors.get(ordinal)),
                                            differing(opposite, set.vectors.get(ordinal))))
                                    .thenComparing(Comparator.naturalOrder()))
                            .limit(compared)
                            .toList();
                    assertThat(search.nearest(vector, opposite, asOf, 100)).isEqualTo(set.byMeaning(claim, likely));
                }
            }
        }
    }

    private static int differing(float[] one, float[] other) {
        return (int) IntStream.range(0, one.length)
                .filter(i -> one[i] > 0 != other[i] > 0)
                .count();
    }

    @Test
    void theNearestCellsHoldMostOfTheNearestPassages() throws IOException {
        RandomSet set = new RandomSet(3, 4_000, new Directions());
        Path index = set.write(folder.resolve("index"), 10);
        MeaningSearch part = MeaningSearch.open(index, Directions.DIMENSIONS, new Width(2_500, 1_000));
        int kept = 0;
        for (int i = 0; i < 30; i++) {
            float[] vector = set.embedder.embed(set.text(4));
            List<Integer> nearest = MeaningSearch.open(index, Directions.DIMENSIONS, ALL)
                    .nearest(vector, vector, FIRST_DAY.plusYears(1), 20);
            List<Integer> found = part.nearest(vector, vector, FIRST_DAY.plusYears(1), 20);
            assertThat(found).hasSize(20);
            kept += (int) nearest.stream().filter(found::contains).count();
        }
        assertThat(kept).as("of 600").isGreaterThan(500);
    }

    @Test
    void cellsAreAFunctionOfThePassages() throws IOException {
        RandomSet set = new RandomSet(4, 1_000, new Directions());
        Path one = set.write(folder.resolve("one"), 10);
        Path other = set.write(folder.resolve("other"), 10);
        for (String file : List.of("cells.bin", "signatures.bin", "articles.bin")) {
            assertThat(one.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
        }
    }

    @Test
    void howeverFewPassagesCountOfALargeSetTheyAreFound() throws IOException {
        RandomSet set = new RandomSet(5, 1_500, new Directions());
        Path index = set.write(folder.resolve("index"), 10);
        LocalDate before = FIRST_DAY.minusDays(1);
        try (EvidenceIndex part = set.open(index, new Width(1_000, 1_000))) {
            String claim = set.text(4);
            assertThat(IndexFixture.places(part.find(claim, before, 30)))
                    .isEqualTo(set.fused(
                            set.byWords(index, claim, before), set.byMeaning(claim, set.counting(before)), 30));
        }
    }

    @Test
    void anIndexWithoutPlacesOrSignaturesIsRefused() throws IOException {
        RandomSet set = new RandomSet(6, 10, new WordEmbedder());
        for (String file : List.of("articles.bin", "signatures.bin", "cells.bin")) {
            Path index = set.write(folder.resolve("without-" + file), 100);
            Files.delete(index.resolve(file));
            assertThatThrownBy(() -> set.open(index, ALL))
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining(file);
        }
    }

    @Test
    void anIndexThatLostPlacesOrSignaturesIsRefused() throws IOException {
        RandomSet set = new RandomSet(7, 10, new WordEmbedder());
        int size = set.passages.size();
        List<Lost> lost = List.of(
                new Lost("articles.bin", "place", 2 + "a-00009".length() + 8),
                new Lost("signatures.bin", "signature", 8));
        for (Lost each : lost) {
            Path index = set.write(folder.resolve(each.what()), 100);
            byte[] bytes = Files.readAllBytes(index.resolve(each.file()));
            Files.write(index.resolve(each.file()), Arrays.copyOf(bytes, bytes.length - each.bytes()));
            assertThatThrownBy(() -> set.open(index, ALL))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The index of passages in " + index + " does not hold a " + each.what()
                            + " for each of its " + size + " passages. Delete the folder, and it is built again.");
        }
    }

    private record Lost(String file, String what, int bytes) {}

    @Test
    void passagesOutOfOrderAreRefused() throws IOException {
        try (EvidenceIndexWriter writer = new EvidenceIndexWriter(folder)) {
            writer.add(new IndexedPassage("b", 0, "A ferry sank.", "", null), new float[4]);
            assertThatThrownBy(() -> writer.add(new IndexedPassage("b", 2, "Rye bread.", "", null), new float[4]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Passage 2 of the article 'b' came where passage 1 was to come. Add all passages in"
                            + " their order.");
            assertThatThrownBy(() -> writer.add(new IndexedPassage("a", 0, "Rye bread.", "", null), new float[4]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The article 'a' came after 'b'. Add articles by their ids.");
        }
    }

    @Test
    void anIndexThatWasNotFinishedCannotBeOpened() throws IOException {
        RandomSet set = new RandomSet(8, 3, new WordEmbedder());
        try (EvidenceIndexWriter writer = new EvidenceIndexWriter(folder)) {
            writer.add(set.passages.get(0), set.vectors.get(0));
        }
        assertThatThrownBy(() -> set.open(folder, ALL)).isInstanceOf(IOException.class);
    }

    /** Each word has a direction of its own; a text points where its words do together, and a little off. */
    private static final class Directions implements Embedder {
        private static final int DIMENSIONS = 128;

        @Override
        public float[] embed(String text) {
            double[] sum = new double[DIMENSIONS];
            for (String word : text.split(" ")) {
                add(sum, word, 1);
            }
            add(sum, text, 0.3);
            double length =
                    Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
            float[] vector = new float[DIMENSIONS];
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] = (float) (sum[i] / length);
            }
            return vector;
        }

        private static void add(double[] sum, String text, double weight) {
            Random random = new Random(text.hashCode());
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += weight * random.nextGaussian();
            }
        }

        @Override
        public int dimensions() {
            return DIMENSIONS;
        }

        @Override
        public String fingerprint() {
            return "directions";
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}

package org.factcheck.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PointingBack;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages that bear on a claim: by words (BM25, Robertson and Zaragoza 2009) and by meaning (cosine of sentence
 * embeddings, to the claim and to its opposite), the two rankings fused by reciprocal rank (Cormack, Clarke, Büttcher, SIGIR 2009). What is found is a
 * function of the set of articles and the claim: ties go to the smaller article id, then the earlier passage.
 */
public final class EvidenceIndex implements AutoCloseable {

    static final String PLACES = "articles.bin";

    private static final int RANKING_DEPTH = 100;
    private static final int FUSION_CONSTANT = 60;

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final Places places;
    private final WordSearch byWords;
    private final MeaningSearch byMeaning;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Embedder embedder;
    private final PassageLookup passages;

    private EvidenceIndex(
            FSDirectory directory,
            DirectoryReader reader,
            Places places,
            MeaningSearch byMeaning,
            Embedder embedder,
            PassageLookup passages) {
        this.directory = directory;
        this.reader = reader;
        this.places = places;
        this.byWords = new WordSearch(new IndexSearcher(reader), places);
        this.byMeaning = byMeaning;
        this.embedder = embedder;
        this.passages = passages;
    }

    /**
     * Opens an index that {@link EvidenceIndexWriter} finished in this folder.
     *
     * @throws IOException where it is not whole
     */
    public static EvidenceIndex open(Path folder, Embedder embedder, PassageLookup passages) throws IOException {
        return open(folder, embedder, passages, MeaningSearch.Width.USUAL);
    }

    static EvidenceIndex open(Path folder, Embedder embedder, PassageLookup passages, MeaningSearch.Width width)
            throws IOException {
        MeaningSearch byMeaning = MeaningSearch.open(folder, embedder.dimensions(), width);
        Places places = Places.open(folder.resolve(PLACES));
        FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory);
        int size = reader.maxDoc();
        String missing = !byMeaning.hasVectors(size) ? "vector" : byMeaning.hasSignatures(size) ? "place" : "signature";
        if (!byMeaning.hasVectors(size) || !byMeaning.hasSignatures(size) || places.passages() != size) {
            reader.close();
            directory.close();
            throw new IOException("The index of passages in " + folder + " does not hold a " + missing
                    + " for each of its " + size + " passages. Delete the folder, and it is built again.");
        }
        return new EvidenceIndex(directory, reader, places, byMeaning, embedder, passages);
    }

    /** How many passages it holds. */
    public int size() {
        return places.passages();
    }

    /** Whether the same articles count up to the one day as up to the other. */
    public boolean admitsTheSame(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? !places.anyBetween(one, other) : !places.anyBetween(other, one);
    }

    /**
     * The passages that bear most on a text.
     *
     * @param text a claim
     * @param asOf passages of articles published after this day are left out; those of unknown date are not
     * @param most how many to rank at most
     * @return best first, then the denials that point back to one of them
     */
    public List<Evidence> find(String text, LocalDate asOf, int most) {
        float[] vector = embedder.embed(text);
        Map<Integer, Double> fused = new HashMap<>();
        Set<String> words = words(text);
        addRanks(fused, byWords.best(words, asOf, RANKING_DEPTH));
        addRanks(fused, byMeaning.nearest(vector, embedder.embed(Negation.of(text)), asOf, RANKING_DEPTH));
        List<Integer> best = fused.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        Ranked ranked = new Ranked(words, vector, fused);
        best.forEach(ranked::add);
        best.forEach(ordinal -> denialsAfter(ordinal).forEach(ranked::add));
        return ranked.found();
    }

    /** What was found, each passage once, in the order it was added. */
    private final class Ranked {
        private final Set<String> words;
        private final float[] vector;
        private final Map<Integer, Double> fused;
        private final Map<Integer, Evidence> found = new LinkedHashMap<>();

        Ranked(Set<String> words, float[] vector, Map<Integer, Double> fused) {
            this.words = words;
            this.vector = vector;
            this.fused = fused;
        }

        void add(int ordinal) {
            if (!found.containsKey(ordinal)) {
                int number = places.article(ordinal);
                List<Passage> article = passages.passages(places.id(number));
                Passage passage = article.get(ordinal - places.start(number));
                ReadOn readOn = ReadOn.before(article, passage)
                        .map(before -> new ReadOn(before.reading(), evidence(ordinal, passage.readAfter(before), null)))
                        .orElse(null);
                found.put(ordinal, evidence(ordinal, passage, readOn));
            }
        }

        private Evidence evidence(int ordinal, Passage passage, @Nullable ReadOn readOn) {
            return new Evidence(
                    passage,
                    found.size() + 1,
                    round(fused.getOrDefault(ordinal, 0.0), 1_000_000),
                    round(coverage(words, passage), 10_000),
                    round(byMeaning.similarity(vector, ordinal), 10_000),
                    readOn);
        }

        List<Evidence> found() {
            return List.copyOf(found.values());
        }
    }

    /**
     * The passages right after one that deny what was said before them: "officials refuted the charges" shares no word
     * with the claim that is denied, and would not be found by itself.
     */
    private List<Integer> denialsAfter(int ordinal) {
        List<Integer> denials = new ArrayList<>();
        int number = places.article(ordinal);
        List<Passage> article = passages.passages(places.id(number));
        int end = Math.min(ordinal + PointingBack.REACH + 1, places.start(number + 1));
        for (int next = ordinal + 1; next < end; next++) {
            if (PointingBack.isDenialOfWhatCameBefore(article.get(next - places.start(number)))) {
                denials.add(next);
            }
        }
        return denials;
    }

    private static void addRanks(Map<Integer, Double> fused, List<Integer> ranking) {
        for (int rank = 1; rank <= ranking.size(); rank++) {
            fused.merge(ranking.get(rank - 1), 1.0 / (FUSION_CONSTANT + rank), Double::sum);
        }
    }

    private double coverage(Set<String> claim, Passage passage) {
        if (claim.isEmpty()) {
            return 0;
        }
        Set<String> shared = words(passage.reading());
        shared.retainAll(claim);
        return (double) shared.size() / claim.size();
    }

    private Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream(WordSearch.READING, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < IndexSearcher.getMaxClauseCount() / 2) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text could not be cut into words.", e);
        }
        return words;
    }

    static double round(double value, int places) {
        return Math.rint(value * places) / places;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}

package org.factcheck.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
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
import org.factcheck.passage.Passage;
import org.factcheck.passage.PointingBack;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages that bear on a claim: by words (BM25, Robertson and Zaragoza 2009) and by meaning (cosine of sentence
 * embeddings, to the claim and to its opposite), the two rankings fused by reciprocal rank (Cormack, Clarke, Büttcher, SIGIR 2009). What is found is a
 * function of the set of articles and the claim: ties go to the smaller article id, then the earlier passage.
 */
public final class EvidenceIndex implements AutoCloseable {

    static final String READING = "reading";
    static final String TITLE = "title";
    static final String ARTICLE = "article";
    static final String INDEX = "index";
    static final String PUBLISHED = "published";
    static final String VECTORS = "vectors.bin";

    /** The headline helps to find a passage that leaves the names to it, but must not outweigh the passage. */
    private static final float TITLE_BOOST = 0.3f;

    private static final int RANKING_DEPTH = 100;
    private static final int FUSION_CONSTANT = 60;
    private static final long UNKNOWN_DAY = Long.MIN_VALUE;

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final VectorFile vectors;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Embedder embedder;
    private final PassageLookup passages;
    private final String[] articleOf;
    private final int[] indexOf;
    private final long[] dayOf;

    private EvidenceIndex(
            FSDirectory directory,
            DirectoryReader reader,
            VectorFile vectors,
            Embedder embedder,
            PassageLookup passages)
            throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.vectors = vectors;
        this.embedder = embedder;
        this.passages = passages;
        this.articleOf = new String[reader.maxDoc()];
        this.indexOf = new int[reader.maxDoc()];
        this.dayOf = new long[reader.maxDoc()];
        readPlaces();
    }

    /**
     * Opens an index that {@link EvidenceIndexWriter} finished in this folder.
     *
     * @throws IOException where it is not whole
     */
    public static EvidenceIndex open(Path folder, Embedder embedder, PassageLookup passages) throws IOException {
        VectorFile vectors = VectorFile.open(folder.resolve(VECTORS), embedder.dimensions());
        FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory);
        if (!vectors.holds(reader.maxDoc())) {
            int size = reader.maxDoc();
            reader.close();
            directory.close();
            throw new IOException("The index of passages in " + folder + " does not hold a vector for each of its "
                    + size + " passages. Delete the folder, and it is built again.");
        }
        return new EvidenceIndex(directory, reader, vectors, embedder, passages);
    }

    /** How many passages it holds. */
    public int size() {
        return articleOf.length;
    }

    /** Whether the same articles count up to the one day as up to the other. */
    public boolean admitsTheSame(LocalDate one, LocalDate other) {
        long earlier = Math.min(one.toEpochDay(), other.toEpochDay());
        long later = Math.max(one.toEpochDay(), other.toEpochDay());
        return Arrays.stream(dayOf).noneMatch(day -> day > earlier && day <= later);
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
        addRanks(fused, byWords(words, asOf));
        addRanks(fused, byMeaning(vector, embedder.embed(Negation.of(text)), asOf));
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
                List<Passage> article = passages.passages(articleOf[ordinal]);
                Passage passage = article.get(indexOf[ordinal]);
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
                    round(vectors.similarity(vector, ordinal), 10_000),
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
        List<Passage> article = passages.passages(articleOf[ordinal]);
        for (int next = ordinal + 1; next <= ordinal + PointingBack.REACH && next < size(); next++) {
            if (!articleOf[next].equals(articleOf[ordinal])) {
                break;
            }
            if (PointingBack.isDenialOfWhatCameBefore(article.get(indexOf[next]))) {
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

    private List<Integer> byWords(Set<String> words, LocalDate asOf) {
        try {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (String word : words) {
                query.add(new TermQuery(new Term(READING, word)), BooleanClause.Occur.SHOULD);
                query.add(
                        new BoostQuery(new TermQuery(new Term(TITLE, word)), TITLE_BOOST), BooleanClause.Occur.SHOULD);
            }
            List<Integer> ranking = new ArrayList<>();
            int depth = RANKING_DEPTH;
            // Articles from after the as-of date are left out here, not in the query, so that the statistics BM25 uses
            // are those of the whole set whatever the date.
            while (true) {
                ScoreDoc[] hits = searcher.search(query.build(), depth).scoreDocs;
                ranking.clear();
                for (ScoreDoc hit : hits) {
                    if (isPublishedBy(hit.doc, asOf)) {
                        ranking.add(hit.doc);
                    }
                }
                if (ranking.size() >= RANKING_DEPTH || hits.length < depth) {
                    return ranking.subList(0, Math.min(RANKING_DEPTH, ranking.size()));
                }
                depth *= 4;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index of passages could not be read.", e);
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
        try (TokenStream stream = analyzer.tokenStream(READING, text)) {
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

    private record Near(int ordinal, double similarity) {}

    /** A passage is as near as it is to the claim or to its opposite, whichever is nearer. */
    private List<Integer> byMeaning(float[] vector, float[] opposite, LocalDate asOf) {
        Comparator<Near> worstFirst = Comparator.comparingDouble(Near::similarity)
                .thenComparing(Comparator.comparingInt(Near::ordinal).reversed());
        PriorityQueue<Near> best = new PriorityQueue<>(worstFirst);
        float[] passage = new float[vector.length];
        double worst = Double.NEGATIVE_INFINITY;
        for (int ordinal = 0; ordinal < dayOf.length; ordinal++) {
            if (!isPublishedBy(ordinal, asOf)) {
                continue;
            }
            vectors.read(ordinal, passage);
            double nearest = Math.max(VectorFile.dot(vector, passage), VectorFile.dot(opposite, passage));
            double similarity = round(nearest, 1_000_000);
            // Of passages as near as each other the earlier stands before the later.
            if (similarity <= worst) {
                continue;
            }
            best.add(new Near(ordinal, similarity));
            if (best.size() > RANKING_DEPTH) {
                best.remove();
                worst = best.element().similarity();
            }
        }
        return best.stream().sorted(worstFirst.reversed()).map(Near::ordinal).toList();
    }

    private boolean isPublishedBy(int ordinal, LocalDate asOf) {
        return dayOf[ordinal] == UNKNOWN_DAY || dayOf[ordinal] <= asOf.toEpochDay();
    }

    private void readPlaces() throws IOException {
        var stored = reader.storedFields();
        Map<String, String> names = new HashMap<>();
        for (int ordinal = 0; ordinal < articleOf.length; ordinal++) {
            var document = stored.document(ordinal);
            String article = document.get(ARTICLE);
            articleOf[ordinal] = names.computeIfAbsent(article, name -> name);
            indexOf[ordinal] = document.getField(INDEX).numericValue().intValue();
            var published = document.getField(PUBLISHED);
            dayOf[ordinal] =
                    published == null ? UNKNOWN_DAY : published.numericValue().longValue();
        }
    }

    private static double round(double value, int places) {
        return Math.rint(value * places) / places;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}

package org.factcheck.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factcheck.article.Article;
import org.factcheck.article.ArticleReader;
import org.factcheck.article.ReadArticle;
import org.factcheck.article.SourceRegister;
import org.factcheck.evidence.Embedder;
import org.factcheck.evidence.EvidenceIndex;
import org.factcheck.evidence.EvidenceIndexWriter;
import org.factcheck.evidence.IndexedPassage;
import org.factcheck.evidence.MiniLmEmbedder;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PassageSplitter;
import org.springframework.util.FileSystemUtils;

/**
 * Finds the passages for claims among those of many articles. The articles are read and split as in a run; their vectors
 * are made up around real ones, as embedding them all would take an hour.
 */
final class RetrievalScale {

    private static final int CLAIMS = 200;
    private static final int PASSAGES_FOUND = 20;
    private static final int ARTICLES_AT_ONCE = 256;
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 21);

    private final Path work;
    private final Corpus corpus;
    private final ArticleReader reader = new ArticleReader(SourceRegister.empty());
    private final PassageSplitter splitter = new PassageSplitter();

    /**
     * What was measured.
     *
     * @param opening of the index
     * @param heap in use with the index open, after a collection, in MB
     * @param embedding of a claim and its opposite, in ms
     * @param finding each claim on one thread in ms, in ascending order, without the embedding and without the loading of
     *     the articles that were found
     * @param wall a claim with a thread for each processor in ms, the embedding in it, the loading not
     */
    record Measured(
            int articles,
            int passages,
            int realVectors,
            Duration building,
            Duration opening,
            long heap,
            double embedding,
            List<Double> finding,
            double wall) {

        double percentile(int percent) {
            return finding.get(finding.size() * percent / 100);
        }

        double mean() {
            return finding.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        }
    }

    RetrievalScale(Path work, Corpus corpus) {
        this.work = work;
        this.corpus = corpus;
    }

    Measured measure(int articles) throws IOException, InterruptedException, ExecutionException {
        Path folder = work.resolve("retrieval-" + articles);
        try (Embedder embedder = MiniLmEmbedder.load()) {
            MadeUpVectors vectors = new MadeUpVectors(embedder);
            long begun = System.nanoTime();
            build(folder, articles, vectors);
            Duration building = Duration.ofNanos(System.nanoTime() - begun);
            return search(folder, articles, embedder, vectors.realOnes(), building);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void build(Path folder, int articles, MadeUpVectors vectors)
            throws IOException, InterruptedException, ExecutionException {
        corpus.writeArticles(folder.resolve("articles"), articles);
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder.resolve("articles"))) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        Path index = Files.createDirectories(folder.resolve("index"));
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (EvidenceIndexWriter writer = new EvidenceIndexWriter(index)) {
            for (int from = 0; from < files.size(); from += ARTICLES_AT_ONCE) {
                List<Callable<Map<IndexedPassage, float[]>>> some = new ArrayList<>();
                for (Path file : files.subList(from, Math.min(files.size(), from + ARTICLES_AT_ONCE))) {
                    some.add(() -> embedded(read(folder, file), vectors));
                }
                for (Future<Map<IndexedPassage, float[]>> each : threads.invokeAll(some)) {
                    for (Map.Entry<IndexedPassage, float[]> passage : each.get().entrySet()) {
                        writer.add(passage.getKey(), passage.getValue());
                    }
                }
            }
            writer.finish();
        } finally {
            threads.shutdownNow();
        }
    }

    private Article read(Path folder, Path file) {
        return ((ReadArticle.Read) reader.read(folder.resolve("articles"), file)).article();
    }

    private Map<IndexedPassage, float[]> embedded(Article article, MadeUpVectors vectors) {
        Map<IndexedPassage, float[]> passages = new LinkedHashMap<>();
        for (Passage passage : splitter.split(article)) {
            IndexedPassage indexed = new IndexedPassage(
                    article.id(),
                    passage.index(),
                    passage.reading(),
                    article.title(),
                    article.published().evidenceFrom().orElse(null));
            passages.put(indexed, vectors.of(passage.reading()));
        }
        return passages;
    }

    private Measured search(Path folder, int articles, Embedder embedder, int realVectors, Duration building)
            throws IOException, InterruptedException, ExecutionException {
        Clock clock = new Clock();
        long begun = System.nanoTime();
        try (EvidenceIndex index = EvidenceIndex.open(folder.resolve("index"), clock.of(embedder), id -> clock.load(
                () -> splitter.split(read(folder, folder.resolve("articles").resolve(id + ".txt")))))) {
            Duration opening = Duration.ofNanos(System.nanoTime() - begun);
            List<String> claims = IntStream.range(0, 2 * CLAIMS)
                    .mapToObj(number -> corpus.claim(number, articles))
                    .toList();
            // What Java compiles on the way, and what the system reads of the files, is no part of it.
            claims.subList(CLAIMS, 2 * CLAIMS).forEach(claim -> index.find(claim, AS_OF, PASSAGES_FOUND));
            List<Double> finding = new ArrayList<>();
            double embedding = 0;
            for (String claim : claims.subList(0, CLAIMS)) {
                clock.reset();
                long asked = System.nanoTime();
                index.find(claim, AS_OF, PASSAGES_FOUND);
                finding.add((System.nanoTime() - asked - clock.embedding() - clock.loading()) / 1e6);
                embedding += clock.embedding() / 1e6 / CLAIMS;
            }
            double wall = wall(index, clock, claims.subList(0, CLAIMS));
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
            return new Measured(
                    articles,
                    index.size(),
                    realVectors,
                    building,
                    opening,
                    heap,
                    embedding,
                    finding.stream().sorted().toList(),
                    wall);
        }
    }

    /** The time of all threads without the loading, by threads and claims. */
    private static double wall(EvidenceIndex index, Clock clock, List<String> claims)
            throws InterruptedException, ExecutionException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(processors);
        try {
            List<Callable<Long>> all = new ArrayList<>();
            claims.forEach(claim -> all.add(() -> {
                clock.reset();
                long asked = System.nanoTime();
                index.find(claim, AS_OF, PASSAGES_FOUND);
                return System.nanoTime() - asked - clock.loading();
            }));
            long spent = 0;
            for (Future<Long> each : threads.invokeAll(all)) {
                spent += each.get();
            }
            return spent / 1e6 / claims.size() / processors;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Takes the time that a thread spends on what belongs to others: the model, and the articles that were found. */
    private static final class Clock {
        private final ThreadLocal<long[]> spent = ThreadLocal.withInitial(() -> new long[2]);

        Embedder of(Embedder embedder) {
            return new Embedder() {
                @Override
                public float[] embed(String text) {
                    long begun = System.nanoTime();
                    float[] vector = embedder.embed(text);
                    spent.get()[0] += System.nanoTime() - begun;
                    return vector;
                }

                @Override
                public int dimensions() {
                    return embedder.dimensions();
                }

                @Override
                public String fingerprint() {
                    return embedder.fingerprint();
                }

                @Override
                public void close() {
                    // Is closed by who loaded it.
                }
            };
        }

        List<Passage> load(Supplier<List<Passage>> passages) {
            long begun = System.nanoTime();
            List<Passage> loaded = passages.get();
            spent.get()[1] += System.nanoTime() - begun;
            return loaded;
        }

        void reset() {
            Arrays.fill(spent.get(), 0);
        }

        long embedding() {
            return spent.get()[0];
        }

        long loading() {
            return spent.get()[1];
        }
    }
}

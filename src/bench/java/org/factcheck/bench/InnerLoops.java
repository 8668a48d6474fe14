package org.factcheck.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.factcheck.article.Article;
import org.factcheck.article.ArticleReader;
import org.factcheck.article.ReadArticle;
import org.factcheck.article.SourceRegister;
import org.factcheck.evidence.Evidence;
import org.factcheck.evidence.EvidenceIndex;
import org.factcheck.evidence.EvidenceIndexWriter;
import org.factcheck.evidence.IndexedPassage;
import org.factcheck.evidence.MiniLmEmbedder;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PassageSplitter;
import org.factcheck.stance.OnnxStanceModel;
import org.factcheck.stance.StanceModel;
import org.factcheck.stance.StanceProbabilities;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.util.FileSystemUtils;

/** What the job does again and again, each by itself on one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class InnerLoops {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);

    /** Articles of the corpus, read and split, in an index. */
    @State(Scope.Benchmark)
    public static class Articles {
        private static final int COUNT = 200;

        private final SourceRegister register = SourceRegister.empty();
        private final ArticleReader reader = new ArticleReader(register);
        private final PassageSplitter splitter = new PassageSplitter();
        private final List<Path> files = new ArrayList<>();
        private final List<Article> articles = new ArrayList<>();
        private final Map<String, List<Passage>> passages = new HashMap<>();
        private Path folder = Path.of("");
        private int next;

        /** Writes them below the temporary folder, and reads them. */
        @Setup(Level.Trial)
        public void write() throws IOException {
            folder = Files.createTempDirectory("factcheck-bench");
            new Corpus(1).writeArticles(folder.resolve("articles"), COUNT);
            try (var found = Files.walk(folder.resolve("articles"))) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
            for (Path file : files) {
                Article article = ((ReadArticle.Read) reader.read(folder.resolve("articles"), file)).article();
                articles.add(article);
                passages.put(article.id(), splitter.split(article));
            }
        }

        /** Deletes them. */
        @TearDown(Level.Trial)
        public void delete() throws IOException {
            FileSystemUtils.deleteRecursively(folder);
        }

        int turn() {
            next = (next + 1) % COUNT;
            return next;
        }
    }

    /** The index of their passages. */
    @State(Scope.Benchmark)
    public static class Index {
        private final MiniLmEmbedder embedder;
        private final List<String> claims = new ArrayList<>();
        private @Nullable EvidenceIndex index;

        /** Loads the embedder. */
        public Index() {
            try {
                embedder = MiniLmEmbedder.load();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedder could not be loaded.", e);
            }
        }

        /** Builds it. */
        @Setup(Level.Trial)
        public void build(Articles articles) throws IOException {
            Path folder = Files.createDirectories(articles.folder.resolve("index"));
            try (EvidenceIndexWriter writer = new EvidenceIndexWriter(folder)) {
                for (Article article : articles.articles) {
                    for (Passage passage : passages(articles, article.id())) {
                        writer.add(
                                new IndexedPassage(
                                        article.id(), passage.index(), passage.reading(), article.title(), null),
                                embedder.embed(passage.reading()));
                        claims.add(passage.quote());
                    }
                }
                writer.finish();
            }
            index = EvidenceIndex.open(folder, embedder, id -> passages(articles, id));
        }

        /** Closes it. */
        @TearDown(Level.Trial)
        public void close() throws IOException {
            built().close();
            embedder.close();
        }

        private EvidenceIndex built() {
            return Objects.requireNonNull(index, "not built yet");
        }

        private static List<Passage> passages(Articles articles, String id) {
            return Objects.requireNonNull(articles.passages.get(id), id);
        }
    }

    /** The stance model with a batch of pairs as they come. */
    @State(Scope.Benchmark)
    public static class Stances {
        private static final int BATCH = 32;

        private final OnnxStanceModel model = OnnxStanceModel.load(BATCH);
        private final List<StanceModel.Pair> pairs = new ArrayList<>();

        /** Pairs passages with others. */
        @Setup(Level.Trial)
        public void pair(Articles articles) {
            List<String> readings = articles.articles.stream()
                    .flatMap(article -> Index.passages(articles, article.id()).stream())
                    .map(Passage::reading)
                    .limit(2L * BATCH)
                    .toList();
            for (int i = 0; i < BATCH; i++) {
                pairs.add(new StanceModel.Pair(readings.get(i), readings.get(BATCH + i)));
            }
        }

        /** Closes the model. */
        @TearDown(Level.Trial)
        public void close() {
            model.close();
        }
    }

    /** Reads an article of 3 KB. */
    @Benchmark
    public ReadArticle readArticle(Articles articles) {
        return articles.reader.read(articles.folder.resolve("articles"), articles.files.get(articles.turn()));
    }

    /** Cuts it into passages and tells who speaks. */
    @Benchmark
    public List<Passage> splitArticle(Articles articles) {
        return articles.splitter.split(articles.articles.get(articles.turn()));
    }

    /** Embeds a passage. */
    @Benchmark
    public float[] embedPassage(Articles articles, Index index) {
        return index.embedder.embed(index.claims.get(articles.turn()));
    }

    /** Finds the passages for a claim among those of 200 articles. */
    @Benchmark
    public List<Evidence> findEvidence(Articles articles, Index index) {
        return index.built().find(index.claims.get(articles.turn()), AS_OF, 20);
    }

    /** Judges 32 pairs. */
    @Benchmark
    public List<StanceProbabilities> judgePairs(Stances stances) {
        return stances.model.classify(stances.pairs);
    }
}

package org.factcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.factcheck.evidence.Embedder;
import org.factcheck.stance.IdleThreads;
import org.factcheck.stance.StanceModel;
import org.factcheck.stance.StanceProbabilities;
import org.junit.jupiter.api.Test;

class ModelCachesTest {

    private final AnswerCounts counts = new AnswerCounts();

    private final Database database = Database.empty();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aPairIsAskedOnceAndAnsweredAlikeEverAfter() {
        StanceModel cached = cached("model-1");
        StanceModel.Pair known = new StanceModel.Pair("It rained.", "It was wet.");
        StanceModel.Pair fresh = new StanceModel.Pair("It snowed all day.", "It was wet.");

        List<StanceProbabilities> first = cached.classify(List.of(known));
        List<StanceProbabilities> second = cached.classify(List.of(fresh, known));

        assertThat(asked).hasValue(2);
        assertThat(second.get(1)).isEqualTo(first.get(0));
        assertThat(second.get(0)).isNotEqualTo(first.get(0));
    }

    @Test
    void aPairThatComesTwiceInOneGoIsAskedOnce() {
        StanceModel.Pair pair = new StanceModel.Pair("It rained.", "It was wet.");

        assertThat(cached("model-1").classify(List.of(pair, pair))).hasSize(2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void noPairsGetNoAnswers() {
        assertThat(cached("model-1").classify(List.of())).isEmpty();
    }

    @Test
    void anotherModelIsAskedAnew() {
        StanceModel.Pair pair = new StanceModel.Pair("It rained.", "It was wet.");

        cached("model-1").classify(List.of(pair));
        cached("model-2").classify(List.of(pair));

        assertThat(asked).hasValue(2);
    }

    @Test
    void threadsWithTheSamePairsNeitherFailNorDisagree() throws Exception {
        StanceModel cached = cached("model-1");
        List<StanceModel.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(new StanceModel.Pair("Evidence " + "x".repeat(i), "A claim."));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<StanceProbabilities>> work = () -> cached.classify(pairs);
            List<Future<List<StanceProbabilities>>> answers = threads.invokeAll(List.of(work, work, work, work));
            for (Future<List<StanceProbabilities>> each : answers) {
                assertThat(each.get()).isEqualTo(answers.get(0).get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.rows("stance_answer")).isEqualTo(40);
    }

    @Test
    void aVectorComesBackBitByBit() {
        float[] vector = {0.1f, -0.25f, Float.MIN_VALUE, 3e30f};
        CachedEmbedder cached =
                new CachedEmbedder(new Fixed(vector), database.operations(), database.ownTransaction(), counts);

        assertThat(cached.embed("a text")).containsExactly(vector);
        assertThat(cached.embed("a text")).containsExactly(vector);
        assertThat(asked).hasValue(1);
    }

    @Test
    void ofTextsThatAreEmbeddedTogetherOnlyTheNewAreComputedAndEachOnce() throws SQLException {
        float[] vector = {0.5f, 0.5f};
        CachedEmbedder cached =
                new CachedEmbedder(new Fixed(vector), database.operations(), database.ownTransaction(), counts);
        cached.embed("known");

        List<float[]> vectors = cached.embed(List.of("new", "known", "new", "another"));

        assertThat(vectors).hasSize(4).allSatisfy(each -> assertThat(each).containsExactly(vector));
        assertThat(asked).hasValue(3);
        assertThat(database.rows("embedding")).isEqualTo(3);
        assertThat(cached.embed(List.of())).isEmpty();
    }

    private CachedStanceModel cached(String fingerprint) {
        return new CachedStanceModel(
                new ByLength(fingerprint), database.client(), database.ownTransaction(), counts, IdleThreads.NONE);
    }

    private final class ByLength implements StanceModel {
        private final String fingerprint;

        ByLength(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        @Override
        public List<StanceProbabilities> classify(List<Pair> pairs) {
            asked.addAndGet(pairs.size());
            return pairs.stream()
                    .map(pair -> 1.0 / (1 + pair.evidence().length()))
                    .map(p -> new StanceProbabilities(p, (1 - p) / 2, (1 - p) / 2))
                    .toList();
        }

        @Override
        public String fingerprint() {
            return fingerprint;
        }

        @Override
        public void close() {}
    }

    private final class Fixed implements Embedder {
        private final float[] vector;

        Fixed(float[] vector) {
            this.vector = vector;
        }

        @Override
        public float[] embed(String text) {
            asked.incrementAndGet();
            return vector.clone();
        }

        @Override
        public int dimensions() {
            return vector.length;
        }

        @Override
        public String fingerprint() {
            return "fixed";
        }

        @Override
        public void close() {}
    }
}

package org.factcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.factcheck.claim.BuildHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {

    private static final String TEXT = "The dam above Porthaven broke on Sunday night.";

    private static MiniLmEmbedder embedder;

    @BeforeAll
    static void load() throws IOException {
        embedder = MiniLmEmbedder.load();
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void theSameTextHasTheSameVectorWhateverWasReadBefore() {
        float[] first = embedder.embed(TEXT);
        embedder.embed("Bakers expect a poor harvest of rye.".repeat(20));
        assertThat(embedder.embed(TEXT)).containsExactly(first);
    }

    @Test
    void aVectorHasLengthOneAndItsDimensions() {
        for (String text : new String[] {TEXT, "Dam", "", "水坝决口", "word ".repeat(2_000)}) {
            float[] vector = embedder.embed(text);
            assertThat(vector).hasSize(embedder.dimensions()).hasSize(384);
            assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void aParaphraseIsNearerThanAnotherSubject() {
        float[] text = embedder.embed(TEXT);
        double paraphrase = dot(text, embedder.embed("Late on Sunday the barrage upstream of Porthaven gave way."));
        double other = dot(text, embedder.embed("The bakery on Mill Lane sells rye bread."));
        assertThat(paraphrase).isGreaterThan(0.5);
        assertThat(other).isLessThan(0.3);
    }

    @Test
    void whatStandsBehindTheLongestInputIsNotRead() {
        String long256 = "word ".repeat(300);
        assertThat(embedder.embed(long256 + TEXT)).containsExactly(embedder.embed(long256));
    }

    @Test
    void theFingerprintIsOfTheModelAndOfWhatFeedsIt() {
        assertThat(embedder.fingerprint()).matches("[0-9a-f]{64}/" + BuildHash.INFERENCE.abbreviated());
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}

package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.factcheck.evidence.Embedder;
import org.factcheck.stance.StanceModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsAheadTest {

    @TempDir
    private Path folder;

    @Test
    void theyLoadWhileOtherThingsAreDone() throws Exception {
        CountDownLatch otherThingIsDone = new CountDownLatch(1);
        Models models = new RecordedModels().load();
        try (ModelsAhead ahead = ModelsAhead.of(
                request -> {
                    await(otherThingIsDone);
                    return models;
                },
                request())) {
            otherThingIsDone.countDown();
            assertThat(ahead.models()).isSameAs(models);
        }
    }

    @Test
    void whatIsWrongWithThemIsToldAsItWasThrown() {
        try (ModelsAhead ahead = ModelsAhead.of(
                request -> {
                    throw new StanceModelException("no model.onnx", new IOException());
                },
                request())) {
            assertThatThrownBy(ahead::models)
                    .isInstanceOf(StanceModelException.class)
                    .hasMessage("no model.onnx");
        }
        try (ModelsAhead ahead = ModelsAhead.of(
                request -> {
                    throw new IOException("disk gone");
                },
                request())) {
            assertThatThrownBy(ahead::models).isInstanceOf(IOException.class).hasMessage("disk gone");
        }
    }

    @Test
    void theyAreLetGoOfEvenIfNobodyAskedForThem() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        Models models = new RecordedModels().load();
        Embedder noted = new Embedder() {
            @Override
            public float[] embed(String text) {
                return models.embedder().embed(text);
            }

            @Override
            public int dimensions() {
                return models.embedder().dimensions();
            }

            @Override
            public String fingerprint() {
                return models.embedder().fingerprint();
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        ModelsAhead.of(request -> new Models(noted, models.stance()), request()).close();
        assertThat(closed).isTrue();
    }

    private RunRequest request() {
        return Night.at(folder).into(folder.resolve("out"));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}

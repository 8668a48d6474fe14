package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Path;
import org.factcheck.evidence.Embedder;
import org.factcheck.evidence.MiniLmEmbedder;
import org.factcheck.stance.OnnxStanceModel;
import org.factcheck.stance.StanceModel;

/** The two models a run works with, as they are loaded, without caches. */
public record Models(Embedder embedder, StanceModel stance) implements AutoCloseable {

    /**
     * Loads what the request names.
     *
     * @throws IOException where the embedding model is not what it should be
     * @throws org.factcheck.stance.StanceModelException where the stance model is not
     */
    public static Models load(RunRequest request) throws IOException {
        Path folder = request.modelFolder();
        StanceModel stance = folder == null
                ? OnnxStanceModel.load(request.batchSize())
                : OnnxStanceModel.load(folder, request.modelLabels(), request.batchSize());
        return new Models(MiniLmEmbedder.load(), stance);
    }

    @Override
    public void close() {
        embedder.close();
        stance.close();
    }
}

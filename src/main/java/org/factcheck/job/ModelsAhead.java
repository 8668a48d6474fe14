package org.factcheck.job;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the models while the database is brought on and the input is read: on a night that asks them nothing, loading them
 * is much of what is left to do.
 */
final class ModelsAhead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelsAhead.class);

    private final FutureTask<Models> loading;

    private ModelsAhead(FutureTask<Models> loading) {
        this.loading = loading;
    }

    static ModelsAhead of(ModelLoader loader, RunRequest request) {
        FutureTask<Models> loading = new FutureTask<>(() -> loader.load(request));
        Thread thread = new Thread(loading, "models");
        thread.setDaemon(true);
        thread.start();
        return new ModelsAhead(loading);
    }

    /** The models, waited for; throws whatever loading them threw. */
    Models models() throws IOException {
        try {
            return loading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The models could not be loaded: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The models were still loading when the run was broken off.", e);
        }
    }

    /** Lets go of them, once they are loaded: they hold memory that Java does not know of. */
    @Override
    public void close() {
        Models models;
        try {
            models = models();
        } catch (IOException | RuntimeException e) {
            LOG.debug("There are no models to let go of", e);
            return;
        }
        models.close();
    }
}

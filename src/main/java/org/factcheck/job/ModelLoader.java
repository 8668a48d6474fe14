package org.factcheck.job;

import java.io.IOException;

/** Loads the models that a run works with. */
@FunctionalInterface
interface ModelLoader {

    /**
     * Loads them; whoever asked for them closes them.
     *
     * @throws IOException where a model is not what it should be
     */
    Models load(RunRequest request) throws IOException;
}

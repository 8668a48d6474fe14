package org.factcheck.evidence;

/** Puts a text's meaning into a vector, such that texts of like meaning have vectors of like direction. */
public interface Embedder extends AutoCloseable {

    /** The vector of a text, of length 1; a function of the text alone. */
    float[] embed(String text);

    /** How many numbers a vector has. */
    int dimensions();

    /** Hash of everything a vector depends on; caches are keyed by it. */
    String fingerprint();

    @Override
    void close();
}

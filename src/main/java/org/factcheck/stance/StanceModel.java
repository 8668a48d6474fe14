package org.factcheck.stance;

import java.util.List;
import java.util.Optional;

/** Tells for pairs of evidence and claim how probable each stance is. */
public interface StanceModel extends AutoCloseable {

    /**
     * One pair to judge.
     *
     * @param evidence what is read
     * @param claim the claim
     */
    record Pair(String evidence, String claim) {}

    /**
     * The stance of each pair, in the order given. A pair's probabilities do not depend on the others.
     *
     * @throws StanceModelException where the model cannot be run on them
     */
    List<StanceProbabilities> classify(List<Pair> pairs);

    /**
     * The same, where other threads may do a part of it.
     *
     * @param idle take on some of the batches while they have nothing else to do
     */
    default List<StanceProbabilities> classify(List<Pair> pairs, IdleThreads idle) {
        return classify(pairs);
    }

    /** Hash of everything the probabilities depend on; caches are keyed by it. */
    String fingerprint();

    /** How often it is right where it gives a probability; empty where nothing of that came with the model. */
    default Optional<Calibration> calibration() {
        return Optional.empty();
    }

    @Override
    void close();
}

package org.factcheck.evidence;

import org.factcheck.passage.Passage;

/** Where the passages are kept that an index knows by article and place. */
@FunctionalInterface
public interface PassageLookup {

    /**
     * A passage.
     *
     * @param articleId its article
     * @param index its place there, from 0
     * @throws IllegalStateException where there is no such passage, which means that index and passages are of different
     *     runs
     */
    Passage passage(String articleId, int index);
}

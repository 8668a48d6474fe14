package org.factcheck.evidence;

import java.util.List;
import org.factcheck.passage.Passage;

/** Where the passages are kept that an index knows by article and place. */
@FunctionalInterface
public interface PassageLookup {

    /**
     * The passages of an article in their order.
     *
     * @throws IllegalStateException where there is no such article, which means that index and passages are of different
     *     runs
     */
    List<Passage> passages(String articleId);
}

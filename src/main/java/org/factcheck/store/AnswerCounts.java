package org.factcheck.store;

import java.util.concurrent.atomic.LongAdder;

/** How often a model was asked and how often its cache answered in its place. It may be read while it is counted on. */
public final class AnswerCounts {

    private final LongAdder byModel = new LongAdder();
    private final LongAdder byCache = new LongAdder();

    void add(int answeredByModel, int answeredByCache) {
        byModel.add(answeredByModel);
        byCache.add(answeredByCache);
    }

    /** Answers of the model itself. */
    public long byModel() {
        return byModel.sum();
    }

    /** Answers that were kept from before. */
    public long byCache() {
        return byCache.sum();
    }
}

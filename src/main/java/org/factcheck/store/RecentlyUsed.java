package org.factcheck.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the values used last, up to a number of them, and loads the others when they are asked for. */
public final class RecentlyUsed<K, V> {

    private final Function<K, V> load;
    private final Map<K, V> kept;

    /** Keeps at most this many values. */
    public RecentlyUsed(int most, Function<K, V> load) {
        this.load = load;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key. Threads wait for each other. */
    public synchronized V get(K key) {
        V value = kept.get(key);
        if (value == null) {
            value = load.apply(key);
            kept.put(key, value);
        }
        return value;
    }
}

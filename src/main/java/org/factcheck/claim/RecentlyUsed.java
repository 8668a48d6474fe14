package org.factcheck.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the values used last, up to a number of them, and loads the others when they are asked for. */
public final class RecentlyUsed<K, V> {

    private final Function<K, V> load;
    private final Map<K, V> kept;

    /**
     * Keeps at most this many values.
     *
     * @param load gives the value of a key, always the same; two threads that want one at once may both load it
     */
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

    /** The value of a key. No thread waits while another one loads. */
    public V get(K key) {
        V value = keptFor(key);
        if (value == null) {
            value = Objects.requireNonNull(load.apply(key));
            keep(key, value);
        }
        return value;
    }

    private synchronized @Nullable V keptFor(K key) {
        return kept.get(key);
    }

    private synchronized void keep(K key, V value) {
        kept.put(key, value);
    }
}

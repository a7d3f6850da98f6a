package fr.opposable.legal.internal;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Series of one kind, by the id of each; an id stands in one file only.
 *
 * @param <T> what has days in force
 */
public final class Shelf<T> {

    private final Map<String, Series<T>> series = new TreeMap<>();

    void put(String id, Series<T> added, YamlMap page) {
        Series<T> before = series.putIfAbsent(id, added);
        if (before != null) {
            throw page.fault("'%s' is already in %s".formatted(id, before.file()));
        }
    }

    public @Nullable Series<T> get(String id) {
        return series.get(id);
    }

    public Set<String> ids() {
        return Collections.unmodifiableSet(series.keySet());
    }
}

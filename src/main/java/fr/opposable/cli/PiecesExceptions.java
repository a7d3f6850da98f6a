package fr.opposable.cli;

import fr.opposable.exhibit.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of the public corpora on which we differ from the expected verdict, and why. */
final class PiecesExceptions {

    private static final Map<String, String> ARGUED = Map.of();

    private PiecesExceptions() {}

    /** {@return why {@code verdict} is given to {@code path} against the table; null when nothing is argued} */
    static @Nullable String reason(String path, Verdict verdict) {
        return ARGUED.get(verdict + " " + path);
    }
}

package fr.opposable.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a status of the e-invoicing network means for letters: {@code rules/cycle-de-vie.csv}.
 *
 * @param code code of the status
 * @param label in French
 * @param effect on letters
 * @param checked how far that was checked, in French
 */
record LifeCycleStatus(String code, String label, Effect effect, String checked) {

    private static final String FILE = "/rules/cycle-de-vie.csv";
    private static final int COLUMNS = 4;
    private static final Map<String, LifeCycleStatus> KNOWN = load();

    /** What becomes of the letters. */
    enum Effect {
        NONE("rien"),
        /** The invoice is contested until a later status says otherwise. */
        STOPS("arrête"),
        /** What was contested no longer is. */
        CLEARS("lève"),
        /** The seller said that it was paid. */
        PAID("payée");

        private final String word;

        Effect(String word) {
            this.word = word;
        }

        private static Effect of(String word) {
            for (Effect effect : values()) {
                if (effect.word.equals(word)) {
                    return effect;
                }
            }
            throw new IllegalStateException(FILE + ": unknown effect '" + word + "'");
        }
    }

    /** {@return the status of this code; empty for one that is not known} */
    static Optional<LifeCycleStatus> of(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : KNOWN.get(code));
    }

    private static Map<String, LifeCycleStatus> load() {
        try (InputStream in = LifeCycleStatus.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            Map<String, LifeCycleStatus> known = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = line.split(";", -1);
                        if (cells.length != COLUMNS) {
                            throw new IllegalStateException(FILE + ": '" + line + "'");
                        }
                        known.put(cells[0], new LifeCycleStatus(cells[0], cells[1], Effect.of(cells[2]), cells[3]));
                    });
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}

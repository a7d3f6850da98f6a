package fr.opposable.mailing;

import fr.opposable.kernel.French;
import fr.opposable.letter.LetterKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which documents may go by e-mail alone, and on what ground: {@code mailing/courriel.yaml}. */
final class EmailKinds {

    private static final String FILE = "/mailing/courriel.yaml";
    private static final Map<LetterKind, Ground> KNOWN = load();

    private EmailKinds() {}

    /**
     * @param allowed whether it may
     * @param source on what ground, in French
     * @param status how far that was checked
     */
    record Ground(boolean allowed, String source, OutgoingProfile.Status status) {}

    /** {@return the ground of {@code kind}} */
    static Ground of(LetterKind kind) {
        return Optional.ofNullable(KNOWN.get(kind))
                .orElseThrow(() -> new IllegalStateException("%s: no %s".formatted(FILE, kind.key())));
    }

    private static Map<LetterKind, Ground> load() {
        try (InputStream in = EmailKinds.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            Map<String, Object> top = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<LetterKind, Ground> grounds = new EnumMap<>(LetterKind.class);
            if (top.get("kinds") instanceof List<?> entries) {
                for (Object item : entries) {
                    if (item instanceof Map<?, ?> entry) {
                        grounds.put(
                                LetterKind.of(String.valueOf(entry.get("kind")))
                                        .orElseThrow(() -> new IllegalStateException(
                                                "%s: no document is called %s".formatted(FILE, entry.get("kind")))),
                                new Ground(
                                        Boolean.TRUE.equals(entry.get("allowed")),
                                        French.typeset(String.valueOf(entry.get("source"))),
                                        OutgoingProfile.Status.of(String.valueOf(entry.get("status")))
                                                .orElseThrow(() -> new IllegalStateException("%s: '%s' is no status"
                                                        .formatted(FILE, entry.get("status"))))));
                    }
                }
            }
            return grounds;
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }
}

package fr.opposable.bundle;

import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run over a portfolio that has begun and not ended: the day it was asked for, so that it can be ended on that day after midnight. It
 * stands in the folder that the run writes, and goes when the report has its name; the dossiers themselves are known by the journal.
 *
 * @param asOf day of the law, the sums and the filing
 * @param asked digest of all that the run was asked for but its day
 */
public record UnfinishedRun(LocalDate asOf, Sha256 asked) {

    private static final String FILE = ".passage-en-cours.json";

    /** {@return the run that began in {@code out} and did not end; nothing when there is none, or what is left of it cannot be read} */
    public static Optional<UnfinishedRun> in(Path out) {
        Path file = out.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode said = JsonMapper.shared().readTree(file.toFile());
            return Optional.of(new UnfinishedRun(
                    LocalDate.parse(said.path("asOf").asString("")),
                    new Sha256(said.path("asked").asString(""))));
        } catch (JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Leaves word in {@code out} that this run has begun. */
    public void begin(Path out) {
        try {
            Files.createDirectories(out);
            Path unnamed = out.resolve(FILE + ".tmp");
            Files.writeString(unnamed, CanonicalJson.write(Map.of("asOf", asOf.toString(), "asked", asked.hex())));
            Files.move(unnamed, out.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BundleRefusedException(
                    French.typeset("--out : « %s » ne peut pas être écrit (%s). Vérifiez l’espace libre et les droits.")
                            .formatted(out, DiskFault.words(e)),
                    e);
        }
    }

    /** Takes the word back: the run in {@code out} has ended. */
    public static void end(Path out) {
        try {
            Files.deleteIfExists(out.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot end the run in " + out, e);
        }
    }
}

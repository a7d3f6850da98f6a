package fr.opposable.originals;

import fr.opposable.kernel.Sha256;
import java.time.Instant;
import java.util.Map;

/**
 * Something made from an original.
 *
 * @param sha256 digest of what was made
 * @param size its length in bytes
 * @param mediaType what it is
 * @param transformation what was done, {@code stamp}, {@code convert}, {@code ocr}
 * @param parameters with what: the stamp's words, the tool and its version, the resolution
 * @param madeAt when, UTC
 * @param madeBy by whom
 * @param actId identifier of the act that says so
 */
public record Derivation(
        Sha256 sha256,
        long size,
        String mediaType,
        String transformation,
        Map<String, String> parameters,
        Instant madeAt,
        String madeBy,
        String actId) {

    public Derivation {
        parameters = Map.copyOf(parameters);
    }
}

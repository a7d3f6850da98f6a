package fr.opposable.originals;

import fr.opposable.evidence.PdfSignatures.Signature;
import fr.opposable.kernel.Sha256;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reception of one file, and what was made from it. The same bytes under two names are kept once and received twice.
 *
 * @param key the case
 * @param name its name as given
 * @param role what it is in the case; null when it was added by hand
 * @param sha256 digest of its bytes
 * @param size its length in bytes
 * @param mediaType what its bytes are, whatever its name says
 * @param paperAt where the paper original is kept; null when not told
 * @param signatures electronic signatures it bears; a file that has one is never altered
 * @param unread why its content could not be looked into, in French; null when it could
 * @param receivedAt when it was received, UTC
 * @param receivedBy who received it
 * @param actId identifier of the act that says so
 * @param derived what was made from these bytes, in the order it was made
 */
public record Original(
        CaseKey key,
        String name,
        @Nullable String role,
        Sha256 sha256,
        long size,
        String mediaType,
        @Nullable String paperAt,
        List<Signature> signatures,
        @Nullable String unread,
        Instant receivedAt,
        String receivedBy,
        String actId,
        List<Derivation> derived) {

    public Original {
        signatures = List.copyOf(signatures);
        derived = List.copyOf(derived);
    }

    /** {@return whether it bears an electronic signature, so that any change would destroy it} */
    public boolean isSigned() {
        return !signatures.isEmpty();
    }
}

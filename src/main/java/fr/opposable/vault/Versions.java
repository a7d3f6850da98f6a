package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.util.List;
import java.util.Optional;

/** What is already sealed. */
@FunctionalInterface
public interface Versions {

    /** A vault with nothing in it. */
    Versions NONE = key -> List.of();

    /** {@return every version of this document, newest first; none for most} */
    List<SealedVersion> of(DocumentKey key);

    /** {@return the one of {@code versions} made from the same things, if there is one} */
    static Optional<SealedVersion> withFingerprint(List<SealedVersion> versions, Sha256 fingerprint) {
        return versions.stream()
                .filter(version -> version.fingerprint().equals(fingerprint))
                .findFirst();
    }
}

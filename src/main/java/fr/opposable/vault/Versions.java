package fr.opposable.vault;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is already sealed. */
@FunctionalInterface
public interface Versions {

    /** A vault with nothing in it. */
    Versions NONE = key -> List.of();

    /** {@return every version of this document, newest first; none for most} */
    List<SealedVersion> of(DocumentKey key);

    /** {@return every version of this document with what became of it, oldest first} */
    default List<VersionLife> lives(DocumentKey key) {
        return List.of();
    }

    /** {@return the facts a version was made from, as canonical JSON} */
    default String facts(SealedVersion version) {
        throw new IllegalStateException("There is no version here: " + version.key());
    }

    /** {@return the legal texts of this digest, by their paths; none when they were never kept} */
    default Map<String, Bytes> law(Sha256 law) {
        return Map.of();
    }

    /** {@return the one of {@code versions} made from the same things, if there is one} */
    static Optional<SealedVersion> withFingerprint(List<SealedVersion> versions, Sha256 fingerprint) {
        return versions.stream()
                .filter(version -> version.fingerprint().equals(fingerprint))
                .findFirst();
    }
}

package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.util.Optional;

/** What is already sealed. */
public interface Versions {

    /** A vault with nothing in it. */
    Versions NONE = new Versions() {
        @Override
        public Optional<SealedVersion> withFingerprint(DocumentKey key, Sha256 fingerprint) {
            return Optional.empty();
        }

        @Override
        public Optional<SealedVersion> newest(DocumentKey key) {
            return Optional.empty();
        }
    };

    /** {@return the version of this document made from the same things, if there is one} */
    Optional<SealedVersion> withFingerprint(DocumentKey key, Sha256 fingerprint);

    /** {@return the newest version of this document, if there is one} */
    Optional<SealedVersion> newest(DocumentKey key);
}

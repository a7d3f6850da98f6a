package fr.opposable.campaign;

import fr.opposable.history.Making;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.VersionLife;
import fr.opposable.vault.Versions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A version about to be made.
 *
 * @param making what from
 * @param fingerprint of that
 * @param existing the one that stands and was made from the same things
 */
record PlannedVersion(Making making, Fingerprint fingerprint, Optional<SealedVersion> existing) {

    /**
     * {@return the version to be made} A version of the same things that was replaced or withdrawn is another: what returns to old facts is a
     * new version.
     *
     * @param there the versions of this document
     */
    static PlannedVersion of(Versions versions, DocumentKey key, Making first, List<SealedVersion> there) {
        Making making = first;
        Fingerprint fingerprint = fingerprint(making);
        Optional<SealedVersion> same = Versions.withFingerprint(there, fingerprint.digest());
        if (same.isPresent()) {
            List<VersionLife> lives = versions.lives(key);
            while (same.isPresent() && !stands(lives, same.get())) {
                making = making.after(same.get().versionNo());
                fingerprint = fingerprint(making);
                same = Versions.withFingerprint(there, fingerprint.digest());
            }
        }
        return new PlannedVersion(making, fingerprint, same);
    }

    private static boolean stands(List<VersionLife> lives, SealedVersion version) {
        return lives.stream()
                .filter(life -> life.version().versionNo() == version.versionNo())
                .allMatch(VersionLife::stands);
    }

    private static Fingerprint fingerprint(Making making) {
        return new Fingerprint(
                Sha256.of(making.snapshot().text()),
                making.templateId(),
                Objects.requireNonNull(making.template(), "a letter about to be made has its template"),
                making.law(),
                making.engine());
    }
}

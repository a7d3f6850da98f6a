package fr.opposable.history;

import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Versions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What versions were made from, read back from the vault: the facts, the law of then. Safe for use by several threads. */
public final class Archive {

    private final Versions versions;
    private final LegalLibrary current;
    private final Map<Sha256, Optional<LegalLibrary>> libraries = new ConcurrentHashMap<>();

    /** @param current the law of this program, for versions made under it */
    public Archive(Versions versions, LegalLibrary current) {
        this.versions = versions;
        this.current = current;
    }

    /** {@return what this version was made from} */
    public Making making(SealedVersion version) {
        return Making.of(version, versions.facts(version));
    }

    /** {@return the law of this digest: as kept with the versions made under it, else that of this program when it is the same} */
    public Optional<LegalLibrary> law(Sha256 digest) {
        return libraries.computeIfAbsent(digest, this::load);
    }

    private Optional<LegalLibrary> load(Sha256 digest) {
        Map<String, Bytes> files = versions.law(digest);
        if (!files.isEmpty()) {
            return Optional.of(LegalLibrary.of(files));
        }
        return current.version().equals(digest.toString()) ? Optional.of(current) : Optional.empty();
    }

    /** {@return the statement that these facts and this law give today; empty when the law was not kept} */
    public Optional<ClaimStatement> statement(Making making) {
        return law(making.law()).map(law -> new ClaimReckoner(law)
                .statement(making.snapshot().caseFile(), making.snapshot().asOf()));
    }

    /** {@return a version reckoned again from what was kept of it; empty when the law was not kept} */
    public Optional<Replay> replay(SealedVersion version) {
        Making making = making(version);
        return statement(making).map(statement -> Replay.of(making, statement));
    }
}

package fr.opposable.bundle;

import fr.opposable.claim.KeptFile;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.Original;
import fr.opposable.vault.Sending;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the file of each piece lies: below the case folder, or in the vault for what was imported, sent or filed. */
final class PieceSources {

    private final Path home;
    private final Vault vault;
    private final List<Original> originals;
    private final Map<String, Sha256> filed;
    private final List<VersionLife> lives;

    /**
     * @param home folder of the case
     * @param originals what the vault keeps of the case
     * @param filed the original of each piece that was filed, by its id
     * @param lives the versions of the case
     */
    PieceSources(Path home, Vault vault, List<Original> originals, Map<String, Sha256> filed, List<VersionLife> lives) {
        this.home = home;
        this.vault = vault;
        this.originals = List.copyOf(originals);
        this.filed = Map.copyOf(filed);
        this.lives = List.copyOf(lives);
    }

    /** Where a file lies, and what must be said of it; the note is empty for most. */
    record Source(Path file, String note) {}

    /**
     * {@return the file of the piece {@code id}}
     *
     * @throws BundleRefusedException when it is nowhere
     */
    Source of(String id) {
        Sha256 communicated = filed.getOrDefault(id, filed.getOrDefault(PartIds.message(id), ofPages(id)));
        Path root = home.toAbsolutePath().normalize();
        Path there = root.resolve(id).normalize();
        boolean isThere = there.startsWith(root) && Files.isRegularFile(there);
        if (communicated != null) {
            return isThere && FileDigests.of(there).equals(communicated)
                    ? new Source(there, "")
                    : new Source(
                            vault.fileOf(communicated),
                            French.typeset(
                                            "« %s » a été communiquée sous un numéro, et le fichier a changé ou disparu depuis : c’est l’original gardé qui est relié. Donnez le nouveau fichier sous un autre nom : il aura un nouveau numéro.")
                                    .formatted(id));
        }
        if (isThere) {
            return new Source(there, "");
        }
        Matcher imported = PartIds.IMPORTED.matcher(id);
        if (imported.matches()) {
            for (Original original : originals) {
                if (original.sha256().abbreviated().equals(imported.group(2))) {
                    return new Source(vault.fileOf(original.sha256()), "");
                }
            }
        }
        Optional<Sha256> kept = KeptFile.read(id).flatMap(this::digestOf);
        if (kept.isPresent()) {
            return new Source(vault.fileOf(kept.get()), "");
        }
        throw new BundleRefusedException(French.typeset(
                        "Le fichier de la pièce « %s » n’est ni dans le dossier de l’affaire ni dans le coffre : remettez-le.")
                .formatted(id));
    }

    /** {@return the original of the pages of {@code id} that were filed; null when none were} */
    private @Nullable Sha256 ofPages(String id) {
        return filed.entrySet().stream()
                .filter(entry -> PartIds.pages(entry.getKey()).isPresent()
                        && PartIds.whole(entry.getKey()).equals(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** {@return the digest of a version that was sent, or of what proves it} */
    private Optional<Sha256> digestOf(KeptFile kept) {
        return lives.stream()
                .flatMap(life -> kept.sort() == KeptFile.Sort.SENT_VERSION
                        ? Stream.of(life.version().artifact())
                        : life.sent().stream()
                                .map(sent -> sent.sending().proof())
                                .filter(Objects::nonNull)
                                .map(Sending.Proof::file))
                .filter(digest -> digest.abbreviated().equals(kept.digest()))
                .findFirst();
    }
}

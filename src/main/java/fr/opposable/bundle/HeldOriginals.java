package fr.opposable.bundle;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where an original that is bound itself is read from: the vault, which hashed it when this run received it, and where nobody writes. What lies
 * in the folder of the case may change while a volume is made of it.
 */
final class HeldOriginals {

    private final @Nullable Vault vault;
    private final Path folder;

    /**
     * @param vault null for a trial, which receives nothing: each is copied
     * @param folder where copies of what the vault does not have go
     */
    HeldOriginals(@Nullable Vault vault, Path folder) {
        this.vault = vault;
        this.folder = folder;
    }

    /**
     * {@return the same exhibit, bound from what is held; as it is when it is bound from a copy}
     *
     * @throws BundleRefusedException when the file is gone, or changed since it was judged
     */
    Exhibit of(Exhibit exhibit) {
        PrintedCopy copy = exhibit.copy();
        if (copy == null || !copy.pdf().equals(exhibit.original())) {
            return exhibit;
        }
        Sha256 digest = copy.sha256();
        return exhibit.heldAt(vault != null && vault.keeps(digest) ? vault.fileOf(digest) : copied(exhibit));
    }

    private Path copied(Exhibit exhibit) {
        Path held = folder.resolve(exhibit.sha256().hex() + ".pdf");
        try {
            Files.createDirectories(folder);
            Files.copy(exhibit.original(), held, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BundleRefusedException(
                    French.typeset(
                                    "« %s » ne peut pas être recopié pour être relié (%s) : vérifiez ses droits et l’espace libre, puis relancez.")
                            .formatted(exhibit.name(), DiskFault.words(e)),
                    e);
        }
        if (!FileDigests.of(held).equals(exhibit.sha256())) {
            throw new BundleRefusedException(French.typeset(
                            "« %s » a changé pendant que le dossier se faisait : relancez quand plus personne n’y écrit.")
                    .formatted(exhibit.name()));
        }
        return held;
    }
}

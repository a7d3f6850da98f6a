package fr.opposable.history;

import fr.opposable.kernel.Sha256;
import fr.opposable.vault.SealedVersion;
import org.jspecify.annotations.Nullable;

/**
 * All that a version was, or is about to be, made from.
 *
 * @param name how it is named in what is said of it: « version 2 »
 * @param snapshot the facts
 * @param law digest of the legal texts
 * @param templateId template and its version
 * @param template digest of the template's files; null when it is not known
 * @param engine program
 */
public record Making(
        String name,
        Snapshot snapshot,
        Sha256 law,
        String templateId,
        @Nullable Sha256 template,
        String engine) {

    static Making of(SealedVersion version, String facts) {
        return new Making(
                "version " + version.versionNo(),
                Snapshot.read(facts),
                version.law(),
                version.templateId(),
                null,
                version.engine());
    }
}

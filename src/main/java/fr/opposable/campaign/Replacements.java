package fr.opposable.campaign;

import fr.opposable.history.Archive;
import fr.opposable.history.Differences;
import fr.opposable.history.Making;
import fr.opposable.kernel.French;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Lives;
import fr.opposable.vault.VersionLife;
import fr.opposable.vault.VersionState;
import fr.opposable.vault.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which versions a new one takes the place of, and why: as the user says, or as what changed says. */
final class Replacements {

    private static final int LONGEST = 2000;

    private final Versions versions;
    private final Archive archive;
    private final Differences differences;
    private final @Nullable String given;

    Replacements(Versions versions, Archive archive, @Nullable String given) {
        this.versions = versions;
        this.archive = archive;
        this.differences = new Differences(archive);
        this.given = given;
    }

    /** {@return the versions of this document that {@code next} takes the place of, oldest first} */
    List<Replacement> by(DocumentKey key, Making next) {
        return Lives.replacedBy(versions.lives(key), next.snapshot().draft()).stream()
                .map(old -> new Replacement(old, reason(old, next)))
                .toList();
    }

    private String reason(VersionLife old, Making next) {
        if (old.state() == VersionState.DRAFT) {
            return next.snapshot().draft() ? "nouveau projet" : "version définitive établie";
        }
        return given == null ? cut(changes(old, next)) : cut(given);
    }

    /** {@return what changes from that version, on one line} */
    String changes(VersionLife old, Making next) {
        return differences.inOneLine(archive.making(old.version()), next);
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
    }

    /** {@return the version that was sent and that {@code next} would take the place of, with what changes; null when there is none} */
    @Nullable
    String changeOfSent(DocumentKey key, Making next) {
        return Lives.replacedBy(versions.lives(key), next.snapshot().draft()).stream()
                .filter(old -> old.state() == VersionState.SENT)
                .map(old -> French.typeset("%s a été envoyée le %s ; ce qui change : %s")
                        .formatted(
                                old.name(),
                                French.figures(old.sent().getLast().sending().day()),
                                changes(old, next)))
                .findFirst()
                .orElse(null);
    }
}

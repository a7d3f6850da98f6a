package fr.opposable.ledger;

import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a log, in files beside the store. The private one is its owner's alone (0600) and is refused when others can read it.
 *
 * <p>Rotation: a link signed by both keys names the new one; from the moment it is on the disk the new key is the key of the log, and what
 * a crash left undone of the exchange of files is done at the next signature.
 */
final class LogKeys {

    private final Path folder;
    private final KeyFiles files;

    LogKeys(Path folder, String origin) {
        this.folder = folder;
        this.files = new KeyFiles(folder, origin);
    }

    /** Makes a key pair unless there is one. */
    void create() {
        try {
            files.createFirst();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** {@return the signer, when there is one} */
    Optional<NoteSigner> signer() {
        try {
            Optional<NoteKey> current = current(files.links());
            if (current.isPresent()) {
                files.putNextInPlace(current.get());
            }
            Path file = files.privateKey();
            if (!Files.exists(file) || current.isEmpty()) {
                return Optional.empty();
            }
            if (!DurableFile.isPrivate(file)) {
                throw new StoreUnavailableException(
                        "La clé du registre « %s » peut être lue par d’autres que son propriétaire. Rendez-la privée : chmod 600 « %s »."
                                .formatted(file, file),
                        null);
            }
            return Optional.of(new NoteSigner(files.readPrivate(file), current.get()));
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** {@return every key, with what each may have signed. Writes nothing} */
    KeyHistory history() {
        try {
            List<KeyLink> links = files.links();
            List<NoteKey> unlinked = files.formerKeys().stream()
                    .filter(former -> !former.numbered())
                    .map(KeyFiles.Former::key)
                    .toList();
            return new KeyHistory(links, current(links), unlinked);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** {@return the notes by which each key came after another, oldest first} */
    List<String> successions() {
        try {
            return files.linkNotes();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** {@return every public key, the present one first, then the former ones from the last to the first} */
    List<NoteKey> known() {
        KeyHistory history = history();
        List<NoteKey> keys = new ArrayList<>();
        history.current().ifPresent(keys::add);
        history.links().reversed().forEach(link -> keys.add(link.former()));
        keys.addAll(history.unlinked());
        return keys;
    }

    /** {@return a key as openssl reads it} */
    static byte[] pem(String title, byte[] content) {
        return KeyFiles.pem(title, content);
    }

    /** {@return the names of keys that the program put aside and whose link is gone} */
    List<String> withoutLink() {
        try {
            List<KeyLink> links = files.links();
            return files.formerKeys().stream()
                    .filter(former -> former.numbered()
                            && links.stream().noneMatch(link -> link.former().sameAs(former.key())))
                    .map(KeyFiles.Former::name)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** The newest link says which key is the log's, even where the exchange of files was cut short. */
    private Optional<NoteKey> current(List<KeyLink> links) throws IOException {
        Optional<NoteKey> onFile = files.publicKeyOnFile();
        if (links.isEmpty()) {
            return onFile;
        }
        KeyLink newest = links.getLast();
        return onFile.isEmpty() || onFile.get().sameAs(newest.former()) ? Optional.of(newest.next()) : onFile;
    }

    /** {@return the line of the key that the next rotation will put in place} */
    String nextLine() {
        try {
            return files.next().publicKey().line();
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** Puts the next key in place, from the last checkpoint on. */
    KeyRotation rotate(Checkpoint last, KeyChange reason, Instant moment) {
        try {
            List<KeyLink> links = files.links();
            NoteKey former = current(links).orElseThrow(() -> new IOException("There is no public key in " + folder));
            if (reason == KeyChange.LOST && signer().isPresent()) {
                throw new KeyPresentException(
                        "La clé du registre n’est pas perdue : elle est dans « %s ». Renouvelez-la sans --lost."
                                .formatted(folder));
            }
            @Nullable NoteSigner formerSigner = reason == KeyChange.LOST ? null : signer().orElseThrow(this::missing);
            NoteSigner next = files.next();
            KeyLink link = new KeyLink(links.size() + 1, last, moment, reason, former, next.publicKey());
            SignedNote note = link.signed(next, formerSigner);
            KeyLink.parse(note.file());
            files.keepLink(link, note);
            files.putNextInPlace(next.publicKey());
            return new KeyRotation(
                    link.number(),
                    last.size(),
                    moment,
                    reason,
                    former.line(),
                    next.publicKey().line());
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    StoreUnavailableException missing() {
        return new StoreUnavailableException(
                "La clé du registre manque dans « %s » : rétablissez ce dossier depuis une sauvegarde. Si elle est perdue : « ledger rotate-key --lost »."
                        .formatted(folder),
                null);
    }

    private StoreUnavailableException unusable(Exception cause) {
        return new StoreUnavailableException(
                "La clé du registre dans « %s » ne peut pas être lue ou écrite. Vérifiez les droits du dossier et l’espace libre, ou rétablissez-la depuis une sauvegarde."
                        .formatted(folder),
                cause);
    }
}

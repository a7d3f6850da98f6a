package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a log hands over so that others can check it without us: its name, its public keys, its time-stamps. And its signature. */
public final class LogPublication {

    private final CheckpointRows rows;
    private final CheckpointFiles files;
    private final Path folder;

    LogPublication(CheckpointRows rows, CheckpointFiles files, Path folder) {
        this.rows = rows;
        this.files = files;
        this.folder = folder;
    }

    /** {@return the name of the log; none while nothing was signed} */
    public Optional<String> origin() {
        return rows.origin();
    }

    /** {@return every public key of the log, the present one first} */
    public List<PublishedKey> keys() {
        return origin().map(origin -> new LogKeys(folder, origin)
                        .known().stream().map(PublishedKey::of).toList())
                .orElse(List.of());
    }

    /** {@return the notes by which each key came after another, oldest first; the former key signed each, unless it was lost} */
    public List<String> successions() {
        return origin().map(origin -> new LogKeys(folder, origin).successions()).orElse(List.of());
    }

    /** {@return the newer time-stamps over older ones, in order} */
    public List<StampRenewal> renewals() {
        List<StampRenewal> renewals = new ArrayList<>();
        Path renewed = folder.resolve("horodatage").resolve("renouvellements");
        for (int number = 1; ; number++) {
            Optional<Bytes> list = read(renewed.resolve("%04d.txt".formatted(number)));
            Optional<Bytes> answer = read(renewed.resolve("%04d.tsr".formatted(number)));
            if (list.isEmpty() || answer.isEmpty()) {
                return List.copyOf(renewals);
            }
            renewals.add(new StampRenewal(number, list.get(), answer.get()));
        }
    }

    /** {@return the certificate revocation lists that came with the time-stamp of the checkpoint of this size, DER} */
    public List<Bytes> revocations(long size) {
        List<Bytes> lists = new ArrayList<>();
        for (int number = 1; ; number++) {
            Optional<Bytes> list = read(files.pathOf(size, number == 1 ? "crl" : number + ".crl"));
            if (list.isEmpty()) {
                return List.copyOf(lists);
            }
            lists.add(list.get());
        }
    }

    /** {@return the time-stamp of the checkpoint of this size, when it was given one} */
    public Optional<Bytes> stamp(long size) {
        return read(files.pathOf(size, "tsr"));
    }

    /** {@return the certificates that time-stamps are trusted by, PEM, when an authority is set} */
    public Optional<Bytes> authorities() {
        return read(folder.resolve("horodatage").resolve("autorite.pem"));
    }

    /**
     * {@return a note signed with the log's key over a digest, under a name that no checkpoint bears, so that neither can pass for the
     * other; none while the log has no key. The same digest makes the same note}
     *
     * @param use what the digest is of: one word, {@code dossier}
     */
    public Optional<SignedFile> seal(String use, Sha256 digest) {
        return origin().flatMap(origin -> new LogKeys(folder, origin).signer())
                .map(signer -> SignedFile.parse(
                        SignedNote.of(sealText(signer.publicKey().name(), use, digest), signer)
                                .file()));
    }

    /** {@return the text that {@link #seal} signs} */
    public static String sealText(String origin, String use, Sha256 digest) {
        return origin + "/" + use + "\nsha256\n" + Base64.getEncoder().encodeToString(digest.raw()) + "\n";
    }

    private static Optional<Bytes> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Bytes.owning(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "Le fichier du registre « %s » ne peut pas être lu.".formatted(file), e);
        }
    }
}

package fr.opposable.ledger;

import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of a log, in files beside the store. The private one is its owner's alone (0600) and is refused when others can read it.
 *
 * <p>Rotation: {@code cle-privee.pem} and {@code cle-publique.pem} make place for a new pair, the old public key moves to {@code cles/},
 * where every former key stays for as long as what it signed.
 */
final class LogKeys {

    private static final String PRIVATE = "cle-privee.pem";
    private static final String PUBLIC = "cle-publique.pem";
    private static final String LINE = "cle-publique.txt";
    private static final String FORMER = "cles";

    private final Path folder;
    private final String origin;

    LogKeys(Path folder, String origin) {
        this.folder = folder;
        this.origin = origin;
    }

    /** Makes a key pair unless there is one. */
    void create() {
        try {
            Files.createDirectories(folder.resolve(FORMER));
            if (Files.exists(folder.resolve(PRIVATE))) {
                return;
            }
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            // The private key comes last: while it is missing, the public files of an interrupted start are made again.
            Files.deleteIfExists(folder.resolve(PUBLIC));
            Files.deleteIfExists(folder.resolve(LINE));
            NoteKey publicKey = new NoteKey(origin, pair.getPublic());
            DurableFile.create(folder.resolve(PUBLIC), pem("PUBLIC KEY", publicKey.encoded()), "rw-r--r--");
            DurableFile.create(
                    folder.resolve(LINE), (publicKey.line() + "\n").getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            DurableFile.create(
                    folder.resolve(PRIVATE),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                    "rw-------");
        } catch (IOException e) {
            throw unusable(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform of this version has Ed25519", e);
        }
    }

    /** {@return the signer, when there is one} */
    Optional<NoteSigner> signer() {
        Path file = folder.resolve(PRIVATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (!DurableFile.isPrivate(file)) {
                throw new StoreUnavailableException(
                        "La clé du registre « %s » peut être lue par d’autres que son propriétaire. Rendez-la privée : chmod 600 « %s »."
                                .formatted(file, file),
                        null);
            }
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return Optional.of(new NoteSigner(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(unwrap(Files.readString(file)))),
                    read(folder.resolve(PUBLIC))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /** {@return every public key, the present one first} */
    List<NoteKey> known() {
        List<NoteKey> keys = new ArrayList<>();
        try {
            if (Files.exists(folder.resolve(PUBLIC))) {
                keys.add(read(folder.resolve(PUBLIC)));
            }
            if (Files.isDirectory(folder.resolve(FORMER))) {
                try (Stream<Path> former = Files.list(folder.resolve(FORMER))) {
                    List<Path> files = former.filter(file -> file.toString().endsWith(".pem"))
                            .sorted()
                            .toList();
                    for (Path file : files) {
                        keys.add(read(file));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
        return keys;
    }

    private NoteKey read(Path file) throws IOException {
        return new NoteKey(origin, NoteKey.publicKey(unwrap(Files.readString(file))));
    }

    private StoreUnavailableException unusable(Exception cause) {
        return new StoreUnavailableException(
                "La clé du registre dans « %s » ne peut pas être lue ou écrite. Vérifiez les droits du dossier et l’espace libre, ou rétablissez-la depuis une sauvegarde."
                        .formatted(folder),
                cause);
    }

    static byte[] pem(String title, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(title, lines, title)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] unwrap(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}

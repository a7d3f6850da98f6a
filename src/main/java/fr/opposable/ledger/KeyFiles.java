package fr.opposable.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the keys of a log. A pair is three files: the private half, its owner's alone (0600); the public half; its line to publish.
 */
final class KeyFiles {

    private static final String PEM = ".pem";
    private static final String LINK = ".txt";

    private final Path folder;
    private final String origin;

    KeyFiles(Path folder, String origin) {
        this.folder = folder;
        this.origin = origin;
    }

    Path privateKey() {
        return folder.resolve("cle-privee.pem");
    }

    private Path publicKey() {
        return folder.resolve("cle-publique.pem");
    }

    private Path line() {
        return folder.resolve("cle-publique.txt");
    }

    private Path nextPrivateKey() {
        return folder.resolve("cle-suivante-privee.pem");
    }

    private Path nextPublicKey() {
        return folder.resolve("cle-suivante-publique.pem");
    }

    /** {@return the folder of the former keys and of how each was followed} */
    Path former() {
        return folder.resolve("cles");
    }

    private Path link(int number, String extension) {
        return former().resolve("cle-%04d%s".formatted(number, extension));
    }

    /** Makes the first pair. The private half comes last: while it is missing, an interrupted start is made again. */
    void createFirst() throws IOException {
        Files.createDirectories(former());
        if (Files.exists(privateKey())) {
            return;
        }
        KeyPair pair = newPair();
        Files.deleteIfExists(publicKey());
        Files.deleteIfExists(line());
        NoteKey key = new NoteKey(origin, pair.getPublic());
        DurableFile.create(publicKey(), pem("PUBLIC KEY", key.encoded()), "rw-r--r--");
        DurableFile.create(line(), (key.line() + "\n").getBytes(StandardCharsets.UTF_8), "rw-r--r--");
        DurableFile.create(privateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
    }

    /** {@return the pair that waits to be put in place, made now unless it is there} */
    NoteSigner next() throws IOException {
        Files.createDirectories(former());
        if (!Files.exists(nextPublicKey())) {
            Files.deleteIfExists(nextPrivateKey());
            KeyPair pair = newPair();
            DurableFile.create(
                    nextPrivateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
            DurableFile.create(
                    nextPublicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()), "rw-r--r--");
        }
        return new NoteSigner(readPrivate(nextPrivateKey()), readPublic(nextPublicKey()));
    }

    /** Keeps the link, and the former key for those who read PEM. From here on the new key is the key of the log. */
    void keepLink(KeyLink link, SignedNote note) throws IOException {
        DurableFile.create(link(link.number(), LINK), note.file().getBytes(StandardCharsets.UTF_8), "r--r--r--");
        DurableFile.create(
                link(link.number(), PEM), pem("PUBLIC KEY", link.former().encoded()), "r--r--r--");
    }

    /** Puts the next pair in the place of the present one; the former private half is gone after that. Can be done again. */
    void putNextInPlace(NoteKey key) throws IOException {
        if (!Files.exists(nextPublicKey()) || !readPublic(nextPublicKey()).sameAs(key)) {
            return;
        }
        if (Files.exists(nextPrivateKey())) {
            replace(nextPrivateKey(), privateKey());
        }
        Path temporary = folder.resolve(".tmp-" + line().getFileName());
        Files.deleteIfExists(temporary);
        DurableFile.create(temporary, (key.line() + "\n").getBytes(StandardCharsets.UTF_8), "rw-r--r--");
        replace(temporary, line());
        replace(nextPublicKey(), publicKey());
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DurableFile.forceFolder(to.resolveSibling(""));
    }

    /** {@return the public key of the log as its file has it, whatever the links say} */
    Optional<NoteKey> publicKeyOnFile() throws IOException {
        return Files.exists(publicKey()) ? Optional.of(readPublic(publicKey())) : Optional.empty();
    }

    /** {@return the links in the order of their numbers} */
    List<KeyLink> links() throws IOException {
        return linkNotes().stream().map(KeyLink::parse).toList();
    }

    /** {@return the files of the links, in the order of their numbers} */
    List<String> linkNotes() throws IOException {
        List<String> notes = new ArrayList<>();
        for (Path file : formerFiles(LINK)) {
            notes.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        return notes;
    }

    /** {@return former keys by the name of their files} */
    List<Former> formerKeys() throws IOException {
        List<Former> keys = new ArrayList<>();
        for (Path file : formerFiles(PEM)) {
            String name = String.valueOf(file.getFileName());
            keys.add(new Former(name, name.matches("cle-\\d{4}\\.pem"), readPublic(file)));
        }
        return keys;
    }

    /**
     * A former key.
     *
     * @param name of its file
     * @param numbered whether the program put it aside, so that it must have a link
     */
    record Former(String name, boolean numbered, NoteKey key) {}

    private List<Path> formerFiles(String extension) throws IOException {
        if (!Files.isDirectory(former())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(former())) {
            return files.filter(file -> file.toString().endsWith(extension)
                            && !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    PrivateKey readPrivate(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(unwrap(Files.readString(file))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 private key: " + file, e);
        }
    }

    private NoteKey readPublic(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return new NoteKey(origin, NoteKey.publicKey(unwrap(Files.readString(file))));
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform of this version has Ed25519", e);
        }
    }

    /** {@return a key as openssl reads it} */
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

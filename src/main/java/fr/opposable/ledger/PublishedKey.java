package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The public half of a log's key, as it is handed over. It proves something to whoever learnt its fingerprint from elsewhere.
 *
 * @param origin name of the log
 * @param pem the key as openssl reads it
 */
public record PublishedKey(String origin, String pem) {

    /** @throws IllegalArgumentException when {@code pem} is no Ed25519 public key, written as we write it */
    public PublishedKey {
        if (!pem.equals(new String(KeyFiles.pem("PUBLIC KEY", key(origin, pem).encoded()), StandardCharsets.US_ASCII))) {
            throw new IllegalArgumentException("Not a public key as this program writes it");
        }
    }

    static PublishedKey of(NoteKey key) {
        return new PublishedKey(
                key.name(), new String(KeyFiles.pem("PUBLIC KEY", key.encoded()), StandardCharsets.US_ASCII));
    }

    NoteKey key() {
        return key(origin, pem);
    }

    private static NoteKey key(String origin, String pem) {
        return new NoteKey(
                origin, NoteKey.publicKey(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""))));
    }

    /** {@return the digest of the key in DER, what {@code openssl pkey -pubin -outform DER | sha256sum} shows} */
    public Sha256 fingerprint() {
        return Sha256.of(key().encoded());
    }

    /** {@return the line that tools of signed notes read, {@code name+id+key}} */
    public String line() {
        return key().line();
    }
}

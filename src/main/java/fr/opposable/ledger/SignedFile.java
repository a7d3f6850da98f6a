package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A signed note as a file (C2SP signed-note), taken apart so that each part can be handed over and checked with common tools.
 *
 * @param text what is signed, ending with a line feed
 * @param file the whole file
 */
public record SignedFile(String text, String file) {

    private static final int KEY_ID = 4;

    /**
     * {@return the parts of this file}
     *
     * @throws IllegalArgumentException when it is no signed note
     */
    public static SignedFile parse(String file) {
        return new SignedFile(SignedNote.parse(file).text(), file);
    }

    /** {@return whether one of these keys signed it} */
    public boolean isSignedBy(List<PublishedKey> keys) {
        return signer(keys).isPresent();
    }

    /** {@return the one of {@code keys} that signed it} */
    public Optional<PublishedKey> signer(List<PublishedKey> keys) {
        SignedNote note = SignedNote.parse(file);
        return keys.stream()
                .filter(key -> note.signedBy(List.of(key.key())).isPresent())
                .findFirst();
    }

    /** {@return the bare signature of this key, 64 bytes, as {@code openssl pkeyutl -verify -sigfile} takes it} */
    public Bytes signature(PublishedKey key) {
        NoteKey signer = key.key();
        for (String line : SignedNote.parse(file).signatures().split("\n", -1)) {
            int space = line.lastIndexOf(' ');
            byte[] decoded = space < 0 ? new byte[0] : Base64.getDecoder().decode(line.substring(space + 1));
            if (decoded.length > KEY_ID && Arrays.equals(decoded, 0, KEY_ID, signer.id(), 0, KEY_ID)) {
                return Bytes.owning(Arrays.copyOfRange(decoded, KEY_ID, decoded.length));
            }
        }
        throw new IllegalArgumentException("The note has no signature of this key");
    }

    /** {@return the text as it is signed, in UTF-8} */
    public Bytes body() {
        return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the checkpoint it is}
     *
     * @throws IllegalArgumentException when it is something else
     */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(text);
    }
}

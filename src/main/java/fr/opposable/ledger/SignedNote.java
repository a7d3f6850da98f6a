package fr.opposable.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/**
 * A text and the signatures under it (C2SP signed-note): the text, an empty line, then one line a signature,
 * {@code — name base64(key id ‖ signature)}.
 *
 * @param text what is signed, ending with a line feed
 * @param signatures the signature lines, each ending with a line feed
 */
record SignedNote(String text, String signatures) {

    private static final String DASH = "\u2014 ";
    private static final int KEY_ID = 4;

    static SignedNote of(String text, NoteSigner signer) {
        byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] line = Arrays.copyOf(signer.publicKey().id(), KEY_ID + signature.length);
        System.arraycopy(signature, 0, line, KEY_ID, signature.length);
        return new SignedNote(
                text,
                DASH + signer.publicKey().name() + " " + Base64.getEncoder().encodeToString(line) + "\n");
    }

    /**
     * {@return the note in this file}
     *
     * @throws IllegalArgumentException when it has no signature
     */
    static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new IllegalArgumentException("A signed note has a text, an empty line and a signature");
        }
        return new SignedNote(note.substring(0, end + 1), note.substring(end + 2));
    }

    /** {@return the key that signed it, among {@code keys}; lines of unknown keys are passed over, as the format asks} */
    Optional<NoteKey> signedBy(Collection<NoteKey> keys) {
        for (String line : signatures.split("\n", -1)) {
            for (NoteKey key : keys) {
                if (isBy(key, line)) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isBy(NoteKey key, String line) {
        String start = DASH + key.name() + " ";
        if (!line.startsWith(start)) {
            return false;
        }
        String encoded = line.substring(start.length());
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return decoded.length > KEY_ID
                && Base64.getEncoder().encodeToString(decoded).equals(encoded)
                && Arrays.equals(decoded, 0, KEY_ID, key.id(), 0, KEY_ID)
                && key.verifies(
                        text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(decoded, KEY_ID, decoded.length));
    }

    String file() {
        return text + "\n" + signatures;
    }
}

package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of a key that signs checkpoints: Ed25519, under the name of its log (C2SP signed-note, algorithm 1). */
final class NoteKey {

    private static final byte ED25519 = 1;
    private static final int RAW = 32;
    private static final int ID = 4;
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    /**
     * @param name name of the log
     * @param key Ed25519
     */
    NoteKey(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        this.name = name;
        this.key = key;
        this.raw = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    }

    /** {@return the key of these 32 bytes} */
    static NoteKey ofRaw(String name, byte[] raw) {
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + RAW);
        System.arraycopy(raw, 0, encoded, SPKI.length, RAW);
        return new NoteKey(name, publicKey(encoded));
    }

    /**
     * {@return the key of this line, {@code name+id+key}}
     *
     * @throws IllegalArgumentException when it is not such a line of this name, to the last character
     */
    static NoteKey ofLine(String name, String line) {
        int start = name.length() + 2 + 2 * ID;
        byte[] tagged = line.length() > start ? Base64.getDecoder().decode(line.substring(start)) : new byte[0];
        if (tagged.length != RAW + 1) {
            throw new IllegalArgumentException("Not the line of a key of " + name);
        }
        NoteKey key = ofRaw(name, Arrays.copyOfRange(tagged, 1, tagged.length));
        if (!key.line().equals(line)) {
            throw new IllegalArgumentException("Not the line of a key of " + name);
        }
        return key;
    }

    static PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    String name() {
        return name;
    }

    byte[] encoded() {
        return key.getEncoded();
    }

    /** {@return the first four bytes of {@code SHA-256(name ‖ LF ‖ 0x01 ‖ key)}} */
    byte[] id() {
        MessageDigest digest = Sha256.newDigest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        digest.update(raw);
        return Arrays.copyOf(digest.digest(), ID);
    }

    /** {@return the line to publish, {@code name+id+key}, that tools of that family read} */
    String line() {
        byte[] tagged = new byte[RAW + 1];
        tagged[0] = ED25519;
        System.arraycopy(raw, 0, tagged, 1, RAW);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(tagged);
    }

    boolean sameAs(NoteKey other) {
        return name.equals(other.name) && Arrays.equals(raw, other.raw);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform of this version has Ed25519", e);
        }
    }
}

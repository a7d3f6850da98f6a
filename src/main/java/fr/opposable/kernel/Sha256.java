package fr.opposable.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param hex 64 hexadecimal digits in small letters
 */
public record Sha256(String hex) {

    private static final int DIGITS = 64;

    public Sha256 {
        if (!isDigest(hex)) {
            throw new IllegalArgumentException("A SHA-256 is 64 hexadecimal digits, not '%s'".formatted(hex));
        }
    }

    /** A loop and no pattern: digests are made and read by the million. */
    private static boolean isDigest(String hex) {
        if (hex.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** {@return the digest of {@code bytes}} */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(newDigest().digest(bytes)));
    }

    /** {@return the digest of {@code text} in UTF-8} */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return what {@code digest} holds; the digest starts afresh} */
    public static Sha256 finish(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** {@return the digest that these 32 bytes are; nothing is hashed} */
    public static Sha256 ofRaw(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** {@return its 32 bytes} */
    public byte[] raw() {
        return HexFormat.of().parseHex(hex);
    }

    /** {@return a digest to feed piece by piece} */
    public static MessageDigest newDigest() {
        return NativeSha256.ifAskedFor().orElseGet(Sha256::ofJava);
    }

    private static MessageDigest ofJava() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** {@return the first twelve digits, enough to tell two versions apart by eye} */
    public String abbreviated() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}

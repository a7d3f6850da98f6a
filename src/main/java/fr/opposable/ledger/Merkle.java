package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.security.MessageDigest;

/** The two hashes of a Merkle tree (RFC 6962, § 2.1). Leaves and nodes begin with another byte, so that neither can pass for the other. */
public final class Merkle {

    /** Root of a tree without leaves: the digest of nothing. */
    public static final Sha256 EMPTY = Sha256.of(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** {@return {@code SHA-256(0x00 ‖ entry)}} */
    public static Sha256 leaf(byte[] entry) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(LEAF);
        digest.update(entry);
        return Sha256.finish(digest);
    }

    /** {@return {@code SHA-256(0x01 ‖ left ‖ right)}} */
    static Sha256 node(Sha256 left, Sha256 right) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(NODE);
        digest.update(left.raw());
        digest.update(right.raw());
        return Sha256.finish(digest);
    }
}

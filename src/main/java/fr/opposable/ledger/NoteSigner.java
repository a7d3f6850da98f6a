package fr.opposable.ledger;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** The private half, and the public one that goes with it. */
final class NoteSigner {

    private final PrivateKey key;
    private final NoteKey publicKey;

    NoteSigner(PrivateKey key, NoteKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    NoteKey publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform of this version has Ed25519", e);
        }
    }
}

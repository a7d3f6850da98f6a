package fr.opposable.bundle;

import fr.opposable.history.Snapshot;
import fr.opposable.kernel.Sha256;

/**
 * The facts a paper of a dossier was made from: those of any document, what it says, and the pieces: the whole list for the requête
 * and the bordereau, its digest for the others.
 */
final class BundleFacts {

    /** Name of the pieces among the facts; stands before {@code statement}, as canonical JSON orders them. */
    static final String PIECES = "pieces";

    private static final String NEXT = ",\"statement\":";

    private BundleFacts() {}

    /**
     * {@return the text that is kept, canonical JSON}
     *
     * @param pieces canonical JSON too
     * @param words digest of what the paper says
     */
    static String text(Snapshot snapshot, String pieces, Sha256 words) {
        String text = snapshot.text();
        int at = text.lastIndexOf(NEXT);
        return "%s,\"%s\":%s%s,\"words\":\"%s\"}"
                .formatted(text.substring(0, at), PIECES, pieces, text.substring(at, text.length() - 1), words.hex());
    }
}

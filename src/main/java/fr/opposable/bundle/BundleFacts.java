package fr.opposable.bundle;

import fr.opposable.history.Snapshot;

/**
 * The facts a paper of a dossier was made from: those of any document, what the user decided, and the pieces: the whole list for the
 * requête and the bordereau, its digest for the others.
 */
final class BundleFacts {

    /** Name of the pieces among the facts; stands before {@code statement}, as canonical JSON orders them. */
    static final String PIECES = "pieces";

    private static final String NEXT = ",\"statement\":";

    private BundleFacts() {}

    /**
     * {@return the text that is kept, canonical JSON}
     *
     * @param decided digest of what the user decided of the filing
     * @param pieces canonical JSON too
     */
    static String text(Snapshot snapshot, String decided, String pieces) {
        String text = snapshot.text();
        int at = text.lastIndexOf(NEXT);
        return text.substring(0, at) + ",\"options\":\"" + decided + "\",\"" + PIECES + "\":" + pieces + text.substring(at);
    }
}

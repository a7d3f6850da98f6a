package fr.opposable.bundle;

import fr.opposable.history.Snapshot;

/**
 * The facts a paper of a dossier was made from: those of any document, and the pieces. The bordereau's hold the whole list, the others'
 * its digest.
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
     */
    static String text(Snapshot snapshot, String pieces) {
        String text = snapshot.text();
        int at = text.lastIndexOf(NEXT);
        return text.substring(0, at) + ",\"" + PIECES + "\":" + pieces + text.substring(at);
    }
}

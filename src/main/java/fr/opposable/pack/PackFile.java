package fr.opposable.pack;

import fr.opposable.kernel.Sha256;

/**
 * One file of a pack.
 *
 * @param path below the pack's folder, ASCII, with slashes
 * @param title what it is, in French; for an original, the name it had
 * @param kind what sort of thing
 * @param sha256 digest of its bytes
 * @param bytes size
 */
record PackFile(String path, String title, Kind kind, Sha256 sha256, long bytes) {

    /** What sort of thing a file is. */
    enum Kind {
        ORIGINAL("original", "Pièces d’origine"),
        DOCUMENT("document", "Documents produits"),
        STATEMENT("decompte", "Décompte"),
        CHRONOLOGY("chronologie", "Chronologie"),
        JOURNAL("journal", "Journal"),
        PROOF("preuve", "Enregistrements, faits et preuves"),
        LOG("registre", "Registre"),
        GUIDE("guide", "Mode d’emploi et vérification"),
        MANIFEST("manifeste", "Manifeste");

        private final String key;
        private final String french;

        Kind(String key, String french) {
            this.key = key;
            this.french = french;
        }

        /** {@return the word of the manifest} */
        String key() {
            return key;
        }

        /** {@return the heading in print} */
        String french() {
            return french;
        }
    }
}

package fr.opposable.vault;

/** How far one version of a document has come. Read from the acts of the journal; nothing stores it. */
public enum VersionState {
    /** Projet: bears « PROJET » on every page; it can be neither sent, nor put in a lot, nor filed. */
    DRAFT("draft", "projet"),
    /** Produced and checked; may be sent. */
    FINAL("final", "définitive"),
    /** Sent at least once. */
    SENT("sent", "envoyée"),
    /** A later version stands in its place. */
    REPLACED("replaced", "remplacée"),
    /** Taken back without a version in its place. */
    WITHDRAWN("withdrawn", "retirée");

    private final String key;
    private final String french;

    VersionState(String key, String french) {
        this.key = key;
        this.french = french;
    }

    /** {@return the word of the command line's JSON} */
    public String key() {
        return key;
    }

    /** {@return the word for the user, of « la version »} */
    public String french() {
        return french;
    }
}

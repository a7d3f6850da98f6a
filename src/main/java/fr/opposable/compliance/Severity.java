package fr.opposable.compliance;

/** How much a finding weighs. The order is the order of reports. */
public enum Severity {
    /** The document may not be produced. */
    BLOCKING("blocking"),
    /** A named human must answer first. */
    ASK("ask"),
    /** The document may be produced; the reader must know. */
    WARNING("warning"),
    /** Worth knowing. */
    INFORMATION("information");

    private final String key;

    Severity(String key) {
        this.key = key;
    }

    /** {@return the word of the command-line contract} */
    public String key() {
        return key;
    }
}

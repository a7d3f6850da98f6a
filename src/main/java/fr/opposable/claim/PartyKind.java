package fr.opposable.claim;

/** What kind of person a party is; it decides which rules protect a debtor and which rate a creditor may ask. */
public enum PartyKind {
    COMPANY("company"),
    SOLE_TRADER("sole-trader"),
    /** A creditor who does not act for professional needs (C. mon. fin., art. L. 313-2). */
    INDIVIDUAL("individual"),
    /** A debtor who acts outside any professional activity (C. conso., art. liminaire). */
    CONSUMER("consumer"),
    ASSOCIATION("association"),
    PUBLIC_BODY("public-body");

    private final String key;

    PartyKind(String key) {
        this.key = key;
    }

    /** {@return the word of the case format} */
    public String key() {
        return key;
    }
}

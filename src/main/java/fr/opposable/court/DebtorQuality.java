package fr.opposable.court;

/** What a user states of a debtor, the register in hand. */
public enum DebtorQuality {
    TRADER("commercant"),
    /** On the répertoire national des entreprises as an artisan. */
    ARTISAN("artisan"),
    /** Liberal profession, farmer, civil company, association. */
    CIVIL("civil");

    private final String key;

    DebtorQuality(String key) {
        this.key = key;
    }

    /** {@return the word of the command line} */
    public String key() {
        return key;
    }
}

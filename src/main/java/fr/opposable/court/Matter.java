package fr.opposable.court;

/** What the debt comes from. The user says it; the program only notices words that contradict. */
public enum Matter {
    /** Goods or services supplied: the price of a contract. */
    SUPPLY("prestation", "prix d’un bien ou d’un service"),
    /** Rent and charges of a dwelling. */
    DWELLING_LEASE("bail-habitation", "loyer ou charges d’un logement"),
    CONSUMER_CREDIT("credit-consommation", "crédit à la consommation"),
    /** Rent of business premises, convention d'occupation précaire included. */
    COMMERCIAL_LEASE("bail-commercial", "loyer d’un bail commercial ou professionnel"),
    /** Charges of a copropriété. */
    COPROPRIETE("copropriete", "charges de copropriété"),
    WAGES("salaire", "salaire ou indemnité due par un employeur"),
    GUARANTEE("caution", "dette recherchée auprès d’une caution"),
    CHEQUE("cheque", "chèque impayé"),
    DAMAGES("dommages", "dommages-intérêts ou préjudice");

    private final String key;
    private final String words;

    Matter(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** {@return the word of the command line and of the JSON} */
    public String key() {
        return key;
    }

    /** {@return what it is, in French} */
    public String words() {
        return words;
    }

    /** {@return whether it is rent, which is called for term by term and not invoiced} */
    public boolean isLease() {
        return this == DWELLING_LEASE || this == COMMERCIAL_LEASE;
    }
}

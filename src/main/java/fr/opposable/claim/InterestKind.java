package fr.opposable.claim;

/** Which law or agreement grants interest; a day of an invoice bears one kind only (Cass. com., 24 avr. 2024, n° 22-24.275). */
public enum InterestKind {
    /** Penalties between professionals (C. com., art. L. 441-10, II), at the agreed or at the lawful rate. */
    PENALTIES("penalties", "Pénalités de retard"),
    /** Interest of a public contract (CCP, art. L. 2192-13). */
    PUBLIC_CONTRACT("public-contract", "Intérêts moratoires de la commande publique"),
    /** Interest at the legal rate from the mise en demeure (C. civ., art. 1231-6 and 1344-1). */
    LEGAL("legal", "Intérêts au taux légal"),
    /** The same, five points higher two months after a decision became enforceable (C. mon. fin., art. L. 313-3). */
    LEGAL_INCREASED("legal-increased", "Intérêts au taux légal majoré"),
    /** Interest at a rate agreed with somebody who is no professional, from the mise en demeure. */
    AGREED("agreed", "Intérêts conventionnels"),
    /** Interest over a period the user gave. */
    GIVEN("given", "Intérêts sur période donnée");

    private final String key;
    private final String french;

    InterestKind(String key, String french) {
        this.key = key;
        this.french = french;
    }

    /** {@return its word in JSON} */
    public String key() {
        return key;
    }

    /** {@return its name for the reader} */
    public String french() {
        return french;
    }
}

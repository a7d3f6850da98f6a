package fr.opposable.letter;

import fr.opposable.claim.PartyKind;

/**
 * Which rules protect a debtor (compliance matrix, § 0). Who is not known to act for a business is taken as a consumer, whom the law
 * protects most; an association is taken as a professional, and the reader is told to confirm it.
 */
public enum DebtorClass {
    PROFESSIONAL("professional", "professionnel"),
    CONSUMER("consumer", "consommateur"),
    PUBLIC_BODY("public-body", "personne publique");

    private final String key;
    private final String title;

    DebtorClass(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** {@return the class of a party of that kind} */
    public static DebtorClass of(PartyKind kind) {
        return switch (kind) {
            case COMPANY, SOLE_TRADER, ASSOCIATION -> PROFESSIONAL;
            case CONSUMER, INDIVIDUAL -> CONSUMER;
            case PUBLIC_BODY -> PUBLIC_BODY;
        };
    }

    /** {@return its word in the grid} */
    public String key() {
        return key;
    }

    /** {@return its name in French} */
    public String title() {
        return title;
    }
}

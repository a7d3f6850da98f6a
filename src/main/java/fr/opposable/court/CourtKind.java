package fr.opposable.court;

/** The courts before which an injonction de payer is asked (CPC, art. 1406), by the name they bear. */
public enum CourtKind {
    TRIBUNAL_DE_COMMERCE("commerce", "tribunal-de-commerce", "Tribunal de commerce"),
    /** A tribunal de commerce during the experiment of loi n° 2023-1059, art. 26. */
    TRIBUNAL_DES_ACTIVITES_ECONOMIQUES(
            "tae", "tribunal-des-activites-economiques", "Tribunal des activités économiques"),
    /** Overseas (C. com., annexe 7-3). */
    TRIBUNAL_MIXTE_DE_COMMERCE("mixte", "tribunal-mixte-de-commerce", "Tribunal mixte de commerce"),
    /** Moselle, Bas-Rhin and Haut-Rhin (C. com., art. L. 731-1). */
    CHAMBRE_COMMERCIALE("chambre-commerciale", "chambre-commerciale", "Chambre commerciale du tribunal judiciaire"),
    TRIBUNAL_JUDICIAIRE("judiciaire", "tribunal-judiciaire", "Tribunal judiciaire"),
    /** A chamber of the tribunal judiciaire, not a court of its own (COJ, art. L. 212-8). */
    TRIBUNAL_DE_PROXIMITE("proximite", "tribunal-de-proximite", "Tribunal de proximité"),
    TRIBUNAL_DE_PREMIERE_INSTANCE(
            "premiere-instance", "tribunal-de-premiere-instance", "Tribunal de première instance");

    private final String column;
    private final String key;
    private final String noun;

    CourtKind(String column, String key, String noun) {
        this.column = column;
        this.key = key;
        this.noun = noun;
    }

    /** {@return the word of the data files} */
    public String column() {
        return column;
    }

    /** {@return the word of the JSON} */
    public String key() {
        return key;
    }

    /** {@return « Tribunal de commerce », to be followed by its place} */
    public String noun() {
        return noun;
    }

    /** {@return whether disputes between traders are heard there (C. com., art. L. 721-3)} */
    public boolean isCommercial() {
        return switch (this) {
            case TRIBUNAL_DE_COMMERCE,
                    TRIBUNAL_DES_ACTIVITES_ECONOMIQUES,
                    TRIBUNAL_MIXTE_DE_COMMERCE,
                    CHAMBRE_COMMERCIALE -> true;
            case TRIBUNAL_JUDICIAIRE, TRIBUNAL_DE_PROXIMITE, TRIBUNAL_DE_PREMIERE_INSTANCE -> false;
        };
    }

    /** {@return the kind of this word of the data files} */
    public static CourtKind ofColumn(String column) {
        for (CourtKind kind : values()) {
            if (kind.column.equals(column)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'%s' is no kind of court".formatted(column));
    }
}

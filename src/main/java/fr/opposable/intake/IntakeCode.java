package fr.opposable.intake;

/**
 * What can be wrong in what people give us. A code is never reused; the title is what a report prints above the problems that
 * carry it.
 */
public enum IntakeCode {
    CASE_FILE_MISSING(1, "Fichier d’affaire absent ou illisible"),
    NOT_UTF_8(2, "Fichier qui n’est pas en UTF-8"),
    YAML_SYNTAX(3, "Syntaxe YAML non comprise"),
    YAML_LIMIT(4, "Fichier YAML trop long, trop profond ou à alias"),
    YAML_TAG(5, "Étiquette YAML refusée"),
    UNKNOWN_KEY(10, "Clé inconnue"),
    MISSING(11, "Valeur obligatoire absente"),
    DUPLICATE_KEY(12, "Clé écrite deux fois"),
    WRONG_TYPE(13, "Valeur d’un autre type que celui attendu"),
    UNKNOWN_WORD(14, "Mot hors de la liste admise"),
    NOTHING_OWED(15, "Affaire sans facture"),
    OUT_OF_PLACE(16, "Clé sans emploi ici"),
    TOO_MANY(17, "Liste trop longue"),
    DATE_FORMAT(20, "Date mal écrite"),
    DATE_IMPOSSIBLE(21, "Date qui n’existe pas"),
    DATE_OUT_OF_RANGE(22, "Date hors des limites admises"),
    DUE_BEFORE_ISSUED(23, "Échéance antérieure à la facture"),
    PERIOD_REVERSED(24, "Période qui finit avant de commencer"),
    AMOUNT_FORMAT(30, "Montant mal écrit"),
    AMOUNT_DECIMALS(31, "Montant à plus de deux décimales"),
    AMOUNT_OUT_OF_RANGE(32, "Montant hors des limites admises"),
    TOTALS_DISAGREE(33, "Hors taxes, TVA et TTC en désaccord"),
    NUMBER_FORMAT(34, "Nombre mal écrit ou hors des limites"),
    REFERENCE(40, "Référence d’affaire non admise"),
    SIREN(41, "Numéro SIREN faux"),
    SIRET(42, "Numéro SIRET faux"),
    VAT_NUMBER(43, "Numéro de TVA faux"),
    IBAN(44, "IBAN faux"),
    BIC(45, "BIC mal écrit"),
    NUMBERS_DISAGREE(46, "SIREN, SIRET et TVA en désaccord"),
    EMAIL(47, "Adresse électronique mal écrite"),
    COUNTRY(48, "Pays inconnu"),
    POSTAL_CODE(49, "Code postal ou code commune mal écrit"),
    TEXT_TOO_LONG(50, "Texte trop long"),
    CONTROL_CHARACTER(51, "Caractère de commande dans un texte"),
    BIDI_CONTROL(52, "Marque de sens d’écriture dans un texte"),
    TEXT_GARBLED(53, "Texte mal converti"),
    FILE_NOT_FOUND(60, "Pièce introuvable"),
    FILE_OUTSIDE(61, "Pièce hors du dossier"),
    FILE_IS_LINK(62, "Pièce qui est un lien"),
    FILE_NOT_REGULAR(63, "Pièce qui n’est pas un fichier"),
    FILE_TWICE(64, "Pièce décrite deux fois"),
    DUPLICATE_INVOICE(70, "Facture en double"),
    UNKNOWN_INVOICE(71, "Facture citée mais absente"),
    CSV_FILE_MISSING(80, "Fichier du portefeuille absent ou illisible"),
    CSV_ENCODING(81, "Encodage non admis"),
    CSV_HEADER(84, "En-tête absent ou illisible"),
    CSV_UNKNOWN_COLUMN(85, "Colonne inconnue"),
    CSV_DUPLICATE_COLUMN(86, "Colonne en double"),
    CSV_MISSING_COLUMN(87, "Colonne obligatoire absente"),
    CSV_MAPPING(88, "Correspondance de colonnes inutilisable"),
    CSV_UNCLOSED_QUOTE(89, "Guillemet jamais refermé"),
    CSV_RAGGED_ROW(90, "Ligne qui n’a pas le nombre de champs de l’en-tête"),
    CSV_TEXT_AFTER_QUOTE(91, "Texte après un guillemet fermant"),
    CSV_ROW_TOO_LONG(92, "Ligne trop longue"),
    CSV_UNKNOWN_CASE(93, "Affaire citée mais absente"),
    CSV_UNKNOWN_PARTY(94, "Partie citée mais absente"),
    DUPLICATE_CASE(95, "Affaire en double"),
    CSV_DUPLICATE_PARTY(96, "Partie en double"),
    NO_CASE(97, "Portefeuille sans affaire"),
    PORTFOLIO_SHAPE(98, "Portefeuille absent ou de forme inconnue"),
    PORTFOLIO_CHANGED(99, "Portefeuille modifié pendant la lecture"),
    INVISIBLE_CHARACTER(110, "Caractère invisible dans un nom"),
    MIXED_SCRIPTS(111, "Lettres de plusieurs écritures dans un même mot");

    private final String code;
    private final String title;

    IntakeCode(int number, String title) {
        this.code = "INT-%03d".formatted(number);
        this.title = title;
    }

    /** {@return the stable code, {@code INT-021}} */
    public String code() {
        return code;
    }

    /** {@return what it means, in French} */
    public String title() {
        return title;
    }
}

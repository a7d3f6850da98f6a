package fr.opposable.filing;

import java.util.Arrays;
import java.util.Optional;

/**
 * The papers of an injonction de payer, by the names of the command-line contract, then those that the contract does not name. None is
 * an act reserved to an officer: what he must write himself, commandement, signification, procès-verbal, is only asked of him.
 */
public enum FilingKind {
    /** CPC, art. 1407. */
    REQUETE_INJONCTION("requete-injonction", "Requête en injonction de payer", "00_Requete"),
    /** The account behind annex 1 of the requête, operation by operation; annex 1 itself is in the requête (CPC, art. 1407), and no file has its name. */
    DECOMPTE("decompte", "Décompte détaillé de la créance", "Decompte_detaille"),
    /** Annex 2: « le bordereau des documents justificatifs » (CPC, art. 1407). */
    BORDEREAU("bordereau", "Bordereau des pièces", "Annexe_2_Bordereau"),
    /** Practice of the paper greffes; the judge writes the sums. */
    PROJET_ORDONNANCE("projet-ordonnance", "Projet d’ordonnance", "02_Projet_ordonnance"),
    LETTRE_GREFFE("lettre-greffe", "Lettre au greffe", "Lettre_greffe"),
    /** Asked by greffes of a signatory who is neither organ, lawyer nor commissaire de justice. */
    POUVOIR("pouvoir", "Pouvoir", "Pouvoir"),
    /** To a commissaire de justice, once the order is made (CPC, art. 1411). */
    DEMANDE_SIGNIFICATION("demande-signification", "Demande de signification", "Demande_signification"),
    CHRONOLOGIE("chronologie", "Chronologie", "Chronologie"),
    /** A sheet before each piece of a paper set. */
    INTERCALAIRES("intercalaires", "Intercalaires des pièces", "Intercalaires"),
    /** What the envelope of a paper greffe holds, and on which sheet each paper and piece begins. */
    SOMMAIRE_ENVOI("sommaire-envoi", "Sommaire de l’envoi", "Sommaire_envoi"),
    /** The pieces handed to the commissaire de justice for « Mes Pièces » (arrêté du 24 février 2022). */
    MES_PIECES("mes-pieces", "Remise des pièces au commissaire de justice", "Mes_Pieces"),
    /** To a commissaire de justice, for the procedure of CPCE, art. L. 125-1. */
    PETITES_CREANCES("petites-creances", "Transmission pour la procédure simplifiée", "Petites_creances"),
    /** To a commissaire de justice, for the procedure between commerçants of CPCE, art. L. 126-1. */
    CREANCE_COMMERCIALE(
            "creance-commerciale", "Transmission pour la procédure entre commerçants", "Creance_commerciale");

    private final String key;
    private final String title;
    private final String fileStem;

    FilingKind(String key, String title, String fileStem) {
        this.key = key;
        this.title = title;
        this.fileStem = fileStem;
    }

    /** {@return the kind named {@code key} on the command line, empty when there is none} */
    public static Optional<FilingKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** {@return the word of the command line} */
    public String key() {
        return key;
    }

    /** {@return its name in French} */
    public String title() {
        return title;
    }

    /** {@return the start of its file name, ASCII, to which an extension is added: {@code 00_Requete}} */
    public String fileStem() {
        return fileStem;
    }

    /** {@return the same without its number, for a folder that has numbers of its own or none: {@code Requete}} */
    public String bareStem() {
        return fileStem.replaceFirst("^\\d\\d_", "");
    }

    /** {@return whether the requête holds it already: a file of its own is for whoever asks for one} */
    public boolean isAnnexOfRequest() {
        return this == DECOMPTE || this == BORDEREAU;
    }

    /** {@return whether it is handed to the greffe with the requête} */
    public boolean isFiledWithRequest() {
        return switch (this) {
            case REQUETE_INJONCTION, DECOMPTE, BORDEREAU, PROJET_ORDONNANCE, LETTRE_GREFFE, POUVOIR -> true;
            case DEMANDE_SIGNIFICATION,
                    CHRONOLOGIE,
                    INTERCALAIRES,
                    SOMMAIRE_ENVOI,
                    MES_PIECES,
                    PETITES_CREANCES,
                    CREANCE_COMMERCIALE -> false;
        };
    }
}

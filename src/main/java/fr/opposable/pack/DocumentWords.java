package fr.opposable.pack;

/** A kind of document, in words. */
final class DocumentWords {

    private DocumentWords() {}

    static String of(String kind) {
        return switch (kind) {
            case "relance-preventive" -> "Relance préventive";
            case "relance-1" -> "Première relance";
            case "relance-2" -> "Deuxième relance";
            case "relance-3" -> "Troisième relance";
            case "mise-en-demeure" -> "Mise en demeure";
            case "echeancier" -> "Échéancier";
            case "recu" -> "Reçu";
            case "proposition-mediation" -> "Proposition de médiation";
            case "saisine-conciliateur" -> "Saisine du conciliateur";
            case "constat-echec" -> "Constat d’échec";
            case "suspension" -> "Avis de suspension";
            case "requete-injonction" -> "Requête en injonction de payer";
            case "decompte" -> "Décompte";
            case "bordereau" -> "Bordereau des pièces";
            case "projet-ordonnance" -> "Projet d’ordonnance";
            case "lettre-greffe" -> "Lettre au greffe";
            case "pouvoir" -> "Pouvoir";
            case "demande-signification" -> "Demande de signification";
            case "chronologie" -> "Chronologie";
            case "intercalaires" -> "Intercalaires des pièces";
            case "sommaire-envoi" -> "Sommaire de l’envoi";
            case "mes-pieces" -> "Remise des pièces au commissaire de justice";
            case "petites-creances" -> "Transmission pour la procédure simplifiée";
            case "creance-commerciale" -> "Transmission pour la procédure entre commerçants";
            case "declaration-creance" -> "Déclaration de créance";
            case "certificat-effacement" -> "Certificat d’effacement";
            default -> "Document «\u00a0" + kind + "\u00a0»";
        };
    }
}

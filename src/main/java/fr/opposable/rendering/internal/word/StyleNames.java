package fr.opposable.rendering.internal.word;

import java.util.Map;

/** What the styles are called in the word processor's list. A class without a name here goes by its own. */
final class StyleNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("", "Paragraphe"),
            Map.entry("subject", "Objet"),
            Map.entry("window", "Destinataire"),
            Map.entry("window window-seven", "Destinataire"),
            Map.entry("letterhead", "En-tête"),
            Map.entry("letterhead sender name", "Expéditeur"),
            Map.entry("letterhead sender lines", "Expéditeur, mentions"),
            Map.entry("letterhead sender rule", "Expéditeur, filet"),
            Map.entry("letterhead label", "Référence, intitulé"),
            Map.entry("letterhead reference", "Référence"),
            Map.entry("opening", "Lieu et date"),
            Map.entry("opening channel", "Voie d’envoi"),
            Map.entry("claims", "Tableau"),
            Map.entry("claims amount", "Tableau, montant"),
            Map.entry("claims when", "Tableau, date"),
            Map.entry("plan", "Échéancier"),
            Map.entry("plan amount", "Échéancier, montant"),
            Map.entry("statement", "Décompte"),
            Map.entry("statement amount", "Décompte, montant"),
            Map.entry("pay sum label", "Règlement, intitulé"),
            Map.entry("pay how label", "Règlement, intitulé"),
            Map.entry("pay sum figure", "Règlement, somme"),
            Map.entry("pay sum before", "Règlement, date"),
            Map.entry("pay how means", "Règlement, moyen"),
            Map.entry("law", "Texte de loi"),
            Map.entry("small", "Petit texte"),
            Map.entry("annex annex-title", "Annexe, titre"),
            Map.entry("annex annex-lead", "Annexe, chapeau"),
            Map.entry("notes", "Note"),
            Map.entry("sheet sheet-title", "Acte, titre"),
            Map.entry("ending", "Fin de lettre"),
            Map.entry("ending enclosures", "Pièces jointes"),
            Map.entry("ending enclosures head", "Pièces jointes, intitulé"),
            Map.entry("ending signed", "Signature, place"),
            Map.entry("ending name", "Signataire"),
            Map.entry("ending organisation", "Signature, organisme"),
            Map.entry("running-head", "Tête de page"),
            Map.entry("running-foot", "Pied de page"));

    private StyleNames() {}

    /** {@return the name for what stands under these classes, outermost first} */
    static String of(String path) {
        String known = NAMES.get(path);
        if (known != null) {
            return known;
        }
        String words = path.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}

package fr.opposable.evidence;

import java.util.Map;

/** What structured documents that are no invoices are, and what they may serve for. */
final class OtherDocuments {

    private static final Map<String, String> BY_ROOT = Map.ofEntries(
            Map.entry(
                    LifeCycleMessage.ROOT,
                    "Ce fichier est un message de cycle de vie d'une facture (CDAR), non une facture : il prouve un statut."),
            Map.entry(
                    "SCRDMCCBDACIOMessageStructure",
                    "Ce fichier est une commande Order-X, non une facture : il prouve la commande, non la dette."),
            Map.entry(
                    "Order", "Ce fichier est une commande UBL, non une facture : il prouve la commande, non la dette."),
            Map.entry("Statement", "Ce fichier est un relevé de compte UBL, non une facture."),
            Map.entry("RemittanceAdvice", "Ce fichier est un avis de paiement UBL, non une facture."),
            Map.entry("DebitNote", "Ce fichier est une note de débit UBL, non une facture."),
            Map.entry("Reminder", "Ce fichier est une relance UBL, non une facture."),
            Map.entry(
                    "FatturaElettronica",
                    "Ce fichier est une facture électronique italienne (FatturaPA), un format qui n'est pas lu ici."));

    private OtherDocuments() {}

    /** {@return in French, what {@code root} begins} */
    static String reason(XmlElement root) {
        String known = BY_ROOT.get(root.name());
        return known != null
                ? FrenchText.of(known)
                : FrenchText.of(
                        "Le vocabulaire XML de ce fichier (racine %s) n'est pas celui d'une facture électronique connue ; rien"
                                + " n'en a été repris.",
                        FrenchText.quoted(root.name()));
    }
}

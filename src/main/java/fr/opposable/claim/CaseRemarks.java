package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.legal.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What else the reader of a statement must know: disputes, cancelled invoices, conventions that ask for a clause, doubtful sources. */
final class CaseRemarks {

    private CaseRemarks() {}

    static List<Finding> findings(CaseFile file, CaseAccount account) {
        List<Finding> findings = new ArrayList<>();
        for (InvoiceLedger debt : account.ledgers()) {
            Invoice invoice = debt.invoice();
            if (invoice.disputed()) {
                findings.add(Remark.warning(
                        "CLM-DISP-1",
                        null,
                        "La facture " + invoice.number() + " est contestée par le débiteur ; elle reste comptée.",
                        "Répondez à la contestation, ou retirez la facture, avant toute lettre."));
            }
            if (debt.isCancelled() && debt.interest().isPositive()) {
                findings.add(Remark.warning(
                        "CLM-AVO-3",
                        null,
                        "La facture " + invoice.number()
                                + " est entièrement annulée par avoir ; les intérêts courus avant l'avoir restent comptés.",
                        "Retirez la facture si elle n'était pas due."));
            }
        }
        if (file.terms().dayCount() == DayCount.THIRTY_360) {
            findings.add(Remark.warning(
                    "CLM-DAY-1",
                    "C. civ., art. 1343-1",
                    "L'année de 360 jours ne vaut que si le contrat la prévoit par écrit ; elle est écartée pour les prêts "
                            + "aux consommateurs.",
                    "Joignez la clause, ou retenez l'année de 365 jours."));
        }
        if (file.terms().capitalisation()) {
            findings.add(
                    Remark.warning(
                            "AMT-CAP-1",
                            "C. civ., art. 1343-2",
                            "La capitalisation des intérêts est demandée ; elle n'est pas calculée dans cette version.",
                            "Ajoutez-la à la main, sur les intérêts dus pour une année entière, avec la clause ou la décision."));
        }
        for (Map.Entry<String, Verification> doubt : account.rules().doubtful()) {
            findings.add(Remark.information(
                    "CLM-SRC-1",
                    null,
                    "Source à relire : " + doubt.getKey() + ", " + inWords(doubt.getValue()) + ".",
                    "Comparez avec la publication officielle avant de produire ce chiffre en justice."));
        }
        return findings;
    }

    private static String inWords(Verification verification) {
        return switch (verification.status()) {
            case VERIFIED -> "deux sources concordantes";
            case SECOND_HAND -> "connue de seconde main";
            case UNVERIFIED -> "non vérifiée";
        };
    }
}

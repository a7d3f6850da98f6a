package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What else the reader of a statement must know: disputes, cancelled invoices, conventions that ask for a clause, doubtful sources. */
final class CaseRemarks {

    private static final String CAPITALISATION = "AMT-CAP-1";

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
            findings.add(capitalisation(account));
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

    private static Finding capitalisation(CaseAccount account) {
        String proof = "Joignez la clause ou la décision : sans l'une d'elles, les intérêts ne portent pas intérêt.";
        if (account.rules().timeline() == null) {
            return Remark.warning(
                    CAPITALISATION,
                    "C. civ., art. 1343-2",
                    "La capitalisation est demandée ; elle n'est pas calculée sur des périodes d'intérêt données.",
                    "Donnez les périodes sur la base qui comprend les intérêts capitalisés. " + proof);
        }
        Money sum = Money.sum(account.capitalisations().stream()
                .map(ClaimStatement.Capitalisation::amount)
                .toList());
        return Remark.warning(
                CAPITALISATION,
                "C. civ., art. 1343-2",
                sum.isPositive()
                        ? "Des intérêts dus pour une année entière (" + French.euros(sum)
                                + ") portent intérêt depuis leur anniversaire."
                        : "La capitalisation est demandée ; aucun intérêt n'est encore dû pour une année entière.",
                proof);
    }

    private static String inWords(Verification verification) {
        return switch (verification.status()) {
            case VERIFIED -> "deux sources concordantes";
            case SECOND_HAND -> "connue de seconde main";
            case UNVERIFIED -> "non vérifiée";
        };
    }
}

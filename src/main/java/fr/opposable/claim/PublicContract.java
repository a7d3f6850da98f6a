package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be checked of a claim on a public body: the due date is taken as typed, and the payment delay of the code (R. 2192-10 and
 * -11) shows whether it can be right. Thirty days, fifty for public health, sixty for public companies; the contract may be shorter.
 */
final class PublicContract {

    private static final String GENERAL = "paiement.public";
    private static final String HEALTH = "paiement.public.sante";
    private static final String COMPANY = "paiement.public.entreprise";

    private PublicContract() {}

    static List<Finding> findings(CaseFile file, CaseAccount account, LegalTexts legal, LocalDate asOf) {
        if (account.rules().regime().law() != Regime.Law.PUBLIC_CONTRACT) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (file.terms().penaltyRate() != null) {
            findings.add(Remark.warning(
                    "PUB-IM",
                    "CCP, art. R. 2192-31",
                    "Le taux convenu n'est pas appliqué : celui d'un contrat de la commande publique est fixé par le code.",
                    "Si le débiteur est une entité adjudicatrice soumise à C. com., art. L. 441-10 (CCP, art. L. 2192-11), "
                            + "décrivez-le comme une société."));
        }
        for (Invoice invoice : file.invoices()) {
            if (invoice.due().isBefore(asOf)) {
                delay(invoice, legal, findings);
                weekend(invoice, findings);
            }
        }
        findings.add(
                Remark.warning(
                        "PUB-START",
                        "CCP, art. R. 2192-12 à R. 2192-15",
                        "Les intérêts sont comptés du lendemain des échéances saisies ; le délai de paiement court du dépôt de la "
                                + "facture sur le portail, ou du service fait s'il est postérieur, et une suspension le prolonge.",
                        "Vérifiez chaque échéance sur Chorus Pro, et déduisez du TTC la retenue de garantie (art. R. 2192-33)."));
        return findings;
    }

    private static void delay(Invoice invoice, LegalTexts legal, List<Finding> findings) {
        long days = ChronoUnit.DAYS.between(invoice.issued(), invoice.due());
        int general = days(GENERAL, invoice, legal);
        int health = days(HEALTH, invoice, legal);
        int company = days(COMPANY, invoice, legal);
        if (days <= general) {
            return;
        }
        String suits;
        if (days <= health) {
            suits = "ce délai suppose un établissement public de santé (" + health
                    + " jours) ou une entreprise publique (" + company + " jours)";
        } else if (days <= company) {
            suits = "ce délai suppose une entreprise publique (" + company + " jours)";
        } else {
            suits = "ce délai dépasse tous les délais du code";
        }
        findings.add(Remark.warning(
                "PUB-DELAY",
                "CCP, art. R. 2192-10 et R. 2192-11",
                "La facture " + invoice.number() + " est échue " + days + " jours après son émission : " + suits + ".",
                "Vérifiez de quel organisme il s'agit. Pour une autre personne publique, l'échéance est au plus tard "
                        + general
                        + " jours après le dépôt de la facture : corrigez-la, et les intérêts courront plus tôt."));
    }

    private static int days(String delay, Invoice invoice, LegalTexts legal) {
        return legal.proceduralDelay(delay, invoice.issued()).length().getDays();
    }

    private static void weekend(Invoice invoice, List<Finding> findings) {
        DayOfWeek day = invoice.due().getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            findings.add(Remark.information(
                    "PUB-DELAY",
                    "CCP, art. R. 2192-10",
                    "La facture " + invoice.number() + " est échue un "
                            + (day == DayOfWeek.SATURDAY ? "samedi" : "dimanche")
                            + ", le " + French.words(invoice.due())
                            + " : l'administration reporte l'échéance au jour ouvré "
                            + "suivant (service-public.fr, F32073, source unique).",
                    "Reportez l'échéance si vous suivez cette lecture ; le décompte ne le fait pas."));
        }
    }
}

package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.util.List;

/** What an enforceable title changes in the interest of a claim, and what it leaves to be read in the decision. */
final class TitleRemarks {

    private static final String ARTICLE = "C. mon. fin., art. L. 313-3";

    private TitleRemarks() {}

    static List<Finding> findings(CaseAccount account, LegalTexts legal, LocalDate asOf) {
        EnforceableTitle title = account.rules().title();
        if (title == null
                || title.enforceableOn().isAfter(asOf)
                || account.rules().timeline() == null) {
            return List.of();
        }
        if (!account.rules().bearsLegalRate()) {
            return List.of(
                    Remark.warning(
                            "CLM-TIT-2",
                            ARTICLE,
                            "Un titre est exécutoire depuis le " + French.words(title.enforceableOn())
                                    + " : le décompte garde le taux d'avant, sans les cinq points, qui ne majorent que le taux légal.",
                            "Lisez le dispositif ; s'il alloue d'autres intérêts, donnez-les vous-même, avec leurs périodes (clé interest d'affaire.yaml)."));
        }
        LocalDate increasedFrom = title.increasedFrom();
        if (increasedFrom == null) {
            return List.of(Remark.warning(
                    "CLM-TIT-1",
                    ARTICLE,
                    "Un titre est exécutoire, mais sa signification n'est pas donnée : le taux légal n'est pas majoré.",
                    "Notez l'acte de signification à la chronologie (events[].kind : order-served) : le délai de deux mois suppose que la décision a été "
                            + "notifiée ("
                            + legal.decision("titre.notification").cited() + ")."));
        }
        return List.of(Remark.information(
                "CLM-TIT-3",
                ARTICLE,
                "Le taux légal est majoré de cinq points à compter du " + French.words(increasedFrom)
                        + ", si la dette n'est pas payée avant.",
                "Le juge de l'exécution peut en dispenser le débiteur ou réduire la majoration. La majoration ne vaut que "
                        + "pour une condamnation par décision de justice."));
    }
}

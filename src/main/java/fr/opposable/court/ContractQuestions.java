package fr.opposable.court;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import java.util.List;
import java.util.regex.Pattern;

/** What the contract, the titles and the time allow. */
final class ContractQuestions {

    private static final Pattern ARBITRATION = NatureQuestions.words("arbitrage|compromissoire|arbitres?|arbitral");
    private static final Pattern ASSIGNED = NatureQuestions.words(
            "affacturage|factor|factoring|dailly|cession de creances?|subrogee? dans|quittance subrogative");
    private static final Pattern FOREIGN_LAW = NatureQuestions.words(
            "droit (?:anglais|belge|suisse|allemand|italien|espagnol|luxembourgeois|etranger|americain)|governing law");
    private static final Pattern CONSERVATORY = NatureQuestions.words(
            "saisie conservatoire|mesure conservatoire|hypotheque (?:judiciaire )?(?:provisoire|conservatoire)|surete judiciaire");

    private ContractQuestions() {}

    static List<Question<FilingCase>> all() {
        return List.of(
                CourtRule.N_13.asked(ContractQuestions::prescribed),
                CourtRule.N_14.asked(ContractQuestions::arbitration),
                CourtRule.N_15.asked(ContractQuestions::mediation),
                CourtRule.N_18.asked(ContractQuestions::title),
                CourtRule.N_19.asked(ContractQuestions::assigned),
                CourtRule.N_20.asked(ContractQuestions::foreignLaw),
                CourtRule.N_21.asked(ContractQuestions::conservatory));
    }

    /** The décompte reckons prescription; it is repeated here because the judge may not raise it, but for consumers. */
    private static List<Finding> prescribed(FilingCase filing) {
        return filing.statement().findings().stream()
                .filter(finding -> finding.rule().equals("AMT-PRESC-1"))
                .map(finding -> CourtRule.N_13.found(Severity.WARNING, finding.remedy(), "%s", finding.message()))
                .toList();
    }

    private static List<Finding> arbitration(FilingCase filing) {
        String word = SubjectWords.seen(filing.file(), ARBITRATION);
        return word == null
                ? List.of()
                : List.of(CourtRule.N_14.warns(
                        "Faites lire la clause par un juriste avant de déposer.",
                        "Le dossier porte « %s » : une clause d'arbitrage serait plaidée sur opposition.",
                        word));
    }

    private static List<Finding> mediation(FilingCase filing) {
        boolean tried = has(filing, EventKind.AMICABLE_FAILED)
                || has(filing, EventKind.MEDIATION_PROPOSED)
                || has(filing, EventKind.CONCILIATION_REQUESTED);
        return !filing.file().terms().mediationClause() || tried
                ? List.of()
                : List.of(CourtRule.N_15.warns(
                        "Mettez la clause en œuvre avant de déposer, et gardez-en la preuve.",
                        "Le contrat prévoit une conciliation ou une médiation préalable, et aucune n'est au dossier : une fin de"
                                + " non-recevoir peut être soulevée sur opposition."));
    }

    private static List<Finding> title(FilingCase filing) {
        boolean titled = has(filing, EventKind.TITLE_ENFORCEABLE)
                || filing.file().exhibits().stream().anyMatch(exhibit -> exhibit.kind() == Exhibit.Kind.TITLE);
        if (titled) {
            return List.of(CourtRule.N_18.blocks(
                    "Faites exécuter le titre par un commissaire de justice.",
                    "Un titre exécutoire existe déjà pour cette créance."));
        }
        return filing.file().events().stream()
                .filter(event ->
                        event.kind() == EventKind.ORDER_MADE && !event.date().isAfter(filing.day()))
                .findFirst()
                .map(Event::date)
                .map(date -> List.of(CourtRule.N_18.asks(
                        "Faites signifier l'ordonnance, ou établissez qu'elle est non avenue avant d'en demander une autre.",
                        "Une ordonnance a déjà été rendue le %s.",
                        French.figures(date))))
                .orElse(List.of());
    }

    private static boolean has(FilingCase filing, EventKind kind) {
        return filing.file().events().stream()
                .anyMatch(event -> event.kind() == kind && !event.date().isAfter(filing.day()));
    }

    private static List<Finding> assigned(FilingCase filing) {
        String word = SubjectWords.seen(filing.file(), ASSIGNED);
        return word == null
                ? List.of()
                : List.of(CourtRule.N_19.asks(
                        "Si la facture est cédée, son titulaire (le factor, la banque) doit agir lui-même ou la rétrocéder.",
                        "Le dossier porte « %s » : le créancier est-il encore titulaire de la créance ?",
                        word));
    }

    private static List<Finding> foreignLaw(FilingCase filing) {
        String word = SubjectWords.seen(filing.file(), FOREIGN_LAW);
        if (word != null) {
            return List.of(CourtRule.N_20.warns(
                    "Faites établir la loi du contrat avant de déposer.", "Le dossier porte « %s ».", word));
        }
        var address = filing.file().creditor().address();
        return address == null || address.isFrench()
                ? List.of()
                : List.of(CourtRule.N_20.warns(
                        "Élisez domicile en France, traduisez les pièces et vérifiez la loi du contrat.",
                        "Le créancier est établi à l'étranger (%s) : l'injonction de payer lui est ouverte.",
                        French.country(address.country())));
    }

    private static List<Finding> conservatory(FilingCase filing) {
        String word = SubjectWords.seen(filing.file(), CONSERVATORY);
        return word == null
                ? List.of()
                : List.of(CourtRule.N_21.informs(
                        "La requête vaut procédure au fond ; en cas de rejet, agissez dans le mois (art. R. 511-7, al. 2).",
                        "Le dossier porte « %s ».",
                        word));
    }
}

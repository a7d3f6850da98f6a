package fr.opposable.court;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.kernel.French;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Is the claim one of which an order to pay can be made: its nature, its amount, its term. */
final class NatureQuestions {

    private static final Pattern DAMAGES =
            words("dommages?(?: et | )interets|prejudice|reparation (?:du|d un|de son) dommage"
                    + "|enrichissement (?:sans cause|injustifie)|indemnite de resiliation");
    private static final Pattern OPEN_PRICE =
            words("en regie|au temps passe|indexation|revision de prix|devis a etablir");
    private static final Pattern GUARANTEE =
            words("cautionnement|caution (?:solidaire|personnelle)|en qualite de caution");
    private static final Pattern CHEQUE =
            words("cheque (?:est )?(?:revenu )?(?:impaye|rejete|sans provision)|certificat de non paiement");
    private static final Pattern WAGES = words("salaires?|bulletins? de paie|conges payes");
    private static final Pattern COPROPRIETE =
            words("charges de copropriete|appels? de fonds|syndicat des coproprietaires");

    private NatureQuestions() {}

    static List<Question<FilingCase>> all() {
        return List.of(
                CourtRule.N_01.asked(filing -> seen(
                        filing,
                        Matter.DAMAGES,
                        DAMAGES,
                        CourtRule.N_01,
                        "Retirez les dommages-intérêts de la demande : ils se jugent au fond ou en référé-provision.",
                        "des dommages-intérêts, dont le montant n'est pas fixé par le contrat")),
                CourtRule.N_02.asked(NatureQuestions::openPrice),
                CourtRule.N_03.asked(NatureQuestions::notDue),
                CourtRule.N_04.asked(NatureQuestions::disputed),
                CourtRule.N_07.asked(filing -> seen(
                        filing,
                        Matter.GUARANTEE,
                        GUARANTEE,
                        CourtRule.N_07,
                        "Assignez la caution, ou poursuivez le débiteur principal.",
                        "une caution, contre qui l'injonction de payer n'est pas ouverte")),
                CourtRule.N_08.asked(filing -> seen(
                        filing,
                        Matter.CHEQUE,
                        CHEQUE,
                        CourtRule.N_08,
                        "Demandez à la banque un certificat de non-paiement.",
                        "un chèque impayé, qui a sa propre procédure")),
                CourtRule.N_16.asked(NatureQuestions::copropriete),
                CourtRule.N_17.asked(filing -> seen(
                        filing,
                        Matter.WAGES,
                        WAGES,
                        CourtRule.N_17,
                        "Saisissez le conseil de prud'hommes.",
                        "un salaire, qui relève du conseil de prud'hommes")));
    }

    static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }

    /** Blocks on what the user states; asks on a word that may mean something else, unless the user stated the matter. */
    private static List<Finding> seen(
            FilingCase filing, Matter matter, Pattern pattern, CourtRule rule, String remedy, String what) {
        Competence competence = filing.competence();
        if (competence.matterStated()) {
            return competence.matter() == matter
                    ? List.of(rule.blocks(remedy, "La demande porte sur %s.", French.typeset(what)))
                    : List.of();
        }
        String word = SubjectWords.seen(filing.file(), pattern);
        return word == null
                ? List.of()
                : List.of(rule.asks(
                        remedy + " Si la dette est le prix d'une prestation, dites-le : --matter prestation.",
                        "Le dossier porte « %s » : la demande vise-t-elle %s ?",
                        word,
                        French.typeset(what)));
    }

    private static List<Finding> openPrice(FilingCase filing) {
        String word = SubjectWords.seen(filing.file(), OPEN_PRICE);
        return word == null
                ? List.of()
                : List.of(CourtRule.N_02.asks(
                        "Joignez le document signé qui fixe le prix ou les heures acceptées ; sinon, agissez au fond.",
                        "Le dossier porte « %s » : le montant se calcule-t-il par le seul contrat ?",
                        word));
    }

    private static List<Finding> notDue(FilingCase filing) {
        List<Finding> findings = filing.file().invoices().stream()
                .filter(invoice -> !invoice.due().isBefore(filing.day()))
                .map(invoice -> CourtRule.N_03.blocks(
                        "Attendez l'échéance, ou retirez la facture.",
                        "La facture %s n'est pas échue au %s (échéance : %s).",
                        invoice.number(),
                        French.figures(filing.day()),
                        French.figures(invoice.due())))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        planInForce(filing)
                .ifPresent(plan -> findings.add(CourtRule.N_03.blocks(
                        "Tant que l'échéancier est tenu, rien n'est exigible ; s'il est rompu, saisissez l'événement"
                                + " instalment-default.",
                        "Un échéancier du %s court encore.",
                        French.figures(plan))));
        return findings;
    }

    private static Optional<java.time.LocalDate> planInForce(FilingCase filing) {
        return filing.file().events().stream()
                .filter(event ->
                        event.kind() == EventKind.INSTALMENT_PLAN || event.kind() == EventKind.INSTALMENT_DEFAULT)
                .filter(event -> !event.date().isAfter(filing.day()))
                .max(Comparator.comparing(Event::date)
                        .thenComparing(event -> event.kind() == EventKind.INSTALMENT_DEFAULT))
                .filter(event -> event.kind() == EventKind.INSTALMENT_PLAN)
                .map(Event::date);
    }

    private static List<Finding> disputed(FilingCase filing) {
        Set<String> invoices = filing.file().invoices().stream()
                .filter(Invoice::disputed)
                .map(Invoice::number)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        @Nullable
        Event dispute = filing.file().events().stream()
                .filter(event -> event.kind() == EventKind.DISPUTE)
                .findFirst()
                .orElse(null);
        if (invoices.isEmpty() && dispute == null) {
            return List.of();
        }
        String what = invoices.isEmpty() ? "" : " (" + String.join(", ", invoices) + ")";
        String when = dispute == null ? "" : ", le " + French.figures(dispute.date());
        return List.of(CourtRule.N_04.warns(
                "Attendez-vous à une opposition ; pesez le référé-provision ou l'action au fond, et joignez la contestation.",
                "Le débiteur conteste%s%s.",
                what,
                when));
    }

    private static List<Finding> copropriete(FilingCase filing) {
        if (filing.competence().matter() == Matter.COPROPRIETE) {
            return List.of(
                    CourtRule.N_16.asks(
                            "Donnez la commune de l'immeuble au greffe du tribunal judiciaire ; voyez aussi la procédure accélérée de la loi"
                                    + " du 10 juillet 1965, art. 19-2.",
                            "Charges de copropriété : le tribunal judiciaire est celui du lieu de l'immeuble, que le dossier ne dit pas."));
        }
        return seen(
                filing,
                Matter.COPROPRIETE,
                COPROPRIETE,
                CourtRule.N_16,
                "Si oui, ajoutez --matter copropriete.",
                "des charges de copropriété, portées au lieu de l'immeuble");
    }
}

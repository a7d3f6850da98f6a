package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the letter stands in the chronology: is it true today, does it follow what it cites, is anything pending. */
final class StepQuestions {

    private StepQuestions() {}

    static List<Question<? super Letter>> all() {
        return List.of(
                Rule.COM_REF_1.asked(StepQuestions::reference),
                Rule.COM_TRUE_1.asked(StepQuestions::truth),
                Rule.COM_DISP_1.asked(StepQuestions::dispute),
                Rule.D02_1.asked(StepQuestions::copies),
                Rule.D02_2.asked(StepQuestions::history),
                Rule.D02_3.asked(StepQuestions::announced),
                Rule.PRO_CONC.asked(StepQuestions::conciliation),
                Rule.D06_TITLE.asked(StepQuestions::title),
                Rule.D06_DELAY.asked(StepQuestions::delay),
                Rule.D06_SIGNATURE.asked(StepQuestions::signature));
    }

    private static List<Finding> reference(Letter letter) {
        LetterHead head = letter.content().head();
        return head.place() == null || head.place().isBlank()
                ? List.of(Rule.COM_REF_1
                        .warns(
                                "Ajoutez creditor.address.city.",
                                "Le lieu de la lettre n'est pas connu : seule sa date y figure.")
                        .at("creditor.address.city"))
                : List.of();
    }

    private static List<Finding> truth(Letter letter) {
        LetterContent content = letter.content();
        LocalDate date = content.head().date();
        List<Finding> findings = new ArrayList<>();
        if (!content.statement().asOf().equals(date)) {
            findings.add(Rule.COM_TRUE_1.blocks(
                    "Arrêtez le décompte à la date de la lettre.",
                    "La lettre est datée du %s et le décompte arrêté au %s.",
                    French.figures(date),
                    French.figures(content.statement().asOf())));
        }
        if (letter.kind().records()) {
            return findings;
        }
        Chronology chronology = Chronology.of(content.file(), date);
        chronology
                .last(
                        EventKind.REQUETE_FILED,
                        EventKind.ORDER_MADE,
                        EventKind.ORDER_SERVED,
                        EventKind.OPPOSITION,
                        EventKind.TITLE_ENFORCEABLE)
                .ifPresent(event -> findings.add(Rule.COM_TRUE_1
                        .blocks(
                                "Poursuivez la procédure ; une lettre amiable n'est plus l'étape suivante.",
                                "Une procédure est en cours depuis le %s.",
                                French.figures(event.date()))
                        .at(CasePath.of(content.file(), event))));
        chronology
                .open(EventKind.INSTALMENT_PLAN, EventKind.INSTALMENT_DEFAULT)
                .filter(_ -> letter.kind().demands())
                .ifPresent(event -> findings.add(Rule.COM_TRUE_1
                        .blocks(
                                "Si une échéance n'a pas été payée, ajoutez l'événement (events[].kind : instalment-default).",
                                "Un échéancier est convenu depuis le %s : les sommes ne sont pas exigibles tant qu'il est respecté.",
                                French.figures(event.date()))
                        .at(CasePath.of(content.file(), event))));
        return findings;
    }

    private static List<Finding> dispute(Letter letter) {
        LetterContent content = letter.content();
        boolean speaksOfTheDispute =
                letter.kind().records() || letter instanceof MediationProposal || letter instanceof ConciliatorRequest;
        if (speaksOfTheDispute) {
            return List.of();
        }
        Chronology chronology = Chronology.of(content.file(), content.head().date());
        List<Finding> findings = new ArrayList<>();
        Optional<Event> dispute = chronology.last(EventKind.DISPUTE).filter(chronology::answersLastStep);
        dispute.ifPresent(event -> findings.add(Rule.COM_DISP_1
                .blocks(
                        "Répondez à la contestation, puis notez la suite dans la chronologie (events[].kind).",
                        "Le débiteur a contesté le %s, après le dernier envoi.",
                        French.figures(event.date()))
                .at(CasePath.of(content.file(), event))));
        content.file().invoices().stream()
                .filter(Invoice::disputed)
                .filter(invoice -> claims(letter, invoice.number()))
                .forEach(invoice -> findings.add(Rule.COM_DISP_1
                        .blocks(
                                "Réglez la contestation, puis retirez invoices[].disputed de la facture.",
                                "La facture %s est contestée%s.",
                                invoice.number(),
                                NetworkStatus.of(
                                                content.file(),
                                                invoice,
                                                content.head().date())
                                        .map(status -> " sur le réseau de facturation, " + status)
                                        .orElse(""))
                        .at(CasePath.ofInvoice(content.file(), invoice.number()) + ".disputed")));
        return findings;
    }

    private static boolean claims(Letter letter, String number) {
        return letter.content().demand().lines().stream()
                .anyMatch(line -> line.number().equals(number));
    }

    /** A case that holds no copy at all is a portfolio's way; one that holds some lacks the others. */
    private static List<Finding> copies(Letter letter) {
        CaseFile file = letter.content().file();
        List<String> without = file.invoices().stream()
                .filter(invoice -> invoice.file() == null)
                .map(Invoice::number)
                .filter(number -> claims(letter, number))
                .toList();
        boolean some = without.size() < letter.content().demand().lines().size();
        return letter.kind() == LetterKind.MISE_EN_DEMEURE && !without.isEmpty() && some
                ? List.of(Rule.D02_1
                        .informs(
                                "Nommez le fichier de la facture (invoices[].file) pour que la lettre annonce sa copie.",
                                "La copie de %s n'est pas au dossier : la lettre n'en annonce aucune.",
                                without.size() == 1 ? "la facture " + without.getFirst() : without.size() + " factures")
                        .at(CasePath.ofInvoice(file, without.getFirst()) + ".file"))
                : List.of();
    }

    private static List<Finding> history(Letter letter) {
        LetterContent content = letter.content();
        LocalDate date = content.head().date();
        Chronology chronology = Chronology.of(content.file(), date).own(content.file());
        int reached = chronology.highestReminder();
        boolean noticed = chronology.last(EventKind.MISE_EN_DEMEURE).isPresent();
        List<Finding> findings = new ArrayList<>();
        boolean own = content.cell().sender() == Sender.Role.CREDITOR;
        if (letter.kind() == LetterKind.RELANCE_3 && reached == 0 && own) {
            findings.add(Rule.D02_2
                    .blocks(
                            "Ajoutez les relances déjà faites à la chronologie (events[].kind : reminder, events[].level), ou demandez"
                                    + " relance-1.",
                            "La troisième relance suit deux autres que la chronologie ne porte pas.")
                    .at("events"));
        }
        if (letter.kind() == LetterKind.RELANCE_2 && reached == 0 && own) {
            findings.add(Rule.D02_2
                    .blocks(
                            "Ajoutez la première relance à la chronologie (events[].kind : reminder, events[].level : 1), ou demandez"
                                    + " relance-1.",
                            "La deuxième relance suit une première que la chronologie ne porte pas.")
                    .at("events"));
        }
        boolean sentAlready =
                switch (letter) {
                    case Reminder reminder -> reached >= reminder.rank() && !noticed;
                    case MiseEnDemeure _ -> noticed;
                    case PreventiveReminder _,
                            PlanProposal _,
                            Receipt _,
                            MediationProposal _,
                            ConciliatorRequest _,
                            FailureRecord _,
                            SuspensionNotice _ -> false;
                };
        if (sentAlready) {
            findings.add(Rule.D02_2.warns(
                    "Vérifiez que cet envoi n'en répète pas un autre.",
                    "La chronologie porte déjà cette étape ou une étape postérieure, le %s.",
                    French.figures(chronology.lastStep().orElseThrow().date())));
        }
        return findings;
    }

    /**
     * A reminder announces a mise en demeure, or comes before one: sent after it, it would announce what is done, and let the debtor
     * believe that the notice and its delay are withdrawn.
     */
    private static List<Finding> announced(Letter letter) {
        LetterContent content = letter.content();
        Optional<Event> notice = Chronology.of(content.file(), content.head().date())
                .own(content.file())
                .last(EventKind.MISE_EN_DEMEURE);
        return switch (letter) {
            case MiseEnDemeure _,
                    PreventiveReminder _,
                    PlanProposal _,
                    Receipt _,
                    MediationProposal _,
                    ConciliatorRequest _,
                    FailureRecord _,
                    SuspensionNotice _ -> List.of();
            case Reminder reminder ->
                notice.map(event -> List.of(Rule.D02_3
                                .blocks(
                                        "Attendez la fin de son délai, ou passez à la suite ; pour une dette née depuis, ouvrez une autre"
                                                + " affaire.",
                                        "Une mise en demeure est partie le %s : la relance %d annoncerait une étape déjà faite, et son délai"
                                                + " paraîtrait abandonné.",
                                        French.figures(event.date()),
                                        reminder.rank())
                                .at(CasePath.of(content.file(), event))))
                        .orElse(List.of());
        };
    }

    private static List<Finding> conciliation(Letter letter) {
        return letter.content().file().terms().mediationClause()
                ? List.of(Rule.PRO_CONC
                        .warns(
                                "Relisez la clause ; engagez d'abord la tentative qu'elle prévoit.",
                                "Le contrat prévoit une tentative amiable préalable : une action sans elle serait irrecevable.")
                        .at("terms.mediationClause"))
                : List.of();
    }

    private static List<Finding> title(Letter letter) {
        boolean named = letter.content().head().subject().contains("MISE EN DEMEURE");
        boolean notice = letter.kind() == LetterKind.MISE_EN_DEMEURE;
        return named == notice
                ? List.of()
                : List.of(Rule.D06_TITLE.blocks(
                        "Signalez le modèle.",
                        "L'objet « %s » ne dit pas ce qu'est la lettre.",
                        letter.content().head().subject()));
    }

    private static List<Finding> delay(Letter letter) {
        return switch (letter.payBy()) {
            case PayBy.Nothing _, PayBy.AtDueDates _ -> List.of();
            case PayBy.On(var day) ->
                day.isAfter(letter.content().head().date())
                        ? List.of()
                        : List.of(Rule.COM_PAY_1.blocks(
                                "Corrigez le délai professional.reminder.pay-within.",
                                "La date limite de paiement (%s) n'est pas postérieure à la lettre.",
                                French.figures(day)));
            case PayBy.FromPresentation(var days) ->
                days > 0
                        ? List.of()
                        : List.of(Rule.D06_DELAY.blocks(
                                "Corrigez le délai professional.mise-en-demeure.pay-within.",
                                "La mise en demeure laisse %d jour pour payer.",
                                days));
        };
    }

    private static List<Finding> signature(Letter letter) {
        return letter.kind() == LetterKind.MISE_EN_DEMEURE && letter.content().signatory() == null
                ? List.of(Rule.D06_SIGNATURE
                        .warns(
                                "Nommez une personne qui a pouvoir (creditor.representative.name).",
                                "La mise en demeure n'a pas de signataire nommé.")
                        .at("creditor.representative"))
                : List.of();
    }
}

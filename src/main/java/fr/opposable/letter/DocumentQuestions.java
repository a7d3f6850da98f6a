package fr.opposable.letter;

import fr.opposable.claim.EventKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What each document that is neither reminder nor mise en demeure is asked (compliance matrix, § 5), and a public body's invoice. */
final class DocumentQuestions {

    private DocumentQuestions() {}

    static List<Question<? super Letter>> all() {
        return List.of(
                Rule.D01_1.asked(DocumentQuestions::nothingDueYet),
                Rule.D05_TAB.asked(DocumentQuestions::schedule),
                Rule.D08_CONT.asked(DocumentQuestions::payment),
                Rule.D06_AMI.asked(DocumentQuestions::attempt),
                Rule.D11_1.asked(DocumentQuestions::failure),
                Rule.D13_1219.asked(DocumentQuestions::suspended),
                Rule.D13_1104.asked(DocumentQuestions::warned),
                Rule.PUB_PORTAL.asked(DocumentQuestions::portal));
    }

    private static LocalDate date(Letter letter) {
        return letter.content().head().date();
    }

    private static List<Finding> nothingDueYet(Letter letter) {
        return letter instanceof PreventiveReminder
                        && letter.content().demand().lines().isEmpty()
                ? List.of(Rule.D01_1
                        .blocks(
                                "Demandez relance-1 pour une facture échue ; la relance préventive précède l'échéance.",
                                "Aucune facture n'est à échoir au %s.",
                                French.figures(date(letter)))
                        .at("invoices"))
                : List.of();
    }

    private static List<Finding> schedule(Letter letter) {
        if (!(letter instanceof PlanProposal plan)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Schedule schedule = plan.schedule();
        if (!schedule.sum().equals(letter.content().demand().asked())) {
            findings.add(Rule.D05_TAB.blocks(
                    "Signalez l'affaire : les échéances doivent donner la dette au centime.",
                    "Les échéances donnent %s, la dette est de %s.",
                    French.euros(schedule.sum()),
                    French.euros(letter.content().demand().asked())));
        }
        if (!schedule.instalments().getFirst().due().isAfter(date(letter))) {
            findings.add(Rule.D05_TAB
                    .blocks(
                            "Donnez une première échéance postérieure à la lettre : events[].note « Échéancier : 6 mensualités à partir du"
                                    + " 2027-01-15 ».",
                            "La première échéance (%s) n'est pas postérieure à la lettre.",
                            French.figures(schedule.instalments().getFirst().due()))
                    .at("events"));
        }
        Schedule.Wish wish = Schedule.wish(letter.content().file(), date(letter));
        if (wish == null) {
            findings.add(Rule.D05_TAB
                    .informs(
                            "Pour un autre échéancier, ajoutez un événement other dont la note est « Échéancier : 6 mensualités à partir du"
                                    + " 2027-01-15 ».",
                            "L'affaire ne dit pas combien d'échéances proposer : la lettre en propose %d, par usage de la maison.",
                            schedule.instalments().size())
                    .at("events"));
        } else if (wish.count() < 1 || wish.count() > Schedule.MOST) {
            findings.add(Rule.D05_TAB
                    .blocks(
                            "Demandez entre 1 et %d échéances.".formatted(Schedule.MOST),
                            "La note de l'affaire demande %d échéances.",
                            wish.count())
                    .at("events"));
        }
        return findings;
    }

    private static List<Finding> payment(Letter letter) {
        return letter instanceof Receipt receipt && receipt.payment() == null
                ? List.of(Rule.D08_CONT
                        .blocks(
                                "Ajoutez le règlement à payments, avec sa date et son montant.",
                                "L'affaire ne porte aucun règlement au %s : rien n'est à reconnaître.",
                                French.figures(date(letter)))
                        .at("payments"))
                : List.of();
    }

    /** Before which later step the attempt counts, told where an attempt is made or recorded. */
    private static List<Finding> attempt(Letter letter) {
        if (!(letter instanceof MediationProposal
                || letter instanceof ConciliatorRequest
                || letter instanceof FailureRecord)) {
            return List.of();
        }
        return AttemptNeeded.of(letter.content().file(), letter.content().statement(), LegalLibrary.fromClassPath())
                .stream()
                .map(answer -> Rule.D06_AMI.informs(
                        "Choisissez la suite selon cette réponse ; gardez la preuve de la tentative.",
                        "Tentative amiable avant %s : %s, %s (%s).",
                        answer.step(),
                        answer.need().word(),
                        answer.reason(),
                        answer.article().citation()))
                .toList();
    }

    private static List<Finding> failure(Letter letter) {
        if (!(letter instanceof FailureRecord record)) {
            return List.of();
        }
        if (record.attempts().isEmpty()) {
            return List.of(Rule.D11_1
                    .blocks(
                            "Ajoutez la proposition (mediation-proposed) ou la saisine (conciliation-requested) à events, avec sa date, sa"
                                    + " voie et sa preuve.",
                            "La chronologie ne porte aucune tentative amiable : un échec sans tentative ne se constate pas.")
                    .at("events"));
        }
        boolean ended = record.failed() != null
                && !record.failed().date().isBefore(record.attempts().getFirst().date());
        return ended
                ? List.of()
                : List.of(Rule.D11_1
                        .blocks(
                                "Quand elle est terminée, ajoutez amicable-failed à events, à la date de la réponse, du refus ou de la fin du"
                                        + " délai.",
                                "Rien ne dit que la tentative du %s a échoué.",
                                French.figures(record.attempts().getLast().date()))
                        .at("events"));
    }

    private static List<Finding> suspended(Letter letter) {
        return letter instanceof SuspensionNotice notice && notice.suspended() == null
                ? List.of(Rule.D13_1219
                        .asks(
                                "Ajoutez un événement other dont la note est « Suspension : la livraison des commandes en cours ».",
                                "L'avis doit nommer les prestations suspendues, et l'affaire ne les dit pas.")
                        .at("events"))
                : List.of();
    }

    /** Suspending is proportionate to a serious failure: a mise en demeure stayed without effect first. */
    private static List<Finding> warned(Letter letter) {
        if (!(letter instanceof SuspensionNotice)) {
            return List.of();
        }
        boolean noticed = Chronology.of(letter.content().file(), date(letter))
                .last(EventKind.MISE_EN_DEMEURE)
                .isPresent();
        return noticed
                ? List.of()
                : List.of(Rule.D13_1104
                        .warns(
                                "Mettez d'abord en demeure, ou assurez-vous que le retard est assez grave ; relisez le préavis du contrat.",
                                "Aucune mise en demeure ne précède la suspension.")
                        .at("events"));
    }

    private static List<Finding> portal(Letter letter) {
        if (letter.content().cell().debtor() != DebtorClass.PUBLIC_BODY
                || letter.kind().records()
                || !letter.content().cell().isOffered()) {
            return List.of();
        }
        return ChorusStatus.of(letter.content().file(), date(letter))
                .map(status -> of(status, letter))
                .orElseGet(() -> List.of(Rule.PUB_PORTAL
                        .warns(
                                "Ajoutez un événement other dont la note est « Chorus Pro : Mise à disposition du destinataire ; engagement"
                                        + " 4500012345 ; service COMPTA ».",
                                "Le statut de la facture sur Chorus Pro n'est pas donné : la lettre le demande au débiteur.")
                        .at("events")));
    }

    private static List<Finding> of(ChorusStatus status, Letter letter) {
        boolean demands = letter.kind().demands() || letter.kind() == LetterKind.ECHEANCIER;
        if (!demands) {
            return List.of();
        }
        return switch (status.stage()) {
            case ON_ITS_WAY ->
                List.of(Rule.PUB_START
                        .blocks(
                                "Vérifiez l'acheminement sur Chorus Pro, et attendez la mise à disposition du destinataire.",
                                "La facture est au statut « %s » depuis le %s : le délai de paiement n'a pas commencé.",
                                status.words(),
                                French.figures(status.since()))
                        .at("events"));
            case TO_RECYCLE ->
                List.of(Rule.PUB_PORTAL
                        .blocks(
                                "Corrigez le destinataire et déposez-la de nouveau ; le délai ne court pas du premier dépôt.",
                                "La facture est au statut « %s » : elle n'est pas parvenue à la personne qui doit payer.",
                                status.words())
                        .at("events"));
            case REJECTED ->
                List.of(Rule.PUB_PORTAL
                        .blocks(
                                "Émettez une nouvelle facture, ou contestez le rejet par écrit s'il est infondé.",
                                "La facture est au statut « %s » : elle n'est pas en attente de paiement.",
                                status.words())
                        .at("events"));
            case SUSPENDED ->
                letter.kind() == LetterKind.MISE_EN_DEMEURE
                        ? List.of(Rule.PUB_START
                                .blocks(
                                        "Répondez à la demande de pièces (statut « Complétée »), puis relancez.",
                                        "Le délai de paiement est suspendu depuis le %s : rien n'est encore en retard.",
                                        French.figures(status.since()))
                                .at("events"))
                        : List.of();
            case AVAILABLE, AT_THE_ACCOUNTANT, BEING_PAID -> List.of();
        };
    }
}

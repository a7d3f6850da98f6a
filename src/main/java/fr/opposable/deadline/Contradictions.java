package fr.opposable.deadline;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates of a case that cannot all be right: an effect before its cause, a letter received before it was sent, a title before the time to
 * oppose it is up. No time limit rests on such dates without someone looking; which of the two is wrong, only the file on the desk says.
 *
 * <p>All the events are looked at, later ones too: the cause that was typed a year too late is the usual one.
 */
final class Contradictions {

    private final Situation situation;
    private final CaseFile file;
    private final List<String> found = new ArrayList<>();

    private Contradictions(Situation situation) {
        this.situation = situation;
        this.file = situation.file();
    }

    /** {@return each contradiction as a French sentence} */
    static List<String> of(Situation situation, Order order) {
        Contradictions contradictions = new Contradictions(situation);
        contradictions.documents();
        contradictions.steps();
        contradictions.letters();
        contradictions.beforeDue();
        contradictions.title(order);
        return contradictions.found;
    }

    private void documents() {
        for (Invoice invoice : file.invoices()) {
            if (invoice.due().isBefore(invoice.issued())) {
                say(
                        "la facture %s est échue le %s, avant son émission du %s",
                        invoice.number(), French.words(invoice.due()), French.words(invoice.issued()));
            }
        }
        for (CreditNote note : file.creditNotes()) {
            file.invoices().stream()
                    .filter(invoice -> invoice.number().equals(note.invoice()))
                    .filter(invoice -> note.date().isBefore(invoice.issued()))
                    .findFirst()
                    .ifPresent(invoice -> say(
                            "l'avoir %s du %s précède la facture %s du %s, qu'il corrige",
                            note.number(),
                            French.words(note.date()),
                            invoice.number(),
                            French.words(invoice.issued())));
        }
    }

    private void steps() {
        before("l'ordonnance est rendue le %s, avant la requête du %s", EventKind.ORDER_MADE, EventKind.REQUETE_FILED);
        before(
                "l'ordonnance est signifiée le %s, avant d'être rendue le %s",
                EventKind.ORDER_SERVED, EventKind.ORDER_MADE);
        before(
                "l'opposition est formée le %s, avant la signification du %s",
                EventKind.OPPOSITION, EventKind.ORDER_SERVED);
        before(
                "le titre est exécutoire le %s, avant la signification de l'ordonnance du %s",
                EventKind.TITLE_ENFORCEABLE, EventKind.ORDER_SERVED);
        before(
                "une échéance est dite impayée le %s, avant l'échéancier du %s",
                EventKind.INSTALMENT_DEFAULT, EventKind.INSTALMENT_PLAN);
        before(
                "l'échec amiable est du %s, avant la tentative du %s",
                EventKind.AMICABLE_FAILED, EventKind.MEDIATION_PROPOSED, EventKind.CONCILIATION_REQUESTED);
    }

    /** An effect older than every one of its causes, when there is a cause. */
    private void before(String sentence, EventKind effect, EventKind cause, EventKind... others) {
        Optional<LocalDate> first = first(cause, others);
        Optional<LocalDate> early = first(effect);
        if (first.isPresent() && early.isPresent() && early.get().isBefore(first.get())) {
            say(sentence, French.words(early.get()), French.words(first.get()));
        }
    }

    private Optional<LocalDate> first(EventKind kind, EventKind... others) {
        Set<EventKind> wanted = EnumSet.of(kind, others);
        return file.events().stream()
                .filter(event -> wanted.contains(event.kind()))
                .map(Event::date)
                .min(Comparator.naturalOrder());
    }

    private void letters() {
        for (Event event : file.events()) {
            LocalDate sent = event.sent() == null ? event.date() : event.sent();
            String name = name(event);
            order(name + " est présentée le %s, avant son envoi du %s", event.presented(), sent);
            if (event.presented() == null) {
                order(name + " est reçue le %s, avant son envoi du %s", event.received(), sent);
            } else {
                order(name + " est reçue le %s, avant sa présentation du %s", event.received(), event.presented());
            }
        }
    }

    private static String name(Event event) {
        String day = French.words(event.date());
        return switch (event.kind()) {
            case MISE_EN_DEMEURE -> "la mise en demeure du " + day;
            case REMINDER -> "la relance du " + day;
            case ORDER_SERVED -> "la signification du " + day;
            case OPPOSITION -> "la lettre du greffe sur l'opposition du " + day;
            default -> "la pièce de l'événement du " + day;
        };
    }

    private void order(String sentence, @Nullable LocalDate later, LocalDate earlier) {
        if (later != null && later.isBefore(earlier)) {
            say(sentence, French.words(later), French.words(earlier));
        }
    }

    /** What asks for payment of debts, none of which is due. */
    private void beforeDue() {
        Optional<LocalDate> due = file.invoices().stream().map(Invoice::due).min(Comparator.naturalOrder());
        if (due.isEmpty()) {
            return;
        }
        for (Event event : file.events()) {
            boolean asks = event.kind() == EventKind.MISE_EN_DEMEURE || event.kind() == EventKind.REQUETE_FILED;
            if (asks && !event.date().isAfter(due.get())) {
                say(
                        "la %s du %s précède toute échéance, la première étant du %s",
                        event.kind() == EventKind.MISE_EN_DEMEURE ? "mise en demeure" : "requête",
                        French.words(event.date()),
                        French.words(due.get()));
            }
        }
    }

    private void title(Order order) {
        Event served = order.served();
        Event declared = order.enforceable();
        if (served == null || declared == null || order.opposition() != null) {
            return;
        }
        LocalDate waits = TitleDeadlines.waits(situation, order, served).last();
        if (!declared.date().isAfter(waits)) {
            say(
                    "le titre est noté exécutoire le %s, alors que l'ordonnance signifiée le %s ne peut l'être qu'après le %s (CPC, art. 1422)",
                    French.words(declared.date()), French.words(served.date()), French.words(waits));
        }
    }

    private void say(String sentence, Object... values) {
        found.add(French.typeset(Days.capital(sentence)).formatted(values) + ".");
    }
}

package fr.opposable.grouping;

import static fr.opposable.kernel.French.figures;
import static fr.opposable.kernel.French.typeset;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Payment;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What keeps a case by itself, whatever the others are: a fact that is true of its invoices and would be told of all. */
final class OwnObstacles {

    /** What may be told in one chronology: who was reminded, who was called, a note that names its invoice. */
    private static final Set<EventKind> HARMLESS = EnumSet.of(EventKind.REMINDER, EventKind.CALL, EventKind.OTHER);

    private OwnObstacles() {}

    /** {@return the first obstacle of this case, in French; empty when there is none} */
    static Optional<String> of(GroupMember member) {
        CaseFile file = member.informed();
        return Stream.<Supplier<Optional<String>>>of(
                        () -> disputed(file),
                        () -> event(file),
                        () -> reminder(file),
                        () -> payment(file),
                        () -> creditNote(file),
                        () -> interest(file))
                .flatMap(question -> question.get().stream())
                .findFirst();
    }

    private static Optional<String> disputed(CaseFile file) {
        return file.invoices().stream().filter(Invoice::disputed).findFirst().map(invoice -> typeset(
                        "la facture %s est contestée : la contestation n’arrêterait plus ses seules lettres")
                .formatted(invoice.number()));
    }

    private static Optional<String> event(CaseFile file) {
        return file.events().stream()
                .filter(event -> !HARMLESS.contains(event.kind()))
                .findFirst()
                .map(event -> typeset("%s du %s ne vaut que pour cette affaire")
                        .formatted(words(event.kind()), figures(event.date())));
    }

    private static String words(EventKind kind) {
        return switch (kind) {
            case MISE_EN_DEMEURE -> "la mise en demeure";
            case DISPUTE -> "la contestation";
            case PROMISE -> "la promesse de paiement";
            case ACKNOWLEDGEMENT -> "la reconnaissance de dette";
            case INSTALMENT_PLAN, INSTALMENT_DEFAULT -> "l’échéancier";
            case MEDIATION_PROPOSED, CONCILIATION_REQUESTED, AMICABLE_FAILED -> "la tentative amiable";
            case INSOLVENCY_OPENED -> "la procédure collective";
            case REQUETE_FILED, ORDER_MADE, ORDER_SERVED, OPPOSITION, TITLE_ENFORCEABLE -> "la procédure";
            case REMINDER, CALL, OTHER -> "l’événement";
        };
    }

    private static Optional<String> reminder(CaseFile file) {
        return file.events().stream()
                .filter(event -> event.kind() == EventKind.REMINDER && event.level() == null)
                .findFirst()
                .map(Event::date)
                .map(day -> typeset(
                                "la relance du %s n’a pas de rang : réunie à d’autres, elle en changerait ; donnez son rang (level)")
                        .formatted(figures(day)));
    }

    private static Optional<String> payment(CaseFile file) {
        return file.payments().stream()
                .filter(payment -> payment.invoice() == null)
                .findFirst()
                .map(Payment::date)
                .map(day -> typeset(
                                "le paiement du %s ne nomme pas sa facture : la loi l’imputerait sur d’autres (C. civ., art. 1342-10) ; nommez-la (invoice)")
                        .formatted(figures(day)));
    }

    private static Optional<String> creditNote(CaseFile file) {
        return file.creditNotes().stream()
                .filter(note -> note.invoice() == null)
                .findFirst()
                .map(CreditNote::number)
                .map(number -> typeset("l’avoir %s ne nomme pas sa facture ; nommez-la (invoice)")
                        .formatted(number));
    }

    private static Optional<String> interest(CaseFile file) {
        return file.interest().isEmpty()
                ? Optional.empty()
                : Optional.of("ses périodes d’intérêts sont données à la main");
    }
}

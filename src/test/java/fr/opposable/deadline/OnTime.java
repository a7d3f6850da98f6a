package fr.opposable.deadline;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.fixtures.Cases;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ordinary cases in court, which tests vary by one thing. */
final class OnTime {

    private OnTime() {}

    /** One unpaid invoice between two commercial companies, and what happened. */
    static CaseFile file(Event... events) {
        return with(Cases.oneInvoice().build(), events);
    }

    static CaseFile with(CaseFile file, Event... events) {
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                List.of(events),
                file.exhibits(),
                file.interest());
    }

    static CaseFile invoiced(CaseFile file, Invoice invoice) {
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                List.of(invoice),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    /** The debtor of {@code file}, whose quality as a commerçant is known, or not. */
    static CaseFile debtor(CaseFile file, @Nullable Boolean trader) {
        Party d = file.debtor();
        Party debtor = new Party(
                d.kind(),
                d.name(),
                d.firstNames(),
                d.legalForm(),
                d.shareCapital(),
                d.siren(),
                d.siret(),
                d.rcsCity(),
                d.vatNumber(),
                d.address(),
                d.representative(),
                d.birth(),
                d.email(),
                d.phone(),
                d.iban(),
                d.bic(),
                d.employees(),
                trader);
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                debtor,
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    /** {@return the same, what its invoices are for done on a day} */
    static CaseFile performed(CaseFile file, @Nullable LocalDate day) {
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                file.invoices().stream()
                        .map(one -> new Invoice(
                                one.number(),
                                one.issued(),
                                one.due(),
                                one.gross(),
                                one.net(),
                                one.vat(),
                                one.subject(),
                                day,
                                one.file(),
                                one.vatExempt(),
                                one.disputed()))
                        .toList(),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    static Event event(EventKind kind, String date) {
        return event(kind, date, null, null, null, null);
    }

    static Event served(String date, @Nullable String mode) {
        return event(EventKind.ORDER_SERVED, date, mode, null, null, null);
    }

    /** An order that grants {@code sum}. */
    static Event order(String date, String sum) {
        return claiming(EventKind.ORDER_MADE, date, sum);
    }

    /** An event that tells {@code sum}, or none. */
    static Event claiming(EventKind kind, String date, @Nullable String sum) {
        return new Event(
                LocalDate.parse(date),
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sum == null ? null : Money.of(sum),
                null,
                null,
                List.of());
    }

    /** An event with the dates of the letter that told of it. */
    static Event event(
            EventKind kind,
            String date,
            @Nullable String mode,
            @Nullable String sent,
            @Nullable String presented,
            @Nullable String received) {
        return new Event(
                LocalDate.parse(date),
                kind,
                null,
                null,
                null,
                null,
                day(sent),
                day(presented),
                null,
                day(received),
                null,
                null,
                mode,
                List.of());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text);
    }

    static Address at(String postalCode, @Nullable String inseeCode, String country) {
        return new Address(List.of("1 rue du Port"), postalCode, "Ville", inseeCode, country);
    }

    static Deadlines on(String day, CaseFile file) {
        return Deadlines.of(file, LocalDate.parse(day), Cases.LAW);
    }

    static Deadline only(Deadlines deadlines, String id) {
        return find(deadlines, id)
                .orElseThrow(() -> new AssertionError(id + " is not among "
                        + deadlines.all().stream().map(Deadline::id).toList()));
    }

    static Optional<Deadline> find(Deadlines deadlines, String id) {
        List<Deadline> found = deadlines.all().stream()
                .filter(deadline -> deadline.id().equals(id))
                .toList();
        if (found.size() > 1) {
            throw new AssertionError(found.size() + " deadlines " + id);
        }
        return found.stream().findFirst();
    }

    /** {@return the steps in one text, with plain spaces and apostrophes} */
    static String steps(Deadline deadline) {
        return deadline.computation() == null
                ? ""
                : plain(String.join("\n", deadline.computation().steps()));
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('’', '\'');
    }
}

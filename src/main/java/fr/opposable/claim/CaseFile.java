package fr.opposable.claim;

import java.util.List;

/**
 * One unpaid claim as its evidence tells it: the parties, the contract's terms, the invoices, what was paid, what was done.
 * The facts of {@code affaire.yaml} or of the rows of a portfolio, read and found well formed; nothing here is computed.
 *
 * @param reference unique in its creditor
 * @param creditor who is owed
 * @param sender who signs and sends; the creditor unless told otherwise
 * @param debtor who owes
 * @param terms what the contract says
 * @param invoices the unpaid invoices, in the order given; at least one
 * @param creditNotes credit notes (avoirs), each against one invoice or against the whole
 * @param payments what was received
 * @param events the chronology, in the order given
 * @param exhibits pieces that are not named by an invoice, a payment or an event
 * @param interest interest periods given by the user instead of derived; usually none
 */
public record CaseFile(
        CaseReference reference,
        Party creditor,
        Sender sender,
        Party debtor,
        Terms terms,
        List<Invoice> invoices,
        List<CreditNote> creditNotes,
        List<Payment> payments,
        List<Event> events,
        List<Exhibit> exhibits,
        List<InterestPeriod> interest) {

    public CaseFile {
        invoices = List.copyOf(invoices);
        creditNotes = List.copyOf(creditNotes);
        payments = List.copyOf(payments);
        events = List.copyOf(events);
        exhibits = List.copyOf(exhibits);
        interest = List.copyOf(interest);
    }

    /** {@return the same case, under the reference {@code name}} */
    public CaseFile withReference(CaseReference name) {
        return new CaseFile(
                name, creditor, sender, debtor, terms, invoices, creditNotes, payments, events, exhibits, interest);
    }

    /** {@return the same case, with the invoices {@code unpaid} and no other} */
    public CaseFile withInvoices(List<Invoice> unpaid) {
        return new CaseFile(
                reference, creditor, sender, debtor, terms, unpaid, creditNotes, payments, events, exhibits, interest);
    }

    /** {@return the same case, with the credit notes {@code notes} and no other} */
    public CaseFile withCreditNotes(List<CreditNote> notes) {
        return new CaseFile(
                reference, creditor, sender, debtor, terms, invoices, notes, payments, events, exhibits, interest);
    }

    /** {@return the same case, with the payments {@code received} and no other} */
    public CaseFile withPayments(List<Payment> received) {
        return new CaseFile(
                reference,
                creditor,
                sender,
                debtor,
                terms,
                invoices,
                creditNotes,
                received,
                events,
                exhibits,
                interest);
    }

    /** {@return the same case, with the chronology {@code chronology}} */
    public CaseFile withEvents(List<Event> chronology) {
        return new CaseFile(
                reference,
                creditor,
                sender,
                debtor,
                terms,
                invoices,
                creditNotes,
                payments,
                chronology,
                exhibits,
                interest);
    }

    /** {@return the same case, with the pieces {@code pieces} and no other} */
    public CaseFile withExhibits(List<Exhibit> pieces) {
        return new CaseFile(
                reference, creditor, sender, debtor, terms, invoices, creditNotes, payments, events, pieces, interest);
    }
}

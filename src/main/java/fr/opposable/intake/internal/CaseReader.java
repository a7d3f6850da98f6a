package fr.opposable.intake.internal;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.InterestPeriod;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.Payment;
import fr.opposable.claim.Sender;
import fr.opposable.claim.Terms;
import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one reader: from a tree of nodes, whatever it was written in, to a case and all that is wrong with it. */
public final class CaseReader {

    private final Reading reading;

    private CaseReader(Reading reading) {
        this.reading = reading;
    }

    /** A reader that judges what people typed and looks for the files it names. */
    static CaseReader judging(Complaints complaints, NamedFiles files) {
        return new CaseReader(Reading.judging(complaints, files));
    }

    /** A reader of facts that were judged before they were stored. */
    static CaseReader trusting(Complaints complaints) {
        return new CaseReader(Reading.trusting(complaints));
    }

    /** {@return the case, null when the complaints say why not} */
    @Nullable
    CaseFile read(Node tree) {
        Fields root = Fields.of(reading, KeySet.CASE, tree);
        CaseReference reference = reference(root);
        Party creditor = PartyReader.party(root.table("creditor", KeySet.CREDITOR), Words.CREDITOR_KIND);
        Sender sender = PartyReader.sender(root.table("sender", KeySet.SENDER), creditor);
        Party debtor = PartyReader.party(root.table("debtor", KeySet.DEBTOR), Words.DEBTOR_KIND);
        Terms terms = TermsReader.terms(root.table("terms", KeySet.TERMS));
        List<Invoice> invoices = root.list("invoices", KeySet.INVOICE, InvoiceReader::invoice);
        List<CreditNote> creditNotes = root.list("creditNotes", KeySet.CREDIT_NOTE, InvoiceReader::creditNote);
        List<Payment> payments = root.list("payments", KeySet.PAYMENT, InvoiceReader::payment);
        List<Event> events = root.list("events", KeySet.EVENT, ChronologyReader::event);
        List<Exhibit> exhibits = root.list("exhibits", KeySet.EXHIBIT, ChronologyReader::exhibit);
        List<InterestPeriod> interest = root.list("interest", KeySet.INTEREST, ChronologyReader::interest);
        if (reading.judging()) {
            Coherence.check(root);
        }
        return reference == null
                        || creditor == null
                        || debtor == null
                        || !reading.complaints().isEmpty()
                ? null
                : new CaseFile(
                        reference,
                        creditor,
                        sender,
                        debtor,
                        terms,
                        invoices,
                        creditNotes,
                        payments,
                        events,
                        exhibits,
                        interest);
    }

    private @Nullable CaseReference reference(Fields root) {
        Node node = root.node("reference");
        if (!(node instanceof Text text)) {
            return node == null ? null : wrong(root, "");
        }
        String typed = text.value().strip();
        try {
            return new CaseReference(typed);
        } catch (IllegalArgumentException refused) {
            return wrong(root, typed);
        }
    }

    private @Nullable CaseReference wrong(Fields root, String typed) {
        reading.complaints()
                .add(
                        IntakeCode.REFERENCE,
                        root.placeOf("reference"),
                        Phrase.of("« %s » n'est pas une référence admise.", Phrase.shown(typed)),
                        "Écrivez de 1 à 64 lettres sans accent, chiffres, points, tirets ou traits bas, sans point au début,"
                                + " par exemple AFF-2026-0042.");
        return null;
    }

    /** {@return the reference as typed, however wrong the rest may be; null when there is none} */
    static @Nullable String referenceOf(Node tree) {
        return tree instanceof Node.Table table && table.entries().get("reference") instanceof Text text
                ? text.value().strip()
                : null;
    }
}

package fr.opposable.bank;

import fr.opposable.claim.CaseFile;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The payments that were read on bank statements, read back from the journal. */
public final class Payments {

    private final Journal journal;

    public Payments(Journal journal) {
        this.journal = journal;
    }

    /**
     * A payment, and whether it stands.
     *
     * @param payment what was received
     * @param stands false when it came back unpaid
     */
    public record Told(RecordedPayment payment, boolean stands) {}

    /**
     * {@return the payments of a case that stand and that {@code made} does not reckon with}
     *
     * @param made the case as a letter was made from it; asked for only when a payment stands
     */
    public List<RecordedPayment> unknownTo(Supplier<CaseFile> made, String caseReference, String creditor) {
        List<RecordedPayment> standing = PaymentActs.standing(journal.of(caseReference, creditor));
        return standing.isEmpty() ? List.of() : PaidCase.missing(made.get(), standing);
    }

    /**
     * {@return the payments of a case, in the order they were recorded}
     *
     * @param creditor the creditor; null: of every creditor that uses this reference
     */
    public List<Told> of(String caseReference, @Nullable String creditor) {
        List<JournalAct> acts = journal.of(caseReference, creditor);
        List<RecordedPayment> standing = PaymentActs.standing(acts);
        List<Told> told = new ArrayList<>();
        for (JournalAct recorded : acts) {
            RecordedPayment payment = recorded.act().kind().equals(PaymentActs.RECEIVED)
                    ? PaymentActs.payment(recorded.act(), recorded.id())
                    : null;
            if (payment != null) {
                told.add(new Told(payment, standing.contains(payment)));
            }
        }
        return told;
    }
}

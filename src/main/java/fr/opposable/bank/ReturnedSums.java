package fr.opposable.bank;

import fr.opposable.kernel.Money;
import fr.opposable.originals.CaseKey;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which payment a returned sum takes back: one of its amount on the same account, that its references, its party or its words answer to. */
final class ReturnedSums {

    private final KnownDebts debts;
    private final RecordedEntries before;

    ReturnedSums(KnownDebts debts, RecordedEntries before) {
        this.debts = debts;
        this.before = before;
    }

    /** {@return the payments it may take back} */
    List<RecordedPayment> takenBack(ReadEntry read, Money amount) {
        BankEntry entry = read.entry();
        LocalDate day = read.day();
        Set<CaseKey> named = new HashSet<>();
        debts.namedIn(entry.text()).forEach(hit -> named.add(hit.target().key()));
        return before.all()
                .filter(payment -> payment.amount().equals(amount)
                        && payment.account().equals(read.statement().account())
                        && (day == null || !payment.day().isAfter(day)))
                .filter(payment -> answers(payment, entry) || named.contains(payment.key()))
                .toList();
    }

    private static boolean answers(RecordedPayment payment, BankEntry entry) {
        String reference = payment.reference();
        return (payment.endToEnd() != null && payment.endToEnd().equals(entry.endToEnd()))
                || (reference != null
                        && (reference.equals(entry.bankReference())
                                || entry.text().contains(reference)))
                || (payment.payer() != null
                        && entry.counterparty() != null
                        && PayerNames.same(payment.payer(), entry.counterparty()));
    }

    /** {@return the references of the cases that its words or its party name} */
    List<String> suspects(ReadEntry read) {
        Set<String> references = new LinkedHashSet<>();
        debts.namedIn(read.entry().text())
                .forEach(hit -> references.add(hit.target().key().reference()));
        debts.paidBy(read.entry()).forEach(debt -> references.add(debt.key().reference()));
        return List.copyOf(references);
    }
}

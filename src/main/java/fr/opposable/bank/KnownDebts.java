package fr.opposable.bank;

import fr.opposable.bank.ReferenceIndex.Hit;
import fr.opposable.bank.ReferenceIndex.Structured;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.kernel.Money;
import fr.opposable.originals.CaseKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cases that money may come in for, found by reference, by payer or by sum. A case is kept as its index; its facts are read again when needed. */
public final class KnownDebts {

    private final Map<CaseKey, Debt> debts = new LinkedHashMap<>();
    private final Map<String, List<Debt>> byReference = new HashMap<>();
    private final ReferenceIndex references = new ReferenceIndex();
    private final Map<String, List<Debt>> byWord = new HashMap<>();
    private final Map<String, List<Debt>> byIban = new HashMap<>();
    private final Map<Money, Set<Debt>> byAmount = new HashMap<>();
    private final Map<String, Set<String>> owners = new HashMap<>();

    private final Function<CaseKey, Set<Money>> asked;

    /** No letter is known. */
    public KnownDebts() {
        this(_ -> Set.of());
    }

    /** @param asked the sums that letters asked of a case */
    public KnownDebts(Function<CaseKey, Set<Money>> asked) {
        this.asked = asked;
    }

    /**
     * A case, as far as it is kept.
     *
     * @param key the case
     * @param debtor who owes
     * @param facts reads its facts
     */
    record Debt(CaseKey key, Party debtor, Supplier<CaseFile> facts) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Debt debt && debt.key.equals(key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    /** {@return whether this case is there already} */
    public boolean has(CaseKey key) {
        return debts.containsKey(key);
    }

    /** {@return how many cases there are} */
    public int size() {
        return debts.size();
    }

    /**
     * Adds a case; one that is there already stays as it is.
     *
     * @param file its facts
     * @param again reads the same facts again
     */
    public void add(CaseKey key, CaseFile file, Supplier<CaseFile> again) {
        Debt debt = new Debt(key, file.debtor(), again);
        if (debts.putIfAbsent(key, debt) != null) {
            return;
        }
        byReference.computeIfAbsent(key.reference(), _ -> new ArrayList<>()).add(debt);
        references.add(key, null, key.reference());
        Money total = Money.ZERO;
        for (Invoice invoice : file.invoices()) {
            references.add(key, invoice.number(), invoice.number());
            byAmount.computeIfAbsent(invoice.gross(), _ -> new LinkedHashSet<>())
                    .add(debt);
            total = total.plus(invoice.gross());
        }
        for (CreditNote credit : file.creditNotes()) {
            total = total.minus(credit.gross());
        }
        byAmount.computeIfAbsent(total, _ -> new LinkedHashSet<>()).add(debt);
        String word = PayerNames.longest(file.debtor().fullName());
        if (word != null) {
            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(debt);
        }
        if (file.debtor().iban() != null) {
            byIban.computeIfAbsent(file.debtor().iban().value(), _ -> new ArrayList<>())
                    .add(debt);
        }
        if (file.creditor().iban() != null) {
            owners.computeIfAbsent(file.creditor().iban().value(), _ -> new HashSet<>())
                    .add(key.creditor());
        }
    }

    @Nullable
    Debt of(CaseKey key) {
        return debts.get(key);
    }

    /** {@return the sums that letters asked of this case} */
    Set<Money> asked(Debt debt) {
        return asked.apply(debt.key());
    }

    /** {@return the cases of this reference, whatever their creditor; {@code creditor/reference} names one} */
    List<Debt> referenced(String reference) {
        int slash = reference.lastIndexOf('/');
        if (slash > 0) {
            Debt one = debts.get(new CaseKey(
                    reference.substring(0, slash).strip(),
                    reference.substring(slash + 1).strip()));
            return one == null ? List.of() : List.of(one);
        }
        return byReference.getOrDefault(reference, List.of());
    }

    Set<Hit> namedIn(String text) {
        return references.in(text);
    }

    Structured structuredIn(String text) {
        return references.structured(text);
    }

    /** {@return the cases whose debtor an entry shows as the payer} */
    Set<Debt> paidBy(BankEntry entry) {
        Set<Debt> found = new LinkedHashSet<>();
        if (entry.counterpartyIban() != null) {
            found.addAll(byIban.getOrDefault(entry.counterpartyIban(), List.of()));
        }
        String all = entry.counterparty() == null ? entry.text() : entry.counterparty() + " " + entry.text();
        for (String word : new LinkedHashSet<>(PayerNames.words(all))) {
            for (Debt debt : byWord.getOrDefault(word, List.of())) {
                if (isPayer(debt.debtor(), entry)) {
                    found.add(debt);
                }
            }
        }
        return found;
    }

    /** {@return whether the debtor is who paid, by account or by name} */
    static boolean isPayer(Party debtor, BankEntry entry) {
        if (entry.counterpartyIban() != null
                && debtor.iban() != null
                && entry.counterpartyIban().equals(debtor.iban().value())) {
            return true;
        }
        return entry.counterparty() != null
                ? PayerNames.same(debtor.fullName(), entry.counterparty())
                        || PayerNames.isIn(debtor, entry.counterparty())
                : PayerNames.isIn(debtor, entry.text());
    }

    Set<Debt> owed(Money amount) {
        return byAmount.getOrDefault(amount, Set.of());
    }

    /** {@return whether the account is known to be that of other creditors and not of this one} */
    boolean isAnothers(String account, CaseKey key) {
        Set<String> known = owners.getOrDefault(account, Set.of());
        return !known.isEmpty() && !known.contains(key.creditor());
    }
}

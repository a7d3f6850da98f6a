package fr.opposable.bank;

import fr.opposable.bank.CertaintyTable.Payer;
import fr.opposable.bank.CertaintyTable.Reference;
import fr.opposable.bank.CertaintyTable.Row;
import fr.opposable.bank.CertaintyTable.Verdict;
import fr.opposable.bank.KnownDebts.Debt;
import fr.opposable.bank.RecordedPayment.Part;
import fr.opposable.bank.ReferenceIndex.Hit;
import fr.opposable.bank.ReferenceIndex.Structured;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.originals.CaseKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which case a sum pays. Sure of one, it says so; else it gives the candidates and chooses none. */
final class PaymentMatching {

    /** More candidates than this by the sum alone tell nothing. */
    private static final int MOST_BY_AMOUNT = 5;

    private final KnownDebts debts;
    private final ClaimReckoner reckoner;
    private final CertaintyTable table;
    private final Function<CaseKey, List<RecordedPayment>> standing;

    /** @param standing the payments of a case that are recorded and stand */
    PaymentMatching(KnownDebts debts, ClaimReckoner reckoner, Function<CaseKey, List<RecordedPayment>> standing) {
        this.debts = debts;
        this.reckoner = reckoner;
        this.table = CertaintyTable.standard();
        this.standing = standing;
    }

    /** A case that may be paid, and the rule that says how sure that is. */
    record Candidate(Debt debt, Row row, boolean named, List<Part> parts) {

        String told() {
            return "%s (%s%s) [%s]"
                    .formatted(
                            debt.key().reference(),
                            row.reason(),
                            parts.size() == 1 ? ", facture " + parts.getFirst().invoice() : "",
                            row.id());
        }
    }

    sealed interface Answer {}

    record Sure(Candidate candidate) implements Answer {}

    record Unsure(List<Candidate> candidates, String reason) implements Answer {}

    record Nothing(String reason) implements Answer {}

    private static final class Named {
        private Reference strength = Reference.NONE;
        private final Set<String> invoices = new LinkedHashSet<>();
    }

    Answer of(BankEntry entry, String account, Money amount, LocalDate day) {
        String words = entry.structured() == null ? entry.text() : entry.text() + " " + entry.structured();
        String all = entry.endToEnd() == null ? words : words + " " + entry.endToEnd();
        Map<Debt, Named> named = new LinkedHashMap<>();
        debts.namedIn(all).forEach(hit -> name(hit, named));
        Structured structured = debts.structuredIn(all);
        structured.hits().forEach(hit -> name(hit, named));

        Set<Debt> looked = new LinkedHashSet<>(named.keySet());
        looked.addAll(debts.paidBy(entry));
        Set<Debt> byAmount = debts.owed(amount);
        if (byAmount.size() <= MOST_BY_AMOUNT) {
            looked.addAll(byAmount);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Debt debt : looked) {
            Candidate candidate = candidate(debt, named.getOrDefault(debt, new Named()), entry, amount, day);
            if (candidate.row().verdict() != Verdict.NOTHING) {
                candidates.add(candidate);
            }
        }
        candidates.sort(Comparator.comparing(one -> table.rows().indexOf(one.row())));
        return answer(entry, account, candidates, structured.faulty());
    }

    private static void name(Hit hit, Map<Debt, Named> named, Debt debt) {
        Named own = named.computeIfAbsent(debt, _ -> new Named());
        if (hit.strength() == Reference.STRONG || own.strength == Reference.NONE) {
            own.strength = hit.strength();
        }
        if (hit.target().invoice() != null) {
            own.invoices.add(hit.target().invoice());
        }
    }

    private void name(Hit hit, Map<Debt, Named> named) {
        Debt debt = debts.of(hit.target().key());
        if (debt != null) {
            name(hit, named, debt);
        }
    }

    private Candidate candidate(Debt debt, Named named, BankEntry entry, Money amount, LocalDate day) {
        CaseFile file = debt.facts().get();
        List<RecordedPayment> recorded = standing.apply(debt.key());
        AmountFit fit = AmountFit.of(
                PaidCase.of(file, recorded).file(),
                PaidCase.unclaimed(file, recorded),
                reckoner,
                amount,
                day,
                named.invoices,
                debts.asked(debt));
        Payer payer = KnownDebts.isPayer(debt.debtor(), entry)
                ? Payer.DEBTOR
                : entry.counterparty() == null ? Payer.UNKNOWN : Payer.ANOTHER;
        return new Candidate(
                debt, table.of(named.strength, fit.fit(), payer), named.strength == Reference.STRONG, fit.parts());
    }

    private Answer answer(BankEntry entry, String account, List<Candidate> candidates, List<String> faulty) {
        List<Candidate> own = candidates.stream()
                .filter(one -> !debts.isAnothers(account, one.debt().key()))
                .toList();
        List<Candidate> left = own.isEmpty() ? candidates : own;
        if (left.isEmpty()) {
            return new Nothing(
                    faulty.isEmpty()
                            ? "Aucune référence, aucun payeur et aucun montant ne désigne une affaire."
                            : wrongKey(faulty));
        }
        List<Candidate> sure = left.stream()
                .filter(one -> one.row().verdict() == Verdict.CERTAIN)
                .toList();
        List<Candidate> telling = left.stream()
                .filter(one -> one.named() || one.row().verdict() == Verdict.CERTAIN)
                .toList();
        if (own.isEmpty()) {
            return new Unsure(left, "Le compte crédité est celui d’un autre créancier.");
        }
        if (entry.doubt() != null) {
            return new Unsure(left, entry.doubt());
        }
        if (!faulty.isEmpty()) {
            return new Unsure(left, wrongKey(faulty));
        }
        if (sure.size() == 1 && telling.size() == 1) {
            return new Sure(sure.getFirst());
        }
        if (telling.size() > 1) {
            return new Unsure(
                    telling,
                    "Le libellé désigne plusieurs affaires\u00a0: dites laquelle, ou comment le montant se partage.");
        }
        return new Unsure(
                left,
                left.getFirst().row().reason().substring(0, 1).toUpperCase(Locale.FRENCH)
                        + left.getFirst().row().reason().substring(1)
                        + ".");
    }

    private static String wrongKey(List<String> faulty) {
        return French.typeset("La clé de la référence structurée « %s » est fausse (ISO 11649).")
                .formatted(String.join(", ", faulty));
    }
}

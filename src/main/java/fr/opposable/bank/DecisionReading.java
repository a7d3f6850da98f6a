package fr.opposable.bank;

import fr.opposable.bank.KnownDebts.Debt;
import fr.opposable.bank.RecordedPayment.Part;
import fr.opposable.bank.ToConfirm.Decision;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.originals.CaseKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person wrote of an entry, understood: {@code AG-0101}, {@code AG-0101=300,00 + AG-0102=200,00}, or {@code aucune}. */
final class DecisionReading {

    private static final Set<String> NONE = Set.of("aucune", "aucun", "non", "rien", "ignorer");
    private static final Pattern SUM = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,2})?");
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f€]");

    private DecisionReading() {}

    sealed interface Read {}

    /** It pays no case. */
    record None() implements Read {}

    /** It pays these cases; the sums are the entry's. */
    record Shares(List<Share> shares) implements Read {}

    /** It cannot be obeyed. */
    record Fault(String reason) implements Read {}

    record Share(CaseKey key, Money amount, List<Part> parts) {}

    static Read of(Decision decision, Money amount, KnownDebts debts) {
        if (NONE.contains(decision.text().toLowerCase(Locale.FRENCH))) {
            return new None();
        }
        List<Share> shares = new ArrayList<>();
        List<String> told = PLUS.splitAsStream(decision.text()).toList();
        for (String one : told) {
            int equals = one.indexOf('=');
            String reference = (equals < 0 ? one : one.substring(0, equals)).strip();
            String sum =
                    equals < 0 ? "" : BLANKS.matcher(one.substring(equals + 1)).replaceAll("");
            List<Debt> found = debts.referenced(reference);
            if (found.size() != 1) {
                return fault(
                        found.isEmpty()
                                ? "Décision : l'affaire « %s » n'est pas connue. Donnez sa référence exacte, son portefeuille par --portfolio, ou « aucune »."
                                : "Décision : plusieurs créanciers ont une affaire « %s ». Écrivez SIREN/référence.",
                        reference);
            }
            if ((equals < 0 && told.size() > 1)
                    || (equals >= 0 && !SUM.matcher(sum).matches())) {
                return fault(
                        "Décision : la part de l'affaire « %s » n'est pas un montant. Écrivez RÉFÉRENCE=montant + RÉFÉRENCE=montant.",
                        reference);
            }
            Money part = equals < 0 ? amount : Money.exact(new BigDecimal(sum.replace(',', '.')));
            if (!part.isPositive()) {
                return fault("Décision : la part de l'affaire « %s » est nulle.", reference);
            }
            shares.add(new Share(found.getFirst().key(), part, parts(decision, found.getFirst(), part)));
        }
        Money all = Money.sum(shares.stream().map(Share::amount).toList());
        if (!all.equals(amount)) {
            return fault("Décision : les parts font %s, et l'écriture %s.", French.euros(all), French.euros(amount));
        }
        if (shares.stream().map(Share::key).distinct().count() < shares.size()) {
            return fault("Décision : une affaire y est deux fois (« %s »).", decision.text());
        }
        String invoice = decision.invoice();
        if (invoice != null && (shares.size() > 1 || shares.getFirst().parts().isEmpty())) {
            return fault("Décision : la facture « %s » n'est pas de cette affaire.", invoice);
        }
        return new Shares(shares);
    }

    private static List<Part> parts(Decision decision, Debt debt, Money amount) {
        String invoice = decision.invoice();
        return invoice != null
                        && debt.facts().get().invoices().stream()
                                .anyMatch(one -> one.number().equals(invoice))
                ? List.of(new Part(invoice, amount))
                : List.of();
    }

    private static Fault fault(String message, Object... values) {
        return new Fault(French.typeset(message).formatted(values));
    }
}

package fr.opposable.campaign;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Invoice;
import fr.opposable.intake.IntakeCode;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Invoices that an earlier case of the portfolio asks of the same debtor for the same creditor: exported twice, an invoice would be asked
 * for by two letters. The first case keeps it. Cases are told in their order, by one thread; of an invoice a number is kept, and the
 * reference of its case.
 */
final class AskedBefore {

    private final Map<Long, String> cases = new HashMap<>();

    /** {@return whether no case was told yet} */
    boolean isEmpty() {
        return cases.isEmpty();
    }

    /** Takes note of a case. {@return what keeps it from being used; empty when none of its invoices was asked for before} */
    List<Problem> problems(CaseFile file) {
        String reference = file.reference().value();
        String debtor = DebtorKeys.of(file).hex();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < file.invoices().size(); i++) {
            Invoice invoice = file.invoices().get(i);
            String first = cases.putIfAbsent(key(debtor, invoice), reference);
            if (first != null && !first.equals(reference)) {
                problems.add(new Problem(
                        IntakeCode.DUPLICATE_INVOICE.code(),
                        reference,
                        0,
                        "invoices[%d].number".formatted(i),
                        French.typeset("la facture « %s » est déjà demandée au même débiteur dans l’affaire « %s ».")
                                .formatted(invoice.number(), first),
                        "Retirez-la de l’une des deux affaires, ou corrigez son numéro."));
            }
        }
        return problems;
    }

    private static long key(String debtor, Invoice invoice) {
        String hex = Sha256.of(debtor + "\n" + invoice.number().toLowerCase(Locale.ROOT) + "\n" + invoice.issued())
                .hex();
        return Long.parseUnsignedLong(hex, 0, 16, 16);
    }
}

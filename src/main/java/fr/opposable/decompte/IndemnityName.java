package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement;

/** What the fixed indemnities of a claim are called, in every paper that names them, as {@link InterestName} its interest. */
public final class IndemnityName {

    static final String SEVERAL = "Indemnités forfaitaires de recouvrement";

    private IndemnityName() {}

    /** {@return the label, in the singular where one invoice alone bore it, paid since or not} */
    public static String of(ClaimStatement statement) {
        long bearing = statement.invoices().stream()
                .filter(invoice -> invoice.indemnity().isPositive()
                        || statement.imputations().stream()
                                .anyMatch(line -> line.invoice().equals(invoice.number())
                                        && line.toCosts().isPositive()))
                .count();
        return bearing == 1 ? "Indemnité forfaitaire de recouvrement" : SEVERAL;
    }
}

package fr.opposable.court;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user states beyond the case file.
 *
 * @param matter what the debt comes from; null when not stated
 * @param quality what the debtor is; null when not stated
 * @param coDebtors the other debtors of the same debt, in the order they are named
 * @param court the court chosen where several may be seised, by its code or its name; null when none was chosen
 */
public record Qualification(
        @Nullable Matter matter,
        @Nullable DebtorQuality quality,
        List<CoDebtor> coDebtors,
        @Nullable String court) {

    /** Nothing stated. */
    public static final Qualification NONE = new Qualification(null, null, List.of(), null);

    public Qualification {
        coDebtors = List.copyOf(coDebtors);
    }
}

package fr.opposable.court;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user states beyond the case file.
 *
 * @param matter what the debt comes from; null when not stated
 * @param quality what the debtor is; null when not stated
 * @param coDebtors INSEE codes of the communes where the other debtors of the same debt live
 */
public record Qualification(
        @Nullable Matter matter, @Nullable DebtorQuality quality, List<String> coDebtors) {

    /** Nothing stated. */
    public static final Qualification NONE = new Qualification(null, null, List.of());

    public Qualification {
        coDebtors = List.copyOf(coDebtors);
    }
}

package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a step costs. Never printed without its date and its source.
 *
 * @param id its name in the house, {@code greffe.injonction-de-payer}
 * @param name what it pays, in French
 * @param amount the sum
 * @param tax whether VAT is in it
 * @param basis text that sets it
 * @param from first day in force
 * @param to last day in force; null while no end is known
 * @param note what a reader must know of it, in French; null for nothing
 * @param source where it was read
 * @param verification how far it was checked
 */
public record DatedFee(
        String id,
        String name,
        Money amount,
        Tax tax,
        LegalReference basis,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note,
        String source,
        Verification verification) {

    /** Value added tax and the amount. */
    public enum Tax {
        /** « TTC ». */
        INCLUDED,
        /** « HT ». */
        EXCLUDED,
        /** No tax bears on it. */
        NONE
    }
}

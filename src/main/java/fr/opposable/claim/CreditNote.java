package fr.opposable.claim;

import fr.opposable.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit note (avoir). It reduces the principal from its date; it is not a payment.
 *
 * @param number as printed on it
 * @param date date of issue
 * @param gross amount with VAT, greater than zero
 * @param invoice number of the invoice it corrects; null when not given
 * @param file below the case folder; null when not given
 */
public record CreditNote(
        String number,
        LocalDate date,
        Money gross,
        @Nullable String invoice,
        @Nullable String file) {}

package fr.opposable.claim;

import fr.opposable.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money received.
 *
 * @param date day it was received
 * @param amount greater than zero
 * @param invoice number of the invoice the debtor meant; null: set against the debts by C. civ., art. 1342-10
 * @param method « virement », « chèque »…; null when not given
 * @param file below the case folder; null when not given
 */
public record Payment(
        LocalDate date,
        Money amount,
        @Nullable String invoice,
        @Nullable String method,
        @Nullable String file) {}

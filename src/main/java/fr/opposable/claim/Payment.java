package fr.opposable.claim;

import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        @Nullable String file) {

    /** {@return what came, by day in the order of time: one sum sent in two transfers on one day is one payment} */
    static SortedMap<LocalDate, Money> byDay(Stream<Payment> payments) {
        SortedMap<LocalDate, Money> received = new TreeMap<>();
        payments.forEach(payment -> received.merge(payment.date(), payment.amount(), Money::plus));
        return received;
    }
}

package fr.opposable.claim;

import fr.opposable.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One invoice of the claim.
 *
 * @param number as printed on it
 * @param issued date of issue
 * @param due date by which it was to be paid
 * @param gross total with VAT (TTC), greater than zero
 * @param net total before VAT; null when not given
 * @param vat VAT; null when not given
 * @param subject what was sold, in a few words; null when not given
 * @param performed day of delivery or performance; null when not given
 * @param file the invoice itself, below the case folder; null when not given
 * @param vatExempt whether no VAT was due
 * @param disputed whether the debtor disputes it
 */
public record Invoice(
        String number,
        LocalDate issued,
        LocalDate due,
        Money gross,
        @Nullable Money net,
        @Nullable Money vat,
        @Nullable String subject,
        @Nullable LocalDate performed,
        @Nullable String file,
        boolean vatExempt,
        boolean disputed) {}

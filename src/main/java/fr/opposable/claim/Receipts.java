package fr.opposable.claim;

import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was received, day by day: payments of one day that name the same invoice, or none, are one. A payment made in two parts is then
 * shared to the cent as if it were made in one. On one day what names an invoice goes before what names none: the debtor's choice
 * comes first (C. civ., art. 1342-10, al. 1).
 */
final class Receipts {

    private static final Comparator<Payment> ORDER = Comparator.comparing(Payment::date)
            .thenComparing(Payment::invoice, Comparator.nullsLast(Comparator.naturalOrder()));

    private Receipts() {}

    private record Key(LocalDate date, @Nullable String invoice) {}

    static List<Payment> of(List<Payment> payments) {
        if (payments.size() < 2) {
            return payments;
        }
        Map<Key, Payment> received = new LinkedHashMap<>();
        for (Payment payment : payments) {
            received.merge(new Key(payment.date(), payment.invoice()), payment, Receipts::together);
        }
        List<Payment> inOrder = new ArrayList<>(received.values());
        inOrder.sort(ORDER);
        return inOrder;
    }

    private static Payment together(Payment one, Payment other) {
        Money amount = one.amount().plus(other.amount());
        return new Payment(one.date(), amount, one.invoice(), one.method(), one.file());
    }
}

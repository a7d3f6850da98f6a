package fr.opposable.bank;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Payment;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with the payments read on bank statements. One that the case tells of already, by the same amount within a few days, is the same
 * one: it is said and not counted twice.
 *
 * @param file the case, its payments completed
 * @param findings what was added, and what was there already
 */
public record PaidCase(CaseFile file, List<Finding> findings) {

    /** A payment read on a statement, told. */
    static final String IMPORTED = "PAYMENT-IMPORT";

    /** A payment that the case had already. */
    static final String TYPED = "PAYMENT-TYPED";

    /** Days within which the same sum, typed and read, is one payment: a weekend and a holiday, and the mail. */
    static final int SAME_WITHIN_DAYS = 5;

    public PaidCase {
        findings = List.copyOf(findings);
    }

    /** {@return {@code file} completed by {@code payments}, those of its case that stand} */
    public static PaidCase of(CaseFile file, List<RecordedPayment> payments) {
        List<Payment> typed = new ArrayList<>();
        boolean had = false;
        for (Payment payment : file.payments()) {
            if (isImported(payment)) {
                had = true;
            } else {
                typed.add(payment);
            }
        }
        if (payments.isEmpty() && !had) {
            return new PaidCase(file, List.of());
        }
        // A snapshot of the case tells of payments read before: what stands of them is what the journal says now.
        List<Payment> all = new ArrayList<>(typed);
        List<Payment> free = new ArrayList<>(typed);
        List<Finding> findings = new ArrayList<>();
        for (RecordedPayment payment : payments) {
            List<Payment> same = same(free, payment);
            if (same.isEmpty()) {
                all.addAll(added(payment));
                findings.add(imported(payment));
            } else {
                free.removeAll(same);
                findings.add(known(payment, same.getFirst()));
            }
        }
        return new PaidCase(file.withPayments(all), findings);
    }

    /** {@return the payments typed in {@code file} that none of {@code payments} is} */
    static List<Payment> unclaimed(CaseFile file, List<RecordedPayment> payments) {
        List<Payment> free = new ArrayList<>(
                file.payments().stream().filter(one -> !isImported(one)).toList());
        payments.forEach(payment -> free.removeAll(same(free, payment)));
        return free;
    }

    /** {@return those of {@code payments} that the case reckons with neither as read nor as typed} */
    static List<RecordedPayment> missing(CaseFile file, List<RecordedPayment> payments) {
        List<Payment> free = new ArrayList<>(
                file.payments().stream().filter(one -> !isImported(one)).toList());
        List<RecordedPayment> missing = new ArrayList<>();
        for (RecordedPayment payment : payments) {
            boolean read =
                    file.payments().stream().anyMatch(one -> payment.label().equals(one.file()));
            List<Payment> typed = read ? List.of() : same(free, payment);
            free.removeAll(typed);
            if (!read && typed.isEmpty()) {
                missing.add(payment);
            }
        }
        return missing;
    }

    private static boolean isImported(Payment payment) {
        return payment.file() != null && payment.file().contains(RecordedPayment.IMPORT);
    }

    /** {@return the payments of the case that are this one: of its amount, or of its parts, within a few days; none when it is new} */
    static List<Payment> same(List<Payment> typed, RecordedPayment payment) {
        Payment whole = find(typed, payment, payment.amount(), null);
        if (whole != null) {
            return List.of(whole);
        }
        List<Payment> parts = new ArrayList<>();
        List<Payment> left = new ArrayList<>(typed);
        for (RecordedPayment.Part part : payment.parts()) {
            Payment found = find(left, payment, part.amount(), part.invoice());
            if (found == null) {
                return List.of();
            }
            left.remove(found);
            parts.add(found);
        }
        return parts;
    }

    private static @Nullable Payment find(
            List<Payment> typed, RecordedPayment payment, Money amount, @Nullable String invoice) {
        return typed.stream()
                .filter(one -> one.amount().equals(amount))
                .filter(one -> invoice == null
                        || one.invoice() == null
                        || one.invoice().equals(invoice))
                .filter(one -> Math.abs(ChronoUnit.DAYS.between(one.date(), payment.day())) <= SAME_WITHIN_DAYS)
                .findFirst()
                .orElse(null);
    }

    private static List<Payment> added(RecordedPayment payment) {
        if (payment.parts().isEmpty()) {
            return List.of(new Payment(payment.day(), payment.amount(), null, payment.method(), payment.label()));
        }
        return payment.parts().stream()
                .map(part ->
                        new Payment(payment.day(), part.amount(), part.invoice(), payment.method(), payment.label()))
                .toList();
    }

    private static Finding imported(RecordedPayment payment) {
        return new Finding(
                IMPORTED,
                Severity.INFORMATION,
                null,
                French.typeset(
                                "Règlement lu sur un relevé de compte : %s. Rapprochement : %s. Il compte du jour le plus ancien, valeur ou opération.")
                        .formatted(payment.told(), payment.why()),
                "Rien\u00a0: ce règlement vient du relevé, et non de affaire.yaml.");
    }

    private static Finding known(RecordedPayment payment, Payment typed) {
        return new Finding(
                TYPED,
                Severity.INFORMATION,
                null,
                French.typeset(
                                "Le règlement de %s du %s, saisi dans l'affaire, est tenu pour celui du relevé : %s. Il n'est compté qu'une fois, à la date saisie.")
                        .formatted(French.euros(typed.amount()), French.figures(typed.date()), payment.told()),
                French.typeset("S'il s'agit de deux règlements, corrigez la date ou le montant saisi."));
    }
}

package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.Payment;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was received on each day, and the steps by which it was set against the invoices. */
public final class PaymentRows {

    private PaymentRows() {}

    /** {@return the heading of how payments were set, in the singular for one: the requête and its detailed annex say it alike} */
    public static String title(ClaimStatement statement, CaseFile file) {
        return isOne(statement, file) ? "Imputation du règlement" : "Imputation des règlements";
    }

    /** {@return whether one payment alone was received up to the day of the statement; two of one day are two} */
    public static boolean isOne(ClaimStatement statement, CaseFile file) {
        return received(statement, file).size() == 1;
    }

    /** {@return the payments received up to the day of the statement} */
    public static List<Payment> received(ClaimStatement statement, CaseFile file) {
        return file.payments().stream()
                .filter(payment -> !payment.date().isAfter(statement.asOf()))
                .toList();
    }

    /** {@return one group a day: what came in, then one row for each invoice reached, and what found no debt} */
    static List<Map<String, Object>> of(ClaimStatement statement, CaseFile file) {
        Map<LocalDate, List<Payment>> received = received(statement, file).stream()
                .collect(Collectors.groupingBy(Payment::date, TreeMap::new, Collectors.toList()));
        Map<LocalDate, List<ImputationLine>> lines =
                statement.imputations().stream().collect(Collectors.groupingBy(ImputationLine::date));
        List<Map<String, Object>> days = new ArrayList<>();
        received.forEach((date, payments) -> days.add(day(date, payments, lines.getOrDefault(date, List.of()))));
        return days;
    }

    private static Map<String, Object> day(LocalDate date, List<Payment> payments, List<ImputationLine> lines) {
        Money in = Money.sum(payments.stream().map(Payment::amount).toList());
        Money set = Money.sum(lines.stream().map(ImputationLine::amount).toList());
        return Map.of(
                "heading",
                "Reçu le %s%s: %s%s"
                        .formatted(
                                French.figures(date),
                                French.NO_BREAK,
                                French.euros(in),
                                payments.stream().map(PaymentRows::words).collect(Collectors.joining(" + "))),
                "rows",
                lines.stream().map(PaymentRows::row).toList(),
                "excess",
                in.equals(set) ? "" : French.amount(in.minus(set)));
    }

    /** {@return how it came and what it was for, as far as it was said} */
    private static String words(Payment payment) {
        String method = payment.method() == null ? "" : ", " + payment.method();
        return payment.invoice() == null
                ? method + ", sans indication de facture"
                : method + ", pour la facture n°" + French.NO_BREAK + payment.invoice();
    }

    private static Map<String, Object> row(ImputationLine line) {
        return Map.of(
                "invoice", line.invoice(),
                "costs", DecompteModel.orEmpty(line.toCosts()),
                "interest", DecompteModel.orEmpty(line.toInterest().plus(line.toCapitalised())),
                "principal", DecompteModel.orEmpty(line.toPrincipal()),
                "amount", French.amount(line.amount()));
    }
}

package fr.opposable.cli;

import fr.opposable.bank.OpenEntry;
import fr.opposable.bank.PaymentsReport;
import fr.opposable.bank.RecordedPayment;
import fr.opposable.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import of bank files as JSON. */
final class PaymentsJson {

    private PaymentsJson() {}

    static Map<String, @Nullable Object> of(PaymentsReport report, List<Problem> refused) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("statements", report.statements());
        json.put("entries", report.credits());
        json.put("known", report.known());
        json.put("setAside", report.setAside());
        json.put(
                "recorded",
                report.recorded().stream().map(PaymentsJson::payment).toList());
        json.put(
                "reversed",
                report.reversed().stream().map(PaymentsJson::payment).toList());
        json.put("doubtful", report.doubtful().stream().map(PaymentsJson::entry).toList());
        json.put(
                "unmatched",
                report.strangers().stream().map(PaymentsJson::entry).toList());
        json.put("refused", refused.stream().map(PaymentsJson::problem).toList());
        json.put("notices", report.notices());
        return json;
    }

    private static Map<String, @Nullable Object> payment(RecordedPayment payment) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("creditor", payment.key().creditor());
        json.put("case", payment.key().reference());
        json.put("date", payment.day().toString());
        json.put("amount", payment.amount().plain());
        json.put(
                "invoices",
                payment.parts().stream()
                        .map(part -> Map.of(
                                "number",
                                part.invoice(),
                                "amount",
                                part.amount().plain()))
                        .toList());
        json.put("payer", payment.payer());
        json.put("method", payment.method());
        json.put("rule", payment.rule());
        json.put("file", payment.file());
        json.put("place", payment.place());
        json.put("sha256", payment.digest().hex());
        json.put("entry", payment.id());
        return json;
    }

    private static Map<String, @Nullable Object> entry(OpenEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("entry", entry.id());
        json.put("file", entry.file());
        json.put("place", entry.place());
        json.put("account", entry.account());
        json.put("date", entry.day());
        json.put("amount", entry.amount());
        json.put("payer", entry.payer());
        json.put("text", entry.text());
        json.put("candidates", entry.candidates());
        json.put("reason", entry.reason());
        return json;
    }

    private static Map<String, @Nullable Object> problem(Problem problem) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        json.put("where", problem.where());
        json.put("message", problem.message());
        json.put("remedy", problem.cure());
        return json;
    }
}

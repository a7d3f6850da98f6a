package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.Invoice;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The account of each invoice, line by line: what ran at which rate, what was taken, and what then remained. */
final class AccountRows {

    /** An account of so many lines or fewer is not parted between two pages. */
    private static final int KEPT_TOGETHER = 14;

    /** Lines that stay with the heading of an account that is parted, and with what it leaves. */
    private static final int KEPT_LINES = 2;

    private static final Map<String, Object> EMPTY =
            Map.of("from", "", "to", "", "days", "", "base", "", "rate", "", "mark", "", "formula", "", "kind", "");

    private AccountRows() {}

    /** @param keepFirst whether the first is not parted between two pages, as the others are not */
    static List<Map<String, Object>> of(
            List<InvoiceAccount> accounts, RateTable rates, MovementWords words, boolean keepFirst) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (InvoiceAccount account : accounts) {
            all.add(account(account, rates, words, isShort(account) && (keepFirst || !all.isEmpty())));
        }
        return List.copyOf(all);
    }

    private static Map<String, Object> account(
            InvoiceAccount account, RateTable rates, MovementWords words, boolean together) {
        List<Map<String, Object>> rows = new ArrayList<>();
        account.movements().forEach(movement -> rows.add(row(movement, rates, words)));
        Movement.Balance end = account.movements().getLast().after();
        int first = together ? rows.size() : Math.min(KEPT_LINES, rows.size());
        int last = Math.max(first, rows.size() - KEPT_LINES);
        Map<String, Object> printed = new HashMap<>(Map.of(
                "first",
                rows.subList(0, first),
                "middle",
                rows.subList(first, last),
                "last",
                rows.subList(last, rows.size())));
        printed.putAll(Map.of(
                "heading",
                heading(account.invoice()),
                "detail",
                detail(account.invoice()),
                "rest",
                "Reste dû sur la facture n°" + French.NO_BREAK
                        + account.balance().number(),
                "together",
                together,
                "principal",
                French.amount(end.principal()),
                "interest",
                French.amount(end.allInterest()),
                "indemnity",
                French.amount(end.indemnity()),
                "due",
                French.amount(end.total())));
        return Map.copyOf(printed);
    }

    /** {@return whether it fits on one page with room to spare} */
    static boolean isShort(InvoiceAccount account) {
        return account.movements().size() <= KEPT_TOGETHER;
    }

    private static String heading(Invoice invoice) {
        return "Facture n°%s%s du %s, échue le %s"
                .formatted(
                        French.NO_BREAK,
                        invoice.number(),
                        French.figures(invoice.issued()),
                        French.figures(invoice.due()));
    }

    private static String detail(Invoice invoice) {
        List<String> parts = new ArrayList<>();
        String subject = invoice.subject();
        if (subject != null) {
            parts.add(French.typeset(subject));
        }
        Money net = invoice.net();
        Money vat = invoice.vat();
        if (net != null && vat != null) {
            parts.add("HT " + French.euros(net) + ", TVA " + French.euros(vat));
        }
        if (invoice.disputed()) {
            parts.add("contestée par le débiteur");
        }
        return String.join(" · ", parts);
    }

    private static Map<String, Object> row(Movement movement, RateTable rates, MovementWords words) {
        Movement.Change change = movement.change();
        Map<String, Object> row = new HashMap<>(EMPTY);
        row.put("from", French.figures(change.date()));
        row.put("event", words.of(change));
        row.put("amount", French.amount(change.signed()));
        row.put("principal", French.amount(movement.after().principal()));
        row.put("interest", French.amount(movement.after().allInterest()));
        row.put("indemnity", French.amount(movement.after().indemnity()));
        switch (change) {
            case Movement.Interest(Segment segment) -> {
                row.put("from", French.figures(segment.period().from()));
                row.put("to", French.figures(segment.period().to()));
                row.put("days", Integer.toString(segment.days()));
                row.put("base", French.amount(segment.base()));
                row.put("rate", French.percent(segment.ratePercent()));
                row.put("mark", rates.of(segment).mark());
                row.put("formula", segment.formula());
            }
            case Movement.Paid(ImputationLine line) -> {
                row.put("formula", "imputé" + French.NO_BREAK + ": " + words.imputation(line));
                row.put("kind", "taken");
            }
            case Movement.Credited _ -> row.put("kind", "taken");
            case Movement.Indemnity _ -> row.put("formula", DecompteModel.tied(words.indemnityBasis()));
            case Movement.Capitalised _ -> {
                row.put("amount", "");
                row.put(
                        "formula",
                        DecompteModel.tied(
                                French.amount(change.amount()) + " portent intérêt ensuite (C. civ., art. 1343-2)"));
            }
            case Movement.Invoiced _ -> {}
        }
        return Map.copyOf(row);
    }
}

package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.CreditNote;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The décompte as a table: invoice by invoice, what ran and what was paid in date order, then the fixed indemnity. */
final class StatementRows {

    private record Dated(LocalDate date, int order, Map<String, Object> row) {}

    private StatementRows() {}

    static List<Map<String, Object>> of(LetterContent content) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (InvoiceBalance invoice : content.demand().lines()) {
            rows.add(row(
                    "invoice",
                    invoice.due(),
                    "Facture échue",
                    invoice.number(),
                    "",
                    null,
                    French.amount(invoice.gross())));
            rows.addAll(movements(content, invoice.number()));
            if (invoice.indemnity().isPositive()) {
                rows.add(row(
                        "indemnity",
                        invoice.due().plusDays(1),
                        "Indemnité forfaitaire",
                        invoice.number(),
                        "",
                        null,
                        French.amount(invoice.indemnity())));
            }
        }
        content.statement().segments().stream()
                .filter(segment -> segment.invoice() == null)
                .map(StatementRows::interest)
                .forEach(rows::add);
        return List.copyOf(rows);
    }

    private static List<Map<String, Object>> movements(LetterContent content, String number) {
        ClaimStatement statement = content.statement();
        List<Dated> dated = new ArrayList<>();
        for (Segment segment : statement.segments()) {
            if (number.equals(segment.invoice())) {
                dated.add(new Dated(segment.period().to(), 0, interest(segment)));
            }
        }
        for (ImputationLine line : statement.imputations()) {
            if (number.equals(line.invoice())) {
                dated.add(new Dated(line.date(), 1, payment(line)));
            }
        }
        for (CreditNote note : content.file().creditNotes()) {
            if (number.equals(note.invoice()) && !note.date().isAfter(statement.asOf())) {
                dated.add(new Dated(
                        note.date(),
                        1,
                        row(
                                "credit",
                                note.date(),
                                "Avoir n°" + French.NO_BREAK + note.number(),
                                number,
                                "",
                                null,
                                French.amount(note.gross().negate()))));
            }
        }
        return dated.stream()
                .sorted(Comparator.comparing(Dated::date).thenComparing(Dated::order))
                .map(Dated::row)
                .toList();
    }

    private static Map<String, Object> interest(Segment segment) {
        String invoice = segment.invoice();
        return row(
                "interest",
                segment.period().to(),
                "Pénalités",
                invoice == null ? "" : invoice,
                French.amount(segment.base()),
                segment,
                French.amount(segment.amount()));
    }

    private static Map<String, Object> payment(ImputationLine line) {
        return row(
                "payment",
                line.date(),
                "Règlement",
                line.invoice(),
                "",
                null,
                French.amount(line.amount().negate()));
    }

    private static Map<String, Object> row(
            String kind,
            LocalDate date,
            String event,
            String invoice,
            String base,
            @Nullable Segment segment,
            String amount) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("date", French.figures(date));
        row.put("event", event);
        row.put("invoice", invoice);
        row.put("base", base);
        row.put("from", segment == null ? "" : French.figures(segment.period().from()));
        row.put("to", segment == null ? "" : French.figures(segment.period().to()));
        row.put("days", segment == null ? "" : Integer.toString(segment.days()));
        row.put("rate", segment == null ? "" : French.percent(segment.ratePercent()));
        row.put("amount", amount);
        row.put("opensInvoice", kind.equals("invoice"));
        return Map.copyOf(row);
    }

    /** {@return the conventions, then where each rate comes from and on which text it rests, each once} */
    static List<String> notes(LetterContent content) {
        Set<String> notes =
                new LinkedHashSet<>(content.statement().conventions().notes());
        for (Segment segment : content.statement().segments()) {
            notes.add("%s : %s (%s)."
                    .formatted(
                            French.percent(segment.ratePercent()),
                            segment.rateSource(),
                            segment.article().citation())
                    .replace(" :", French.NO_BREAK + ":"));
        }
        return List.copyOf(notes);
    }
}

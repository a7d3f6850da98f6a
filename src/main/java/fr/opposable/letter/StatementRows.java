package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.CreditNote;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The décompte as a table: invoice by invoice, what ran and what was paid in date order, then the fixed indemnity. */
final class StatementRows {

    private record Dated(LocalDate date, int order, Map<String, Object> row) {}

    private static final Map<String, Object> EMPTY = Map.ofEntries(
            Map.entry("date", ""),
            Map.entry("event", ""),
            Map.entry("invoice", ""),
            Map.entry("base", ""),
            Map.entry("from", ""),
            Map.entry("to", ""),
            Map.entry("days", ""),
            Map.entry("rate", ""),
            Map.entry("amount", ""),
            Map.entry("strong", false));

    /** « art. », « L. », « D. » do not part from what follows. */
    private static final Pattern CITATION = Pattern.compile("\\b(art\\.|[LDR]\\.) (?=[0-9LDR])");

    private StatementRows() {}

    /** {@return one group for each invoice claimed: a heading and its rows, whose amounts add up to what remains of it} */
    static List<Map<String, Object>> groups(LetterContent content) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (InvoiceBalance invoice : content.demand().lines()) {
            groups.add(group(
                    "Facture n°" + French.NO_BREAK + invoice.number() + " du " + French.figures(invoice.issued()),
                    rows(content, invoice)));
        }
        List<Segment> given = content.statement().segments().stream()
                .filter(segment -> segment.invoice() == null)
                .toList();
        if (!given.isEmpty()) {
            groups.add(group(
                    "Intérêts sur périodes données",
                    given.stream().map(StatementRows::interest).toList()));
        }
        return List.copyOf(groups);
    }

    /** {@return the rows below the groups: clause pénale when due, and the total} */
    static List<Map<String, Object>> totals(LetterContent content) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (content.demand().penaltyClause().isPositive()) {
            rows.add(filled(Map.of(
                    "event",
                    "Clause pénale",
                    "amount",
                    French.amount(content.demand().penaltyClause()))));
        }
        rows.add(total(
                "Total dû au " + French.figures(content.statement().asOf()),
                content.demand().asked()));
        return List.copyOf(rows);
    }

    private static List<Map<String, Object>> rows(LetterContent content, InvoiceBalance invoice) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(invoice.due(), "Montant échu, TTC", invoice.number(), null, invoice.gross()));
        rows.addAll(movements(content, invoice.number()));
        Money spread = invoice.credited().minus(credited(content, invoice.number()));
        if (spread.isPositive()) {
            rows.add(filled(Map.of(
                    "event",
                    "Avoirs répartis",
                    "amount",
                    French.amount(spread.negate()),
                    "invoice",
                    invoice.number())));
        }
        if (invoice.indemnity().isPositive()) {
            rows.add(row(
                    invoice.due().plusDays(1), "Indemnité forfaitaire", invoice.number(), null, invoice.indemnity()));
        }
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
                String event = "Avoir n°" + French.NO_BREAK + note.number();
                dated.add(new Dated(
                        note.date(),
                        1,
                        row(note.date(), event, number, null, note.gross().negate())));
            }
        }
        return dated.stream()
                .sorted(Comparator.comparing(Dated::date).thenComparing(Dated::order))
                .map(Dated::row)
                .toList();
    }

    private static List<CreditNote> creditNotes(LetterContent content, String number) {
        return content.file().creditNotes().stream()
                .filter(note -> number.equals(note.invoice()))
                .filter(note -> !note.date().isAfter(content.statement().asOf()))
                .toList();
    }

    private static Money credited(LetterContent content, String number) {
        return Money.sum(
                creditNotes(content, number).stream().map(CreditNote::gross).toList());
    }

    private static Map<String, Object> interest(Segment segment) {
        String invoice = segment.invoice();
        return row(segment.period().to(), "Pénalités", invoice == null ? "" : invoice, segment, segment.amount());
    }

    private static Map<String, Object> payment(ImputationLine line) {
        return row(line.date(), "Règlement", line.invoice(), null, line.amount().negate());
    }

    private static Map<String, Object> group(String heading, List<Map<String, Object>> rows) {
        return Map.of("heading", heading, "rows", rows);
    }

    private static Map<String, Object> total(String label, Money amount) {
        return filled(Map.of("event", label, "amount", French.amount(amount), "strong", true));
    }

    private static Map<String, Object> row(
            LocalDate date, String event, String invoice, @Nullable Segment segment, Money amount) {
        Map<String, Object> row = new HashMap<>();
        row.put("date", French.figures(date));
        row.put("event", event);
        row.put("invoice", invoice);
        row.put("amount", French.amount(amount));
        if (segment != null) {
            row.put("base", French.amount(segment.base()));
            row.put("from", French.figures(segment.period().from()));
            row.put("to", French.figures(segment.period().to()));
            row.put("days", Integer.toString(segment.days()));
            row.put("rate", French.percent(segment.ratePercent()));
        }
        return filled(row);
    }

    /** Every key is there, an empty text where there is nothing to print. */
    private static Map<String, Object> filled(Map<String, Object> given) {
        Map<String, Object> row = new HashMap<>(EMPTY);
        row.putAll(given);
        return Map.copyOf(row);
    }

    /** {@return the conventions, then where each rate comes from and on which text it rests, each once} */
    static List<String> notes(LetterContent content) {
        Set<String> notes =
                new LinkedHashSet<>(content.statement().conventions().notes());
        for (Segment segment : content.statement().segments()) {
            notes.add(French.typeset("%s : %s (%s)."
                    .formatted(
                            French.percent(segment.ratePercent()),
                            segment.rateSource(),
                            segment.article().citation())));
        }
        return notes.stream()
                .map(note -> CITATION.matcher(note).replaceAll("$1" + French.NO_BREAK))
                .toList();
    }
}

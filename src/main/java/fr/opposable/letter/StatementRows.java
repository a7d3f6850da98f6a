package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.InterestKind;
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

/** The décompte as a table: invoice by invoice, in date order, what fell due, what ran and what was paid, and what then remained. */
final class StatementRows {

    /** On one day, what falls due stands before what ran until that day, and a payment after both. */
    private enum Place {
        DUE,
        RAN,
        REDUCED
    }

    private record Movement(LocalDate date, Place place, Map<String, Object> row, Money amount) {}

    private static final Map<String, Object> EMPTY = Map.ofEntries(
            Map.entry("date", ""),
            Map.entry("event", ""),
            Map.entry("invoice", ""),
            Map.entry("base", ""),
            Map.entry("days", ""),
            Map.entry("rate", ""),
            Map.entry("amount", ""),
            Map.entry("balance", ""),
            Map.entry("subtotal", false),
            Map.entry("strong", false));

    /** « art. », « L. », « D. » do not part from what follows. */
    private static final Pattern CITATION = Pattern.compile("\\b(art\\.|[LDR]\\.) (?=[0-9LDR])");

    private StatementRows() {}

    /** {@return one group for each invoice claimed: a heading and its rows, whose amounts add up to what remains of it} */
    static List<Map<String, Object>> groups(LetterContent content) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (InvoiceBalance invoice : content.demand().lines()) {
            String name = "facture n°" + French.NO_BREAK + invoice.number();
            groups.add(group(name, " du " + French.figures(invoice.issued()), movements(content, invoice)));
        }
        List<Movement> given = content.statement().segments().stream()
                .filter(segment -> segment.invoice() == null)
                .map(StatementRows::interest)
                .toList();
        if (!given.isEmpty()) {
            groups.add(group("intérêts sur périodes données", "", given));
        }
        return groups.size() == 1
                ? List.copyOf(groups)
                : List.copyOf(groups.stream().map(StatementRows::summed).toList());
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

    private static List<Movement> movements(LetterContent content, InvoiceBalance invoice) {
        ClaimStatement statement = content.statement();
        String number = invoice.number();
        List<Movement> movements = new ArrayList<>();
        movements.add(movement(invoice.due(), Place.DUE, "Montant échu, TTC", number, invoice.gross()));
        for (Segment segment : statement.segments()) {
            if (number.equals(segment.invoice())) {
                movements.add(interest(segment));
            }
        }
        if (invoice.indemnity().isPositive()) {
            movements.add(movement(
                    invoice.due().plusDays(1), Place.DUE, "Indemnité forfaitaire", number, invoice.indemnity()));
        }
        for (ImputationLine line : statement.imputations()) {
            if (number.equals(line.invoice())) {
                movements.add(movement(
                        line.date(),
                        Place.REDUCED,
                        "Règlement",
                        number,
                        line.amount().negate()));
            }
        }
        for (CreditNote note : creditNotes(content, number)) {
            String event = "Avoir n°" + French.NO_BREAK + note.number();
            movements.add(movement(
                    note.date(), Place.REDUCED, event, number, note.gross().negate()));
        }
        movements.sort(Comparator.comparing(Movement::date).thenComparing(Movement::place));
        Money spread = invoice.credited().minus(credited(content, number));
        if (spread.isPositive()) {
            movements.add(new Movement(
                    statement.asOf(),
                    Place.REDUCED,
                    Map.of("event", "Avoirs répartis", "invoice", number),
                    spread.negate()));
        }
        return movements;
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

    private static Movement interest(Segment segment) {
        String invoice = segment.invoice();
        String event = "%s du %s au %s"
                .formatted(
                        name(segment.kind()),
                        French.figures(segment.period().from()),
                        French.figures(segment.period().to()));
        return new Movement(
                segment.period().to(),
                Place.RAN,
                Map.of(
                        "date", French.figures(segment.period().to()),
                        "event", event,
                        "invoice", invoice == null ? "" : invoice,
                        "base", French.amount(segment.base()),
                        "days", Integer.toString(segment.days()),
                        "rate", French.percent(segment.ratePercent())),
                segment.amount());
    }

    private static String name(InterestKind kind) {
        return switch (kind) {
            case PENALTIES, GIVEN -> "Pénalités";
            case PUBLIC_CONTRACT -> "Intérêts moratoires";
            case LEGAL, LEGAL_INCREASED, AGREED -> kind.french();
        };
    }

    private static Movement movement(LocalDate date, Place place, String event, String invoice, Money amount) {
        return new Movement(
                date, place, Map.of("date", French.figures(date), "event", event, "invoice", invoice), amount);
    }

    /** {@return the movements as rows, each with what remains after it} */
    private static Map<String, Object> group(String name, String of, List<Movement> movements) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Money balance = Money.ZERO;
        for (Movement movement : movements) {
            balance = balance.plus(movement.amount());
            Map<String, Object> row = new HashMap<>(movement.row());
            row.put("amount", French.amount(movement.amount()));
            row.put("balance", French.amount(balance));
            rows.add(filled(row));
        }
        Map<String, Object> sum =
                filled(Map.of("event", "Reste dû, " + name, "amount", French.amount(balance), "subtotal", true));
        return Map.of("heading", capitalised(name) + of, "rows", List.copyOf(rows), "sum", sum);
    }

    /** {@return the group with its subtotal, of use where there are several} */
    private static Map<String, Object> summed(Map<String, Object> group) {
        List<Object> rows = new ArrayList<>((List<?>) group.getOrDefault("rows", List.of()));
        rows.add(group.getOrDefault("sum", Map.of()));
        return Map.of("heading", group.getOrDefault("heading", ""), "rows", List.copyOf(rows));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, Object> total(String label, Money amount) {
        return filled(Map.of("event", label, "amount", French.amount(amount), "strong", true));
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

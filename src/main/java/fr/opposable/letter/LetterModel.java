package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Iban;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template sees of a letter: one map named {@code letter}, of texts ready to print, truth values, and lists of such maps. Every
 * key is always there; what is absent is an empty text, an empty list or false. Templates decide where words stand and say the
 * sentences; they compare nothing and format nothing.
 */
public final class LetterModel {

    private LetterModel() {}

    /** {@return the model, whose one key is {@code letter}} */
    public static Map<String, Object> of(Letter letter) {
        LetterContent content = letter.content();
        LetterHead head = content.head();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("kind", letter.kind().key());
        model.put(
                "title",
                letter.kind().title() + French.NO_BREAK + "– " + content.file().reference());
        model.put("reference", content.file().reference().value());
        model.put("sender", Map.of("name", head.senderName(), "lines", head.senderLines()));
        model.put("addressee", head.addressee());
        model.put("placeAndDate", placeAndDate(head));
        model.put("date", French.words(head.date()));
        model.put("channelLine", letter.way().line());
        model.put("references", references(head));
        model.put("subject", head.subject());
        model.put("salutation", "Madame, Monsieur,");
        model.put("payBox", payBox(letter));
        model.put("claim", claim(letter));
        model.put("table", DemandTable.of(letter));
        model.put("statement", statement(letter));
        model.put("history", history(content));
        model.put("contest", contest(Correspondent.of(content.file()).party()));
        model.put("penaltyClause", letter instanceof MiseEnDemeure notice ? PenaltyWords.clause(notice) : "");
        model.put("penaltyClauseDue", whole(letter) ? PenaltyWords.clauseDue(content) : "");
        model.put(
                "closing", "Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.");
        model.put("signature", signature(content));
        model.put("enclosures", content.enclosures());
        flags(letter, model);
        model.putAll(SenderModel.of(letter));
        model.putAll(DocumentModel.of(letter));
        return Map.of("letter", Map.copyOf(model));
    }

    private static void flags(Letter letter, Map<String, Object> model) {
        LetterContent content = letter.content();
        Demand demand = content.demand();
        model.put("hasHistory", !content.history().isEmpty());
        model.put("hasOneInvoice", demand.lines().size() == 1);
        model.put("hasPenalties", demand.interest().isPositive());
        model.put("hasIndemnities", demand.indemnities().isPositive());
        model.put("hasAccessories", demand.interest().plus(demand.indemnities()).isPositive());
        model.put("hasPartPayment", !PenaltyWords.imputed(content).isEmpty());
        model.put("hasPenaltyClause", letter instanceof MiseEnDemeure notice && notice.penaltyClause() != null);
        model.put("hasStatement", hasStatement(letter));
        model.put("hasEnclosures", !content.enclosures().isEmpty());
        model.put("hasInvoiceCopies", content.enclosures().stream().anyMatch(line -> line.startsWith("Copie")));
    }

    private static boolean whole(Letter letter) {
        return Demands.asksWhole(
                letter.kind(), letter.content().file(), letter.content().statement());
    }

    private static boolean hasStatement(Letter letter) {
        return Demands.hasStatement(
                letter.kind(), letter.content().file(), letter.content().statement());
    }

    private static String placeAndDate(LetterHead head) {
        String place = head.place();
        return place == null ? "Le " + French.words(head.date()) : place + ", le " + French.words(head.date());
    }

    private static List<Map<String, Object>> references(LetterHead head) {
        return head.references().stream()
                .map(line -> Map.<String, Object>of("label", line.label(), "value", line.value()))
                .toList();
    }

    private static Map<String, Object> payBox(Letter letter) {
        Demand demand = letter.content().demand();
        Iban iban = demand.iban();
        return Map.of(
                "amount", French.euros(demand.asked()),
                "before", before(letter.payBy()),
                "iban", iban == null ? "" : iban.formatted(),
                "bic", orEmpty(demand.bic()),
                "holder", demand.holder(),
                "reference", demand.paymentReference());
    }

    private static String before(PayBy payBy) {
        return switch (payBy) {
            case PayBy.On(var day) -> "le " + French.words(day) + " au plus tard";
            case PayBy.FromPresentation(var days) ->
                "dans les " + days(days) + " de la première présentation de cette lettre";
            case PayBy.AtDueDates(var first, var same) ->
                same ? "le " + French.words(first) : "à l’échéance de chaque facture";
            case PayBy.Nothing _ -> "";
        };
    }

    static String days(int days) {
        return days + String.valueOf(French.NO_BREAK) + (days == 1 ? "jour" : "jours");
    }

    private static Map<String, Object> claim(Letter letter) {
        LetterContent content = letter.content();
        Demand demand = content.demand();
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("asOf", French.words(content.statement().asOf()));
        claim.put("asked", French.euros(demand.asked()));
        claim.put("principal", French.euros(demand.principal()));
        claim.put("penalties", French.euros(demand.interest()));
        claim.put("indemnities", French.euros(demand.indemnities()));
        claim.put("indemnitiesWords", PenaltyWords.indemnities(demand));
        claim.put("rateWords", PenaltyWords.rate(content));
        claim.put("rateNow", PenaltyWords.rateNow(content));
        claim.put("perDay", French.euros(content.statement().perDay()));
        claim.put("invoices", invoices(demand));
        claim.put(
                "payBy",
                switch (letter.payBy()) {
                    case PayBy.On(var day) -> French.words(day);
                    case PayBy.FromPresentation(var days) -> days(days);
                    case PayBy.AtDueDates dates -> French.words(dates.first());
                    case PayBy.Nothing _ -> "";
                });
        claim.put("imputation", imputation(content));
        return Map.copyOf(claim);
    }

    /** Only between professionals are there penalties; a consumer and a public body owe interest. */
    private static String imputation(LetterContent content) {
        String words = PenaltyWords.imputation(content);
        return content.cell().debtor() == DebtorClass.PROFESSIONAL
                ? words
                : words.replace("pénalités échues", "intérêts échus").replace("les pénalités", "les intérêts");
    }

    private static String invoices(Demand demand) {
        List<InvoiceBalance> lines = demand.lines();
        boolean untouched = lines.stream().allMatch(line -> line.paid().isZero());
        if (lines.size() != 1) {
            return "les factures du tableau ci-dessous "
                    + (untouched ? "demeurent impayées" : "ne sont pas entièrement réglées");
        }
        InvoiceBalance line = lines.getFirst();
        return "la facture n°%s%s du %s, échue le %s, %s"
                .formatted(
                        French.NO_BREAK,
                        line.number(),
                        French.words(line.issued()),
                        French.words(line.due()),
                        line.principalDue().isZero()
                                ? "a été réglée après cette date"
                                : untouched ? "demeure impayée" : "n’est réglée qu’en partie");
    }

    private static Map<String, Object> statement(Letter letter) {
        LetterContent content = letter.content();
        boolean shown = hasStatement(letter);
        return Map.of(
                "title",
                "Décompte arrêté au " + French.words(content.statement().asOf()),
                "lead",
                "",
                "groups",
                shown ? StatementRows.groups(content) : List.of(),
                "rows",
                shown ? StatementRows.totals(content) : List.of(),
                "showInvoice",
                false,
                "notes",
                shown ? StatementRows.notes(content) : List.of());
    }

    private static String history(LetterContent content) {
        return String.join(
                French.NARROW + "; ",
                content.history().stream()
                        .map(step -> HistoryWords.of(step, content.history()))
                        .toList());
    }

    private static String contest(Party creditor) {
        String email = creditor.email();
        return email == null || email.isBlank() ? "à notre adresse" : "par courriel à " + email + " ou à notre adresse";
    }

    private static Map<String, Object> signature(LetterContent content) {
        LetterContent.Signatory signatory = content.signatory();
        boolean alone = Correspondent.of(content.file()).party().kind() == PartyKind.SOLE_TRADER;
        return Map.of(
                "name", signatory == null ? "" : signatory.name(),
                "capacity", signatory == null ? "" : orEmpty(signatory.capacity()),
                "organisation", alone && signatory != null ? "" : content.head().senderName());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

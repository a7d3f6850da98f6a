package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Convention;
import fr.opposable.compliance.Finding;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statement as the JSON document of the command-line contract: amounts and rates are strings, keys in the order of the contract.
 * Published as {@code schema/decompte.schema.json}.
 */
public final class DecompteJson {

    private DecompteJson() {}

    /** {@return maps, lists, strings, integers, booleans and nulls, ready for any JSON writer} */
    public static Map<String, @Nullable Object> of(ClaimStatement statement) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("case", statement.reference().value());
        json.put("asOf", statement.asOf().toString());
        json.put("lawVersion", statement.lawVersion());
        json.put("conventions", conventions(statement.conventions()));
        json.put(
                "invoices",
                statement.invoices().stream().map(DecompteJson::invoice).toList());
        json.put(
                "segments",
                statement.segments().stream().map(DecompteJson::segment).toList());
        json.put(
                "imputations",
                statement.imputations().stream().map(DecompteJson::imputation).toList());
        json.put(
                "capitalisations",
                statement.capitalisations().stream()
                        .map(DecompteJson::capitalisation)
                        .toList());
        json.put("totals", totals(statement.totals()));
        json.put("perDay", statement.perDay().plain());
        json.put("findings", findings(statement.findings()));
        return json;
    }

    /** {@return findings as the contract writes them, for {@code check} too} */
    public static List<Map<String, @Nullable Object>> findings(List<Finding> findings) {
        return findings.stream().map(DecompteJson::finding).toList();
    }

    private static Map<String, @Nullable Object> conventions(ClaimStatement.Conventions conventions) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("dayCount", conventions.dayCount().name());
        json.put("rateMode", conventions.rateMode().key());
        json.put("imputation", conventions.imputation().key());
        json.put("rounding", conventions.rounding());
        json.put("notes", conventions.notes());
        json.put(
                "choices",
                conventions.choices().stream().map(DecompteJson::choice).toList());
        return json;
    }

    private static Map<String, @Nullable Object> choice(Convention choice) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("topic", choice.topic().key());
        json.put("reading", choice.reading());
        json.put("source", choice.source());
        json.put("status", choice.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put(
                "alternatives",
                choice.alternatives().stream().map(DecompteJson::alternative).toList());
        return json;
    }

    private static Map<String, @Nullable Object> alternative(Convention.Alternative alternative) {
        Money difference = alternative.difference();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("reading", alternative.reading());
        json.put("difference", difference == null ? null : difference.plain());
        return json;
    }

    private static Map<String, @Nullable Object> capitalisation(ClaimStatement.Capitalisation line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("invoice", line.invoice());
        json.put("date", line.date().toString());
        json.put("amount", line.amount().plain());
        return json;
    }

    private static Map<String, @Nullable Object> invoice(ClaimStatement.InvoiceBalance balance) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", balance.number());
        json.put("issued", balance.issued().toString());
        json.put("due", balance.due().toString());
        json.put("gross", balance.gross().plain());
        json.put("credited", balance.credited().plain());
        json.put("paid", balance.paid().plain());
        json.put("principalDue", balance.principalDue().plain());
        json.put("interestDue", balance.interestDue().plain());
        json.put("indemnity", balance.indemnity().plain());
        json.put("overdue", balance.overdue());
        json.put("capitalised", balance.capitalised().plain());
        return json;
    }

    private static Map<String, @Nullable Object> segment(ClaimStatement.Segment segment) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("invoice", segment.invoice());
        json.put("base", segment.base().plain());
        json.put("from", segment.period().from().toString());
        json.put("to", segment.period().to().toString());
        json.put("days", segment.days());
        json.put("ratePercent", percent(segment.ratePercent()));
        json.put("basis", segment.basis());
        json.put("rateSource", segment.rateSource());
        json.put("article", segment.article().citation());
        json.put("formula", segment.formula());
        json.put("amount", segment.amount().plain());
        json.put("kind", segment.kind().key());
        return json;
    }

    private static Map<String, @Nullable Object> imputation(ClaimStatement.ImputationLine line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("date", line.date().toString());
        json.put("amount", line.amount().plain());
        json.put("invoice", line.invoice());
        json.put("toCosts", line.toCosts().plain());
        json.put("toInterest", line.toInterest().plain());
        json.put("toPrincipal", line.toPrincipal().plain());
        json.put("toCapitalised", line.toCapitalised().plain());
        return json;
    }

    private static Map<String, @Nullable Object> totals(ClaimStatement.Totals totals) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("principal", totals.principal().plain());
        json.put("interest", totals.interest().plain());
        json.put("indemnities", totals.indemnities().plain());
        json.put("penaltyClause", totals.penaltyClause().plain());
        json.put("costs", totals.costs().plain());
        json.put("total", totals.total().plain());
        json.put("capitalised", totals.capitalised().plain());
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        LegalReference article = finding.article();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().key());
        json.put("article", article == null ? null : article.citation());
        json.put("message", finding.message());
        json.put("remedy", finding.remedy());
        return json;
    }

    /** {@return the rate with two decimals at least, all those it has otherwise} */
    private static String percent(BigDecimal percent) {
        return (percent.scale() < 2 ? percent.setScale(2) : percent).toPlainString();
    }
}

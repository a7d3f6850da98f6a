package fr.opposable.cli;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.review.DocumentKind;
import fr.opposable.review.IndexedRule;
import fr.opposable.review.Observation;
import fr.opposable.review.ReviewReport;
import fr.opposable.scenario.Decision;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A review as the JSON document of the command-line contract. Published as {@code schema/check.schema.json}. */
public final class CheckJson {

    private CheckJson() {}

    /** {@return maps, lists, strings, booleans and nulls, ready for any JSON writer} */
    public static Map<String, @Nullable Object> of(ReviewReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("case", report.file().reference().value());
        json.put("for", key(report.asked()));
        json.put("asOf", report.asOf().toString());
        json.put("next", next(report));
        json.put("blocked", report.isBlocked());
        json.put(
                "findings",
                report.observations().stream().map(CheckJson::finding).toList());
        return json;
    }

    private static Map<String, @Nullable Object> next(ReviewReport report) {
        Decision decision = report.next();
        DocumentKind subject = report.asked() == null ? report.subject() : null;
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", decision instanceof Decision.Write write ? write.kind().key() : key(subject));
        json.put("reason", decision.reason());
        json.put("rule", decision.rule());
        json.put(
                "notBefore",
                decision instanceof Decision.Hold hold && hold.notBefore() != null
                        ? hold.notBefore().toString()
                        : null);
        json.put("scenario", decision.scenario());
        return json;
    }

    private static @Nullable String key(@Nullable DocumentKind kind) {
        return kind == null ? null : kind.key();
    }

    private static Map<String, @Nullable Object> finding(Observation observation) {
        Finding finding = observation.finding();
        LegalReference article = finding.article();
        IndexedRule rule = observation.rule();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().key());
        json.put("article", article == null ? null : article.citation());
        json.put("message", finding.message());
        json.put("remedy", finding.remedy());
        json.put("source", rule == null ? null : rule.source().key());
        json.put("question", rule == null ? null : French.typeset(rule.question()));
        return json;
    }
}

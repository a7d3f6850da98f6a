package fr.opposable.cli;

import fr.opposable.legal.HalfYearRates;
import fr.opposable.legal.LawEntry;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.Legifrance;
import fr.opposable.legal.Review;
import fr.opposable.legal.Verification;
import fr.opposable.legal.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of {@code law} as JSON: schemas law, lawrates and lawstatus. */
final class LawJson {

    private LawJson() {}

    static Map<String, @Nullable Object> article(
            LegalLibrary law, List<Wording> wordings, @Nullable Integer paragraph, LocalDate asOf) {
        Map<String, @Nullable Object> json = head(law, asOf);
        json.put("paragraph", paragraph);
        json.put(
                "texts",
                wordings.stream().map(wording -> text(law, wording, paragraph)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> text(LegalLibrary law, Wording wording, @Nullable Integer paragraph) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        String permanentId = wording.reference().permanentId();
        json.put("id", wording.id());
        json.put("citation", wording.reference().citation());
        json.put("permanentId", permanentId);
        json.put("url", Legifrance.pageOf(permanentId == null ? wording.source() : permanentId));
        json.put("from", wording.from().toString());
        json.put("to", day(wording.to()));
        json.put("extract", wording.extract());
        List<Map<String, Object>> paragraphs = new ArrayList<>();
        for (int number = 1; number <= wording.paragraphs().size(); number++) {
            if (paragraph == null || paragraph == number) {
                paragraphs.add(
                        Map.of("number", number, "text", wording.paragraphs().get(number - 1)));
            }
        }
        json.put("paragraphs", paragraphs);
        json.put("sha256", wording.digest().hex());
        json.put("source", wording.source());
        json.put("note", wording.note());
        verification(json, wording.verification());
        json.put(
                "versions",
                law.wordingVersions(wording.id()).stream()
                        .map(version -> version(version))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> version(Wording version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", version.from().toString());
        json.put("to", day(version.to()));
        json.put("sha256", version.digest().hex());
        json.put("status", version.verification().status().key());
        return json;
    }

    static Map<String, @Nullable Object> rates(LegalLibrary law, List<HalfYearRates> table, LocalDate asOf) {
        Map<String, @Nullable Object> json = head(law, asOf);
        json.put("halfYears", table.stream().map(LawJson::halfYear).toList());
        return json;
    }

    private static Map<String, @Nullable Object> halfYear(HalfYearRates rates) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", rates.days().from().toString());
        json.put("to", rates.days().to().toString());
        json.put("legalIndividual", percent(rates.individual()));
        json.put("legalOther", percent(rates.other()));
        json.put("ecb", percent(rates.ecb()));
        json.put("ecbSince", rates.decidedOn().toString());
        json.put("professionalDefault", percent(rates.professional()));
        json.put("publicDefault", percent(rates.publicBody()));
        json.put("clauseFloor", percent(rates.floor()));
        json.put("status", rates.status().key());
        return json;
    }

    static Map<String, @Nullable Object> status(LegalLibrary law, LawStatus status) {
        Map<String, @Nullable Object> json = head(law, status.asOf());
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("entries", status.entries().size());
        for (Verification.Status quality : Verification.Status.values()) {
            counts.put(quality.key(), status.count(quality));
        }
        counts.put("readByPeople", status.readByPeople());
        json.put("counts", counts);
        json.put("reviews", status.reviews().stream().map(LawJson::review).toList());
        json.put("expiring", status.expiring().stream().map(LawJson::entry).toList());
        json.put("expired", status.expired().stream().map(LawJson::entry).toList());
        json.put("entries", entries(status.entries()));
        json.put("unverified", entries(status.inForce(Verification.Status.UNVERIFIED)));
        json.put("secondHand", entries(status.inForce(Verification.Status.SECOND_HAND)));
        return json;
    }

    private static Map<String, Object> review(Review review) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", review.id());
        json.put("due", review.due().toString());
        json.put("what", review.what());
        json.put("why", review.why());
        json.put("where", review.where());
        return json;
    }

    private static List<Map<String, @Nullable Object>> entries(List<LawEntry> entries) {
        return entries.stream().map(LawJson::entry).toList();
    }

    private static Map<String, @Nullable Object> entry(LawEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        json.put("id", entry.id());
        json.put("title", entry.title());
        json.put("from", entry.from().toString());
        json.put("to", day(entry.to()));
        json.put("source", entry.source());
        json.put("note", entry.note());
        json.put("file", entry.file());
        verification(json, entry.verification());
        return json;
    }

    private static Map<String, @Nullable Object> head(LegalLibrary law, LocalDate asOf) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("asOf", asOf.toString());
        json.put("lawVersion", law.version());
        return json;
    }

    private static void verification(Map<String, @Nullable Object> json, Verification verification) {
        json.put("status", verification.status().key());
        json.put("checkedOn", verification.checkedOn().toString());
        json.put("checkedBy", verification.checkedBy());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String percent(@Nullable BigDecimal percent) {
        return percent == null
                ? null
                : percent.setScale(Math.max(2, percent.scale())).toPlainString();
    }
}

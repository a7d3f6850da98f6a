package fr.opposable.cli;

import fr.opposable.compliance.Finding;
import fr.opposable.court.Commune;
import fr.opposable.court.Competence;
import fr.opposable.court.Contribution;
import fr.opposable.court.Court;
import fr.opposable.court.Decision;
import fr.opposable.court.Designation;
import fr.opposable.court.FilingCase;
import fr.opposable.court.Place;
import fr.opposable.court.Vintage;
import fr.opposable.decompte.DecompteJson;
import fr.opposable.kernel.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The competent court as JSON, published as {@code schema/courts.schema.json}. */
final class CourtsJson {

    private CourtsJson() {}

    static Map<String, @Nullable Object> of(FilingCase filing, List<Finding> findings) {
        Competence competence = filing.competence();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("case", filing.file().reference().value());
        json.put("asOf", competence.day().toString());
        json.put("matter", competence.matter().key());
        json.put("matterStated", competence.matterStated());
        json.put("amount", competence.amount().withAccessories().plain());
        json.put("principal", competence.amount().principal().plain());
        json.put("decision", decision(competence.decision()));
        json.put("places", competence.places().stream().map(CourtsJson::place).toList());
        json.put(
                "courts",
                competence.designations().stream().map(CourtsJson::designation).toList());
        Designation chosen = competence.chosen();
        json.put("chosen", chosen == null ? null : chosen.court().code());
        json.put(
                "candidates",
                competence.candidates().stream().map(CourtsJson::designation).toList());
        json.put(
                "excluded",
                competence.excluded().stream()
                        .map(one -> texts("court", one.what(), "why", one.why(), "article", one.article()))
                        .toList());
        Contribution contribution = competence.contribution();
        json.put("contribution", contribution == null ? null : contribution(contribution));
        json.put(
                "toConfirm",
                competence.confirmations().stream()
                        .map(one -> texts("what", one.what(), "by", one.who()))
                        .toList());
        json.put("representation", competence.representation());
        json.put("findings", DecompteJson.findings(findings));
        json.put("data", vintage(competence.vintage()));
        return json;
    }

    private static Map<String, @Nullable Object> decision(Decision decision) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", decision.row().id());
        json.put("article", decision.row().article().citation());
        json.put(
                "status",
                decision.row().status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("text", decision.row().words());
        json.put("because", decision.because());
        json.put(
                "answer",
                switch (decision) {
                    case Decision.Judged _ -> "designated";
                    case Decision.Asked _ -> "asked";
                    case Decision.Unavailable _ -> "unavailable";
                });
        json.put("ask", decision instanceof Decision.Asked asked ? asked.ask() : null);
        json.put("instead", decision instanceof Decision.Unavailable none ? none.instead() : null);
        return json;
    }

    private static Map<String, @Nullable Object> place(Place place) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "state",
                switch (place) {
                    case Place.Known _ -> "known";
                    case Place.Asked _ -> "asked";
                    case Place.OtherProcedure _ -> "other-procedure";
                    case Place.Abroad _ -> "abroad";
                });
        json.put("commune", place instanceof Place.Known known ? commune(known.commune()) : null);
        json.put(
                "why",
                switch (place) {
                    case Place.Known known -> known.how();
                    case Place.Asked asked -> asked.why();
                    case Place.OtherProcedure(String territory) -> territory;
                    case Place.Abroad(String country) -> country;
                });
        json.put("doubt", place instanceof Place.Known known ? known.doubt() : null);
        json.put(
                "candidates",
                place instanceof Place.Asked asked
                        ? asked.candidates().stream().map(CourtsJson::commune).toList()
                        : List.of());
        return json;
    }

    private static Map<String, @Nullable Object> commune(Commune commune) {
        return texts("inseeCode", commune.insee(), "name", commune.name());
    }

    private static Map<String, @Nullable Object> designation(Designation designation) {
        Court court = designation.court();
        Court.Postal address = court.address();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", designation.name());
        json.put("kind", designation.kind().key());
        json.put("judge", designation.judge().words());
        json.put("heading", designation.heading());
        json.put("code", court.code());
        json.put("greffe", court.greffe());
        json.put(
                "address",
                address == null
                        ? null
                        : texts("street", address.street(), "postalCode", address.postcode(), "city", address.city()));
        json.put("phone", court.phone());
        json.put("email", court.email());
        json.put("addressSource", court.source());
        json.put("addressCheckedOn", court.checked());
        json.put("addressNote", court.note());
        json.put("commune", commune(designation.place().commune()));
        json.put("debtors", designation.debtors());
        json.put("control", designation.resort().control().key());
        return json;
    }

    private static Map<String, @Nullable Object> contribution(Contribution contribution) {
        Money atMost = contribution.atMost();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("state", contribution.state().key());
        json.put("atMost", atMost == null ? null : atMost.plain());
        json.put("text", contribution.words());
        json.put("article", contribution.article().citation());
        return json;
    }

    private static Map<String, @Nullable Object> vintage(Vintage vintage) {
        return texts(
                "vintage",
                vintage.label(),
                "checkedOn",
                vintage.checkedOn().toString(),
                "licence",
                vintage.licence(),
                "attribution",
                vintage.attribution(),
                "digest",
                vintage.digest());
    }

    private static Map<String, @Nullable Object> texts(String... pairs) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            json.put(pairs[i], pairs[i + 1]);
        }
        return json;
    }
}

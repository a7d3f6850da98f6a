package fr.opposable.cli;

import fr.opposable.mailing.MailOutcome;
import fr.opposable.mailing.OutgoingProfile;
import fr.opposable.mailing.OutgoingProfile.Limit;
import fr.opposable.mailing.OutgoingProfile.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was handed over, and what a provider takes, as JSON. */
final class MailJson {

    private MailJson() {}

    static Map<String, @Nullable Object> of(MailOutcome outcome, OutgoingProfile profile, List<String> casesRead) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("state", outcome.state().key());
        json.put("lot", outcome.lot());
        json.put("folder", outcome.folder() == null ? null : outcome.folder().toString());
        json.put("profile", profile.id());
        json.put("letters", outcome.letters());
        json.put("sheets", outcome.sheets());
        json.put("services", outcome.byService());
        json.put("leftOut", LeftOutJson.of(outcome.leftOut()));
        json.put("casesRead", casesRead);
        json.put(
                "unverified", profile.unverified().stream().map(MailJson::limit).toList());
        return json;
    }

    static Map<String, @Nullable Object> profile(OutgoingProfile profile) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("key", profile.key());
        json.put("id", profile.id());
        json.put("name", profile.name());
        json.put("from", profile.from().toString());
        json.put("to", profile.to() == null ? null : profile.to().toString());
        json.put("reviewed", profile.reviewed().toString());
        json.put("shape", profile.shape().key());
        List<Map<String, Object>> services =
                profile.services().stream().map(MailJson::service).toList();
        json.put("services", services);
        json.put("limits", profile.limits().stream().map(MailJson::limit).toList());
        json.put("unknown", profile.unknown());
        return json;
    }

    private static Map<String, Object> service(Service service) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("channel", service.channel());
        json.put("name", service.name());
        json.put("countries", service.countries());
        json.put("source", service.source());
        json.put("status", service.status().key());
        return json;
    }

    private static Map<String, Object> limit(Limit limit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", limit.measure().key());
        json.put("value", limit.value());
        json.put("source", limit.source());
        json.put("status", limit.status().key());
        return json;
    }
}

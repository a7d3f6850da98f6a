package fr.opposable.pack;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Weighs each content that is not there: told as erased when an act of the pack orders it, by the words of the act itself, and its
 * certificate is there; missing otherwise.
 */
final class ErasureCheck {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String CERTIFICATE = "certificat-effacement";

    private final PackContents contents;
    private final PackFindings findings;
    private final Deeds deeds;
    private final Map<String, Integer> told = new TreeMap<>();

    ErasureCheck(PackContents contents, PackFindings findings, Deeds deeds) {
        this.contents = contents;
        this.findings = findings;
        this.deeds = deeds;
    }

    /** Weighs a version without its document and its facts. */
    void version(JsonNode version, String name) {
        weigh(
                version,
                "versions",
                ReadManifest.text(version, "documentId") + "/"
                        + version.path("version").asInt(0),
                name);
    }

    /** Weighs an act without what it says. */
    void act(JsonNode act) {
        weigh(act, "acts", String.valueOf(ReadManifest.text(act, "id")), null);
    }

    private void weigh(JsonNode entry, String list, String thing, @Nullable String since) {
        JsonNode erased = entry.path("erased");
        String where = String.valueOf(ReadManifest.text(entry, "record"));
        Deeds.@Nullable Deed order = deeds.all().stream()
                .filter(deed ->
                        deed.kind().equals(RetentionWords.PURGED) && deed.id().equals(ReadManifest.text(erased, "act")))
                .findFirst()
                .orElse(null);
        if (order == null && erased.isObject() && !deeds.isComplete()) {
            return; // The act that may cover it is named already.
        }
        boolean covered = order != null
                && order.facts() != null
                && order.facts().path("facts").path(list).valueStream().anyMatch(item -> item.asString("")
                        .equals(thing))
                && Objects.equals(order.said("certificate"), ReadManifest.text(erased, "certificate"))
                && Objects.equals(ReadManifest.text(order.entry(), "recordedAt"), ReadManifest.text(erased, "at"))
                && Objects.equals(ReadManifest.text(order.entry(), "author"), ReadManifest.text(erased, "by"));
        if (covered) {
            told.merge(words(erased), 1, Integer::sum);
        } else {
            findings.problem(
                    erased.isObject()
                            ? "contenu dit effacé, mais aucun acte du registre ne le couvre"
                            : "contenu manquant, et aucun acte d’effacement ne le dit",
                    where,
                    since);
        }
    }

    private static String words(JsonNode erased) {
        try {
            Instant at = Instant.parse(String.valueOf(ReadManifest.text(erased, "at")));
            return "effacé(s) le %s par %s (certificat n° %s)"
                    .formatted(
                            French.figures(LocalDate.ofInstant(at, PARIS)),
                            ReadManifest.text(erased, "by"),
                            ReadManifest.text(erased, "certificate"));
        } catch (DateTimeException e) {
            return "effacé(s) (certificat n° %s)".formatted(ReadManifest.text(erased, "certificate"));
        }
    }

    /** Names the certificates that are missing, and says what was erased. */
    void report(List<JsonNode> versions) {
        for (Deeds.Deed order : deeds.all()) {
            if (order.kind().equals(RetentionWords.PURGED)
                    && order.facts() != null
                    && versions.stream().noneMatch(version -> isCertificate(version, order))) {
                findings.problem(
                        "certificat d’effacement n° %s manquant".formatted(order.said("certificate")),
                        String.valueOf(ReadManifest.text(order.entry(), "record")),
                        null);
            }
        }
        told.forEach((words, count) -> findings.notice(
                "%d contenu(s) %s\u00a0: ce n’est pas un manque, l’acte et le certificat sont dans le dossier"
                        .formatted(count, words)));
    }

    private boolean isCertificate(JsonNode version, Deeds.Deed order) {
        String path = ReadManifest.text(version, "artifact");
        return path != null
                && CERTIFICATE.equals(ReadManifest.text(version, "kind"))
                && (findings.isTouched(path)
                        || contents.digest(path)
                                .map(Sha256::hex)
                                .filter(found -> found.equals(order.said("certificate_sha256")))
                                .isPresent());
    }
}

package fr.opposable.history;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The French words for the facts of a case: the keys of the case format as a reader names them, and values as print shows them. */
final class FactWords {

    private static final Set<String> SUMS =
            Set.of("gross", "net", "vat", "amount", "amountClaimed", "shareCapital", "base");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("creditor", "créancier"),
            Map.entry("sender", "expéditeur"),
            Map.entry("debtor", "débiteur"),
            Map.entry("terms", "conditions"),
            Map.entry("name", "nom"),
            Map.entry("firstNames", "prénoms"),
            Map.entry("legalForm", "forme"),
            Map.entry("shareCapital", "capital"),
            Map.entry("siren", "SIREN"),
            Map.entry("siret", "SIRET"),
            Map.entry("rcsCity", "ville du RCS"),
            Map.entry("vatNumber", "numéro de TVA"),
            Map.entry("email", "courriel"),
            Map.entry("phone", "téléphone"),
            Map.entry("iban", "IBAN"),
            Map.entry("bic", "BIC"),
            Map.entry("employees", "effectif"),
            Map.entry("trader", "commerçant"),
            Map.entry("representative", "représentant"),
            Map.entry("signatory", "signataire"),
            Map.entry("capacity", "qualité"),
            Map.entry("address", "adresse"),
            Map.entry("lines", "voie"),
            Map.entry("postalCode", "code postal"),
            Map.entry("city", "ville"),
            Map.entry("inseeCode", "code commune"),
            Map.entry("country", "pays"),
            Map.entry("birth", "naissance"),
            Map.entry("place", "lieu"),
            Map.entry("nationality", "nationalité"),
            Map.entry("occupation", "profession"),
            Map.entry("role", "qualité"),
            Map.entry("bar", "barreau"),
            Map.entry("mandateDate", "date du mandat"),
            Map.entry("paymentDays", "délai de paiement"),
            Map.entry("penaltyRate", "taux convenu"),
            Map.entry("basis", "base"),
            Map.entry("marginPoints", "points"),
            Map.entry("factor", "multiple"),
            Map.entry("percent", "pour cent"),
            Map.entry("rateMode", "suivi du taux"),
            Map.entry("dayCount", "compte des jours"),
            Map.entry("penaltyClause", "clause pénale"),
            Map.entry("article", "article"),
            Map.entry("exhibit", "pièce"),
            Map.entry("capitalisation", "capitalisation"),
            Map.entry("imputation", "imputation"),
            Map.entry("jurisdictionClause", "clause de compétence"),
            Map.entry("mediationClause", "clause de médiation"),
            Map.entry("documents", "documents"),
            Map.entry("number", "numéro"),
            Map.entry("issued", "émission"),
            Map.entry("due", "échéance"),
            Map.entry("gross", "montant TTC"),
            Map.entry("net", "montant HT"),
            Map.entry("vat", "TVA"),
            Map.entry("subject", "objet"),
            Map.entry("performed", "exécution"),
            Map.entry("file", "fichier"),
            Map.entry("files", "fichiers"),
            Map.entry("vatExempt", "exonérée de TVA"),
            Map.entry("disputed", "contestée"),
            Map.entry("date", "date"),
            Map.entry("kind", "nature"),
            Map.entry("invoice", "facture"),
            Map.entry("method", "moyen"),
            Map.entry("amount", "montant"),
            Map.entry("level", "rang"),
            Map.entry("channel", "canal"),
            Map.entry("note", "note"),
            Map.entry("trackingNumber", "numéro de suivi"),
            Map.entry("sent", "envoi"),
            Map.entry("presented", "présentation"),
            Map.entry("outcome", "sort"),
            Map.entry("received", "réception"),
            Map.entry("amountClaimed", "montant réclamé"),
            Map.entry("deadlineDays", "délai en jours"),
            Map.entry("mode", "mode"),
            Map.entry("title", "titre"),
            Map.entry("from", "origine"));

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("reminder", "relance"),
            Map.entry("call", "appel"),
            Map.entry("mise-en-demeure", "mise en demeure"),
            Map.entry("dispute", "contestation"),
            Map.entry("promise", "promesse de payer"),
            Map.entry("acknowledgement", "reconnaissance de dette"),
            Map.entry("instalment-plan", "échéancier"),
            Map.entry("instalment-default", "défaut d’échéance"),
            Map.entry("mediation-proposed", "médiation proposée"),
            Map.entry("conciliation-requested", "conciliateur saisi"),
            Map.entry("amicable-failed", "échec amiable"),
            Map.entry("insolvency-opened", "procédure collective ouverte"),
            Map.entry("requete-filed", "requête déposée"),
            Map.entry("order-made", "ordonnance rendue"),
            Map.entry("order-served", "ordonnance signifiée"),
            Map.entry("opposition", "opposition"),
            Map.entry("title-enforceable", "titre exécutoire"));

    private FactWords() {}

    /** {@return how a key of the case format is named; the key itself when it has no other name} */
    static String label(String key) {
        return LABELS.getOrDefault(key, key);
    }

    static String invoice(JsonNode item, int rank) {
        return "facture " + item.path("number").asString("") + " de " + value("gross", item.get("gross"));
    }

    static String creditNote(JsonNode item, int rank) {
        return "avoir " + item.path("number").asString("") + " de " + value("gross", item.get("gross"));
    }

    static String payment(JsonNode item, int rank) {
        return "paiement de " + value("amount", item.get("amount")) + " du " + value("date", item.get("date"));
    }

    static String interest(JsonNode item, int rank) {
        return "période d’intérêts du " + value("date", item.get("from")) + " au " + value("date", item.get("to"));
    }

    static String event(JsonNode item, int rank) {
        String kind = item.path("kind").asString("");
        JsonNode level = item.path("level");
        return EVENTS.getOrDefault(kind, "événement")
                + (level.isMissingNode() ? "" : " " + level.asString())
                + " du " + value("date", item.get("date"));
    }

    static String exhibit(JsonNode item, int rank) {
        return "pièce %d".formatted(rank);
    }

    /** {@return how something that was not there is told: a payment by its name alone, since it moves a sum} */
    static String added(String list, String name) {
        return switch (list) {
            case "payments" -> name;
            case "creditNotes", "events" -> name + " ajouté" + (name.startsWith("avoir") ? "" : "e au dossier");
            default -> name + " ajoutée";
        };
    }

    /** {@return how something that is gone is told} */
    static String removed(String list, String name) {
        return switch (list) {
            case "payments", "creditNotes" -> name + " retiré";
            default -> name + " retirée";
        };
    }

    /** {@return a value as print shows it} */
    static String value(String key, @Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "rien";
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "oui" : "non";
        }
        if (value.isArray()) {
            return value.valueStream().map(item -> value(key, item)).collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> label(entry.getKey()) + " " + value(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        String text = value.asString();
        if (SUMS.contains(key)) {
            return French.euros(Money.of(text));
        }
        return dated(text);
    }

    private static String dated(String text) {
        if (text.length() == 10 && text.charAt(4) == '-') {
            try {
                return French.figures(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return quoted(text);
            }
        }
        return quoted(text);
    }

    private static String quoted(String text) {
        return "«" + French.NO_BREAK + text + French.NO_BREAK + "»";
    }
}

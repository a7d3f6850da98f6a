package fr.opposable.intake.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words that a table may have in French, and the word of the case format each stands for. Only words that have one meaning are
 * here: « entreprise » may be a company or a sole trader, and stays unknown.
 */
final class FrenchWords {

    private static final Map<String, Map<String, String>> BY_PATH = Map.of(
            "kind",
            words(
                    "société",
                    "company",
                    "personne morale",
                    "company",
                    "entrepreneur individuel",
                    "sole-trader",
                    "entreprise individuelle",
                    "sole-trader",
                    "EI",
                    "sole-trader",
                    "commerçant",
                    "sole-trader",
                    "artisan",
                    "sole-trader",
                    "particulier",
                    "individual",
                    "consommateur",
                    "consumer",
                    "association",
                    "association",
                    "organisme public",
                    "public-body",
                    "personne publique",
                    "public-body",
                    "collectivité",
                    "public-body"),
            "type",
            words("invoice", "invoice", "credit-note", "credit-note", "facture", "invoice", "avoir", "credit-note"),
            "sender.role",
            words(
                    "créancier",
                    "creditor",
                    "société de recouvrement",
                    "collection-agency",
                    "cabinet de recouvrement",
                    "collection-agency",
                    "avocat",
                    "lawyer",
                    "commissaire de justice",
                    "commissaire-de-justice"),
            "terms.penaltyRate.basis",
            words("BCE", "ecb", "multiple légal", "legal-multiple", "fixe", "fixed", "légal", "legal"),
            "terms.rateMode",
            words("variable", "floating", "flottant", "floating", "figé", "frozen"),
            "terms.dayCount",
            words(
                    "ACT_365F",
                    "ACT_365F",
                    "exact/365",
                    "ACT_365F",
                    "365",
                    "ACT_365F",
                    "ACT_ACT",
                    "ACT_ACT",
                    "exact/exact",
                    "ACT_ACT",
                    "THIRTY_360",
                    "THIRTY_360",
                    "30/360",
                    "THIRTY_360"),
            "event.kind",
            words(
                    "relance",
                    "reminder",
                    "appel",
                    "call",
                    "mise en demeure",
                    "mise-en-demeure",
                    "contestation",
                    "dispute",
                    "promesse",
                    "promise",
                    "reconnaissance de dette",
                    "acknowledgement",
                    "reconnaissance",
                    "acknowledgement",
                    "échéancier",
                    "instalment-plan",
                    "échéancier rompu",
                    "instalment-default",
                    "médiation proposée",
                    "mediation-proposed",
                    "conciliation demandée",
                    "conciliation-requested",
                    "échec amiable",
                    "amicable-failed",
                    "procédure collective",
                    "insolvency-opened",
                    "requête déposée",
                    "requete-filed",
                    "ordonnance rendue",
                    "order-made",
                    "ordonnance signifiée",
                    "order-served",
                    "opposition",
                    "opposition",
                    "titre exécutoire",
                    "title-enforceable",
                    "autre",
                    "other"),
            "channel",
            words(
                    "courrier",
                    "post",
                    "poste",
                    "post",
                    "lettre simple",
                    "post",
                    "lettre recommandée",
                    "lrar",
                    "recommandé",
                    "lrar",
                    "recommandé électronique",
                    "lre",
                    "courriel",
                    "email",
                    "e-mail",
                    "email",
                    "commissaire de justice",
                    "commissaire-de-justice",
                    "remise en main propre",
                    "hand",
                    "main propre",
                    "hand",
                    "téléphone",
                    "phone"),
            "outcome",
            words(
                    "distribué",
                    "delivered",
                    "remis",
                    "delivered",
                    "non réclamé",
                    "unclaimed",
                    "refusé",
                    "refused",
                    "destinataire inconnu",
                    "unknown-address",
                    "inconnu à l'adresse",
                    "unknown-address",
                    "en cours",
                    "pending"));

    private static final Map<String, String> TRUTHS = words(
            "oui", "true", "vrai", "true", "1", "true", "x", "true", "non", "false", "faux", "false", "0", "false");

    private static final Map<String, String> COUNTRIES = countries();

    private FrenchWords() {}

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(HeaderNames.canonical(pairs[i]), pairs[i + 1]);
        }
        return words;
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            countries.put(HeaderNames.canonical(Locale.of("", code).getDisplayCountry(Locale.FRENCH)), code);
        }
        return countries;
    }

    /** {@return the word of the case format for {@code typed} in the column of {@code path}; {@code typed} when there is none} */
    static String word(SheetKind sheet, String path, String typed) {
        String list = sheet == SheetKind.EVENTS && path.equals("kind") ? "event.kind" : path;
        String lower = typed.toLowerCase(Locale.ROOT);
        return BY_PATH.getOrDefault(list, Map.of()).getOrDefault(HeaderNames.canonical(typed), lower);
    }

    static String truth(String typed) {
        return TRUTHS.getOrDefault(HeaderNames.canonical(typed), typed.toLowerCase(Locale.ROOT));
    }

    static String country(String typed) {
        return COUNTRIES.getOrDefault(HeaderNames.canonical(typed), typed);
    }
}

package fr.opposable.intake.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that a table may have in French, and the word of the case format each stands for. Only words that have one meaning are
 * here: « entreprise » may be a company or a sole trader, and stays unknown.
 */
final class FrenchWords {

    private static final FrenchWords NONE = new FrenchWords("");

    /** Each line is a word of the case format and what a French table may have instead; the first is the one that is proposed. */
    private static final Map<String, FrenchWords> BY_PATH = Map.of(
            "kind", new FrenchWords("""
                    company: société, personne morale
                    sole-trader: entrepreneur individuel, entreprise individuelle, EI, commerçant, artisan
                    individual: particulier
                    consumer: consommateur
                    association: association
                    public-body: organisme public, personne publique, collectivité
                    """),
            "type", new FrenchWords("""
                    invoice: facture
                    credit-note: avoir
                    """),
            "sender.role", new FrenchWords("""
                    creditor: créancier
                    collection-agency: société de recouvrement, cabinet de recouvrement
                    lawyer: avocat
                    commissaire-de-justice: commissaire de justice
                    """),
            "terms.penaltyRate.basis", new FrenchWords("""
                    ecb: BCE
                    legal-multiple: multiple légal
                    fixed: fixe
                    legal: légal
                    """),
            "terms.rateMode", new FrenchWords("""
                    floating: variable, flottant
                    frozen: figé
                    """),
            "terms.dayCount", new FrenchWords("""
                    ACT_365F: exact/365, 365
                    ACT_ACT: exact/exact
                    THIRTY_360: 30/360
                    """),
            "event.kind", new FrenchWords("""
                    reminder: relance
                    call: appel
                    mise-en-demeure: mise en demeure
                    dispute: contestation
                    promise: promesse
                    acknowledgement: reconnaissance de dette, reconnaissance
                    instalment-plan: échéancier
                    instalment-default: échéancier rompu
                    mediation-proposed: médiation proposée
                    conciliation-requested: conciliation demandée
                    amicable-failed: échec amiable
                    insolvency-opened: procédure collective
                    requete-filed: requête déposée
                    order-made: ordonnance rendue
                    order-served: ordonnance signifiée
                    opposition: opposition
                    title-enforceable: titre exécutoire
                    other: autre
                    """),
            "channel", new FrenchWords("""
                    post: courrier, poste, lettre simple
                    lrar: LRAR, lettre recommandée, recommandé
                    lre: LRE, recommandé électronique
                    email: courriel, e-mail
                    commissaire-de-justice: commissaire de justice
                    hand: remise en main propre, main propre
                    phone: téléphone
                    sms: SMS
                    """),
            "outcome", new FrenchWords("""
                    delivered: distribué, remis
                    unclaimed: non réclamé
                    refused: refusé
                    unknown-address: destinataire inconnu, inconnu à l’adresse
                    pending: en cours
                    """));

    private static final FrenchWords TRUTHS = new FrenchWords("""
            true: oui, vrai, 1, x
            false: non, faux, 0
            """);

    private static final Map<String, String> COUNTRIES = countries();

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, String> proposed = new HashMap<>();

    private FrenchWords(String table) {
        table.lines().forEach(line -> {
            String word = line.substring(0, line.indexOf(':'));
            meanings.put(HeaderNames.canonical(word), word);
            for (String french : line.substring(word.length() + 1).split(",")) {
                meanings.put(HeaderNames.canonical(french), word);
                proposed.putIfAbsent(word, french.strip());
            }
        });
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            countries.put(HeaderNames.canonical(Locale.of("", code).getDisplayCountry(Locale.FRENCH)), code);
        }
        return countries;
    }

    private static FrenchWords of(SheetKind sheet, String path) {
        return BY_PATH.getOrDefault(sheet == SheetKind.EVENTS && path.equals("kind") ? "event.kind" : path, NONE);
    }

    /** {@return the word of the case format for {@code typed} in the column of {@code path}; {@code typed} when there is none} */
    static String word(SheetKind sheet, String path, String typed) {
        return of(sheet, path).meanings.getOrDefault(HeaderNames.canonical(typed), typed);
    }

    /** {@return what to propose in that column for each of {@code words}} */
    static List<String> proposed(SheetKind sheet, String path, List<String> words) {
        FrenchWords french = of(sheet, path);
        return words.stream()
                .map(word -> french.proposed.getOrDefault(word, word))
                .toList();
    }

    static String truth(String typed) {
        return TRUTHS.meanings.getOrDefault(HeaderNames.canonical(typed), typed);
    }

    static String country(String typed) {
        return COUNTRIES.getOrDefault(HeaderNames.canonical(typed), typed);
    }
}

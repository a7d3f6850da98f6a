package fr.opposable.review;

import java.util.regex.Pattern;

/**
 * Words of a case that call for a question, over text folded by {@link CaseWords}. Each is a hint that a person confirms or sets aside;
 * none decides anything by itself.
 */
final class Hints {

    static final Pattern GUARANTEE = words("caution(?:s|nement)?|aval(?:iste)?");
    static final Pattern UNPAID_CHEQUE =
            words("cheques? (?:impayes?|rejetes?|sans provision|revenus?)|certificat de non paiement");
    static final Pattern ASSIGNMENT =
            words("affactur\\w*|factor(?:ing)?|dailly|cession de (?:la )?creances?|quittance subrogative|subroge\\w*");
    static final Pattern ARBITRATION = words("arbitra\\w*|compromissoire");
    static final Pattern CONCILIATION =
            words("(?:conciliation|mediation) prealable|clause de (?:conciliation|mediation)");
    static final Pattern ENDED =
            words("radie\\w*|radiation|dissou\\w*|dissolution|liquidateurs?|liquidation amiable|liquidation");
    static final Pattern E_SIGNATURE =
            words("signature electronique|signes? electroniquement|docusign|yousign|universign");
    static final Pattern PRIVILEGED = words("confidentiel\\w*|avocats?|cabinet d'avocats?|consultation juridique");
    static final Pattern AMICABLE_SECRET = words("mediat(?:ion|eur|rice)|conciliat(?:ion|eur|rice)");
    static final Pattern INSOLVENCY_SEARCH = words("bodacc|procedures? collectives?|non faillite");
    static final Pattern SENSITIVE = words(
            "maladies?|malade|cancer|depress\\w*|divorc\\w*|enceinte|grossesse|handicap\\w*|alcool\\w*|hospitalis\\w*|"
                    + "religion|syndique|casier judiciaire|nationalite|origine");

    private Hints() {}

    private static Pattern words(String expression) {
        return Pattern.compile("(?<![a-z0-9])(?:" + expression + ")(?![a-z0-9])");
    }
}

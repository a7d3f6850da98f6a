package fr.opposable.court;

import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.French;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a party is a trader, as far as its form and what the user states allow to say (C. com., art. L. 121-1, L. 210-1).
 *
 * @param answer commercial, civil, artisan perhaps, or unknown
 * @param because what says so, in French
 */
record Standing(Answer answer, String because) {

    /** What can be said. */
    enum Answer {
        COMMERCIAL,
        /** Stated not to be a trader, but a natural person in business may be an artisan. */
        CIVIL_OR_ARTISAN,
        CIVIL,
        /** A form that is commercial in one way and civil in another, or a form that contradicts what is stated. */
        AMBIGUOUS,
        UNKNOWN
    }

    private static final Set<String> COMMERCIAL_FORMS =
            Set.of("SARL", "EURL", "SAS", "SASU", "SA", "SNC", "SCS", "SE", "SCOP", "SCOPSARL", "SCOPSA");

    private static final Set<String> CIVIL_FORMS = Set.of(
            "SCI",
            "SCCV",
            "SCP",
            "SCM",
            "SCEA",
            "EARL",
            "GAEC",
            "GFA",
            "ASSOCIATION",
            "FONDATION",
            "MUTUELLE",
            "SYNDICAT",
            "SOCIETECIVILE",
            "SYNDICATDECOPROPRIETAIRES");

    static Standing of(Party party) {
        Boolean trader = party.trader();
        return switch (party.kind()) {
            case COMPANY -> company(party, trader);
            case SOLE_TRADER -> soleTrader(trader);
            case CONSUMER -> new Standing(Answer.CIVIL, "consommateur, il agit hors de toute activité professionnelle");
            case INDIVIDUAL -> new Standing(Answer.CIVIL, "particulier");
            case ASSOCIATION ->
                Boolean.TRUE.equals(trader)
                        ? new Standing(Answer.AMBIGUOUS, "association dite commerçante")
                        : new Standing(Answer.CIVIL, "association");
            case PUBLIC_BODY -> new Standing(Answer.CIVIL, "personne publique");
        };
    }

    private static Standing company(Party party, @org.jspecify.annotations.Nullable Boolean trader) {
        String form = party.legalForm();
        String key = form == null ? "" : key(form);
        if (key.startsWith("SEL")) {
            return new Standing(
                    Answer.AMBIGUOUS,
                    French.typeset("la forme « %s » est commerciale, mais l'activité est libérale")
                            .formatted(form));
        }
        boolean commercialForm = COMMERCIAL_FORMS.contains(key);
        boolean civilForm = CIVIL_FORMS.contains(key) || key.startsWith("SOCIETECIVILE");
        if (trader == null) {
            return new Standing(
                    Answer.UNKNOWN,
                    form == null
                            ? "ni sa forme ni sa qualité de commerçant ne sont données"
                            : French.typeset("sa forme est « %s », sa qualité de commerçant n'est pas confirmée")
                                    .formatted(form));
        }
        if ((trader && civilForm) || (!trader && commercialForm)) {
            return new Standing(
                    Answer.AMBIGUOUS,
                    French.typeset("sa forme (« %s ») contredit la qualité saisie (%s)")
                            .formatted(form, trader ? "commerçant" : "non commerçant"));
        }
        String words = form == null ? "société" : form;
        return trader
                ? new Standing(Answer.COMMERCIAL, words + ", commerçante")
                : new Standing(Answer.CIVIL, words + ", non commerçante");
    }

    private static Standing soleTrader(@org.jspecify.annotations.Nullable Boolean trader) {
        if (trader == null) {
            return new Standing(
                    Answer.UNKNOWN, French.typeset("entrepreneur individuel dont la qualité n'est pas donnée"));
        }
        return trader
                ? new Standing(Answer.COMMERCIAL, "entrepreneur individuel commerçant")
                : new Standing(Answer.CIVIL_OR_ARTISAN, "entrepreneur individuel non commerçant");
    }

    /**
     * {@return the standing of a creditor or a co-debtor}: that of a creditor only opens a choice, that of a co-debtor is told beside the first,
     * so a commercial form is taken for what it is, and nothing is asked.
     */
    static Standing ofUnasked(Party party) {
        Standing standing = of(party);
        if (standing.answer() != Answer.UNKNOWN) {
            return standing;
        }
        String form = party.legalForm();
        if (party.kind() == PartyKind.COMPANY && form != null && COMMERCIAL_FORMS.contains(key(form))) {
            return new Standing(Answer.COMMERCIAL, form + ", commerciale par sa forme");
        }
        return standing;
    }

    private static String key(String form) {
        return CommuneName.folded(form).replace(" ", "").toUpperCase(Locale.ROOT);
    }
}

package fr.opposable.claim;

import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The readings chosen, as sentences printed at the foot of the statement. */
final class StatementNotes {

    private static final String INTERVALS =
            French.typeset("Les intérêts courent du lendemain de l'échéance à la date d'arrêté du décompte, ce jour "
                    + "compris ; ils sont calculés sur le montant TTC restant dû.");
    private static final String PUBLIC_INTERVALS =
            French.typeset("Les intérêts courent du lendemain de l'expiration du délai de paiement jusqu'à la date "
                    + "d'arrêté du décompte, ou de mise en paiement, ce jour compris (CCP, art. R. 2192-32) ; ils sont "
                    + "calculés sur le montant TTC restant dû, retenue de garantie déduite (art. R. 2192-33).");
    private static final String PUBLIC_RATE = French.typeset(
            "Tous les jours de retard d'une facture portent le taux du semestre dans lequel les intérêts ont commencé à "
                    + "courir (CCP, art. R. 2192-31).");
    private static final String PUBLIC_INDEMNITY = French.typeset(
            "L'indemnité forfaitaire de 40 € par facture payée en retard (CCP, art. D. 2192-35) ne porte pas intérêt ; un "
                    + "paiement ne l'éteint qu'une fois payés les intérêts et le principal échus.");
    private static final String PUBLIC_INDEMNITY_IMPUTED = French.typeset(
            "L'indemnité forfaitaire de 40 € par facture payée en retard (CCP, art. D. 2192-35) compte parmi les frais sur "
                    + "lesquels les paiements s'imputent ; elle ne porte pas intérêt.");
    private static final String CIVIL_INTERVALS =
            French.typeset("Les intérêts courent du lendemain du jour où le débiteur a été mis en demeure, après "
                    + "l'échéance, à la date d'arrêté du décompte, ce jour compris ; ils sont calculés sur le montant TTC "
                    + "restant dû.");
    /** The same, where several owe: the letter made it, whoever among them took it in. */
    private static final String JOINT_INTERVALS = French.typeset(
            "Les intérêts courent du lendemain de la mise en demeure, faite après l'échéance, jusqu'à la "
                    + "date d'arrêté du décompte, ce jour compris ; ils sont calculés sur le montant TTC restant dû.");

    private static final String FROM_TO = French.typeset("l'échéance(,?) à la date");
    private static final String UNTIL = French.typeset("l'échéance$1 jusqu'à la date");

    private static final String CIVIL_ONLY =
            French.typeset(" Ni pénalités ni indemnité de la loi entre professionnels.");
    /** The same, where no released letter fixes the words. */
    private static final String CIVIL_FITTING = French.typeset(
            " Les pénalités de retard et l'indemnité forfaitaire de recouvrement, propres aux rapports entre professionnels, ne"
                    + " sont pas comptées.");
    /** What a sentence about part payments begins with. */
    private static final String PART_PAYMENT = French.typeset("Un paiement partiel s'impute");

    private static final String PAYMENT_DAY = French.typeset("e jour d'un paiement est compté sur l'ancien solde");
    private static final String CREDIT_DAY = French.typeset("n avoir réduit le principal dès sa date");
    private static final String TITLE = French.typeset(
            "Le taux légal est majoré de cinq points à l'expiration de deux mois depuis le jour où la décision, signifiée, "
                    + "est devenue exécutoire (C. mon. fin., art. L. 313-3).");
    private static final String CAPITALISATION = French.typeset(
            "Les intérêts dus pour une année entière portent intérêt du jour anniversaire du premier jour d'intérêt (C. "
                    + "civ., art. 1343-2) ; après un paiement qui n'en laisse aucun dû, l'année se compte à nouveau.");
    private static final String GIVEN = French.typeset(
            "Les périodes d'intérêt, leurs bases et leurs taux ont été donnés par l'utilisateur ; aucune n'est "
                    + "déduite des échéances.");
    private static final String FLOATING =
            French.typeset("Chaque jour de retard porte le taux du semestre dans lequel il tombe.");
    private static final String FROZEN =
            French.typeset("Tous les jours de retard d'une facture portent le taux de son premier jour de retard.");
    private static final String OVER_365 = French.typeset(
            "L'année est comptée pour 365 jours, année bissextile comprise (usage de l'administration).");
    private static final String OVER_CALENDAR = French.typeset(
            "Chaque jour est compté pour 1/365 ou 1/366 selon son année civile ; une année entière, de date à "
                    + "date, compte pour un an.");
    private static final String OVER_360 =
            French.typeset("Le mois est compté pour 30 jours et l'année pour 360, comme le contrat le prévoit.");
    private static final String ROUNDING =
            French.typeset("Chaque ligne d'intérêts est arrondie au centime, le demi-centime au centime supérieur.");
    private static final String LEGAL_ORDER = French.typeset(
            "Un paiement partiel s'impute d'abord sur les intérêts, puis sur le principal (C. civ., art. 1343-1).");
    private static final String DEBTS = French.typeset(
            "Un paiement sans indication va aux dettes échues, d'abord à celle qui porte le taux le plus élevé, puis à "
                    + "la plus ancienne, et en proportion à égalité (C. civ., art. 1342-10).");
    /** The same in the words of the article, the reading told as one, where no released letter fixes the words. */
    private static final String DEBTS_QUOTED = French.typeset(
            "Un paiement sans indication s'impute « d'abord sur les dettes échues ; parmi celles-ci, sur les dettes que le "
                    + "débiteur avait le plus d'intérêt d'acquitter. A égalité d'intérêt, l'imputation se fait sur la plus "
                    + "ancienne ; toutes choses égales, elle se fait proportionnellement » (C. civ., art. 1342-10). La dette "
                    + "qui porte le taux le plus élevé est ici regardée comme celle qu'il y avait le plus d'intérêt à acquitter.");

    private static final String INDEMNITY = French.typeset(
            "L'indemnité forfaitaire de 40 € par facture payée en retard (C. com., art. D. 441-5) reste hors "
                    + "imputation : un paiement ne l'éteint qu'une fois payés les intérêts et le principal échus. Elle "
                    + "ne porte pas intérêt.");
    private static final String INDEMNITY_IMPUTED = French.typeset(
            "L'indemnité forfaitaire de 40 € par facture payée en retard (C. com., art. D. 441-5) compte parmi "
                    + "les frais sur lesquels les paiements s'imputent ; elle ne porte pas intérêt.");
    private static final String UNPAID_INDEMNITY = French.typeset(
            "L'indemnité forfaitaire de 40 € par facture payée en retard (C. com., art. D. 441-5) ne porte pas intérêt.");
    private static final String PUBLIC_UNPAID_INDEMNITY = French.typeset(
            "L'indemnité forfaitaire de 40 € par facture payée en retard (CCP, art. D. 2192-35) ne porte pas intérêt.");
    private static final String NO_VAT =
            French.typeset("Les pénalités et l'indemnité forfaitaire ne sont pas soumises à la TVA.");
    private static final String PUBLIC_NO_VAT =
            French.typeset("Les intérêts moratoires et l'indemnité forfaitaire ne sont pas soumis à la TVA.");

    /** Instead of the days it runs, where it does not: a debtor who was not, or is not known to have been, given notice. */
    private static final String NO_INTEREST = French.typeset("Aucun intérêt n'est compté.");

    private static final Set<String> HOW_INTEREST_IS_RECKONED =
            Set.of(FLOATING, FROZEN, OVER_365, OVER_CALENDAR, OVER_360, ROUNDING);

    private StatementNotes() {}

    static List<String> of(CaseFile file, CaseAccount account) {
        Terms terms = file.terms();
        DelayRules rules = account.rules();
        Regime regime = rules.regime();
        List<String> notes = new ArrayList<>(10);
        notes.add(regime.interestGiven() ? GIVEN : intervals(regime));
        notes.addAll(rates(terms, rules));
        notes.add(
                switch (terms.dayCount()) {
                    case ACT_365F -> OVER_365;
                    case ACT_ACT -> OVER_CALENDAR;
                    case THIRTY_360 -> OVER_360;
                });
        notes.add(ROUNDING);
        if (terms.capitalisation() && !regime.interestGiven()) {
            notes.add(CAPITALISATION);
        }
        notes.add(imputation(terms.imputation()));
        if (file.invoices().size() > 1) {
            notes.add(DEBTS);
        }
        boolean imputed = rules.imputesOnCosts();
        switch (regime.law()) {
            case PROFESSIONALS -> {
                notes.add(imputed ? INDEMNITY_IMPUTED : INDEMNITY);
                notes.add(NO_VAT);
            }
            case PUBLIC_CONTRACT -> {
                notes.add(imputed ? PUBLIC_INDEMNITY_IMPUTED : PUBLIC_INDEMNITY);
                notes.add(PUBLIC_NO_VAT);
            }
            case CIVIL -> {}
        }
        return notes;
    }

    private static String intervals(Regime regime) {
        return switch (regime.law()) {
            case PROFESSIONALS -> INTERVALS + days(true, true);
            case PUBLIC_CONTRACT -> PUBLIC_INTERVALS + days(false, true);
            case CIVIL -> CIVIL_INTERVALS + days(true, true) + CIVIL_ONLY;
        };
    }

    /**
     * What a case has, as far as the readings turn on it.
     *
     * @param paid whether a payment was set against the debt
     * @param freely whether one was set otherwise than on the one invoice it named
     * @param credited whether a credit note was
     * @param exempt whether no invoice bears VAT
     * @param joint whether several owe the debt
     * @param bare whether the debt bears civil interest, and none has begun to run
     */
    record Had(boolean paid, boolean freely, boolean credited, boolean exempt, boolean joint, boolean bare) {}

    /** {@return whether interest, if any, is that of the civil code} */
    static boolean areCivil(List<String> notes) {
        return notes.stream().anyMatch(note -> note.startsWith(CIVIL_INTERVALS));
    }

    /** {@return {@code note} as a case reads it; nothing when it turns on what the case has not} */
    static Optional<String> fitting(String note, Had had) {
        if (had.bare() && note.startsWith(CIVIL_INTERVALS)) {
            return Optional.of(NO_INTEREST + CIVIL_FITTING);
        }
        if (had.bare() && HOW_INTEREST_IS_RECKONED.contains(note)) {
            return Optional.empty();
        }
        if (note.startsWith(INTERVALS)) {
            return Optional.of(until(sum(INTERVALS, had.exempt())) + days(had.paid(), had.credited()));
        }
        if (note.startsWith(PUBLIC_INTERVALS)) {
            return Optional.of(sum(PUBLIC_INTERVALS, had.exempt()) + days(false, had.credited()));
        }
        if (note.startsWith(CIVIL_INTERVALS)) {
            return Optional.of(until(sum(had.joint() ? JOINT_INTERVALS : CIVIL_INTERVALS, true))
                    + days(had.paid(), had.credited())
                    + CIVIL_FITTING);
        }
        if (note.equals(DEBTS)) {
            return had.freely() ? Optional.of(DEBTS_QUOTED) : Optional.empty();
        }
        if (had.paid()) {
            return Optional.of(note);
        }
        if (note.equals(INDEMNITY) || note.equals(INDEMNITY_IMPUTED)) {
            return Optional.of(UNPAID_INDEMNITY);
        }
        if (note.equals(PUBLIC_INDEMNITY) || note.equals(PUBLIC_INDEMNITY_IMPUTED)) {
            return Optional.of(PUBLIC_UNPAID_INDEMNITY);
        }
        return note.startsWith(PART_PAYMENT) ? Optional.empty() : Optional.of(note);
    }

    /** {@return the sentence with « jusqu'à », where no released letter fixes the words} */
    private static String until(String sentence) {
        return sentence.replaceFirst(FROM_TO, UNTIL);
    }

    /** {@return the sentence, which says the sums to be with VAT only where VAT is due} */
    private static String sum(String sentence, boolean exempt) {
        return exempt ? sentence.replace("montant TTC", "montant") : sentence;
    }

    /** {@return how the day of a payment and of a credit note count, of what there is} */
    private static String days(boolean paid, boolean credited) {
        if (paid) {
            return " L" + PAYMENT_DAY + (credited ? French.typeset(" ; u") + CREDIT_DAY : "") + ".";
        }
        return credited ? " U" + CREDIT_DAY + "." : "";
    }

    private static List<String> rates(Terms terms, DelayRules rules) {
        List<String> notes = new ArrayList<>(2);
        if (!rules.regime().interestGiven() && rules.regime().law() == Regime.Law.PUBLIC_CONTRACT) {
            notes.add(PUBLIC_RATE);
        } else if (rules.bearsLegalRate() && rules.regime().law() == Regime.Law.CIVIL) {
            notes.add(FLOATING);
        } else if (!(terms.penaltyRate() instanceof PenaltyRate.Fixed)) {
            notes.add(terms.rateMode() == RateMode.FROZEN ? FROZEN : FLOATING);
        }
        EnforceableTitle title = rules.title();
        if (title != null
                && title.increasedFrom() != null
                && rules.bearsLegalRate()
                && !rules.regime().interestGiven()) {
            notes.add(TITLE);
        }
        return notes;
    }

    private static String imputation(Imputation imputation) {
        if (imputation.equals(Imputation.INTEREST_FIRST)) {
            return LEGAL_ORDER;
        }
        String order = imputation.order().stream()
                .map(part -> switch (part) {
                    case COSTS -> "les frais";
                    case INTEREST -> "les intérêts";
                    case PRINCIPAL -> "le principal";
                })
                .collect(Collectors.joining(", puis sur "));
        return French.typeset("Un paiement partiel s'impute sur " + order + ", comme les parties en sont convenues.");
    }
}

package fr.opposable.court;

import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contribution pour la justice économique, before a tribunal des activités économiques.
 *
 * @param state whether it is owed
 * @param words why, in French
 * @param atMost the most it can be; null when none is owed, or when that is not known
 * @param article the texts
 */
public record Contribution(
        State state, String words, @Nullable Money atMost, LegalReference article) {

    /** Whether the contribution is owed. */
    public enum State {
        /** The court asks none, or not for such an amount. */
        NOT_CONCERNED("not-concerned"),
        EXEMPT("exempt"),
        DUE("due"),
        /** The head count decides, and it is not known. */
        ASKED("asked");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** {@return the word of the JSON} */
        public String key() {
            return key;
        }
    }

    /** The scale of natural persons is not that of bodies, and is not reckoned here. */
    private static final String BY_INCOME = French.typeset(
            "Le barème des personnes physiques suit leur revenu fiscal de référence : il n'est pas compté ici, demandez la somme au greffe.");

    static Contribution of(
            CourtKind kind,
            Party creditor,
            AmountAtStake amount,
            LocalDate day,
            Experiment experiment,
            LegalTexts legal) {
        if (kind != CourtKind.TRIBUNAL_DES_ACTIVITES_ECONOMIQUES) {
            return new Contribution(
                    State.NOT_CONCERNED,
                    "Cette juridiction ne perçoit pas la contribution pour la justice économique.",
                    null,
                    experiment.article());
        }
        FixedSum threshold = legal.fixedSum("tae-contribution-threshold", day);
        if (!amount.isAbove(threshold.amount())) {
            return new Contribution(
                    State.NOT_CONCERNED,
                    French.typeset("Le montant des demandes (%s) ne dépasse pas %s : aucune contribution.")
                            .formatted(French.euros(amount.withAccessories()), French.euros(threshold.amount())),
                    null,
                    experiment.article());
        }
        Integer employees = creditor.employees();
        if (isNatural(creditor)) {
            return employees != null && employees >= experiment.headcount()
                    ? due(amount, employees, BY_INCOME, null, experiment)
                    : exempt(
                            "Le créancier est une personne physique : exempté au-dessous de %s salariés, quel que soit leur nombre selon une autre"
                                    + " source.",
                            experiment, experiment.headcount());
        }
        if (creditor.kind() == PartyKind.PUBLIC_BODY) {
            return exempt(
                    "Le créancier est une personne publique : l'État et les collectivités territoriales sont exemptés ; d'un autre organisme"
                            + " public, aucune source lue ne le dit.",
                    experiment);
        }
        if (employees == null) {
            return new Contribution(
                    State.ASKED,
                    French.typeset(
                                    "Les demandes dépassent %s et l'effectif du créancier n'est pas donné : à partir de %s salariés, la"
                                            + " contribution est due, à peine d'irrecevabilité.")
                            .formatted(French.euros(threshold.amount()), experiment.headcount()),
                    null,
                    experiment.article());
        }
        if (employees < experiment.headcount()) {
            return exempt(
                    "L'effectif du créancier (%s) est inférieur à %s salariés : exempté.",
                    experiment, employees, experiment.headcount());
        }
        ContributionScale scale = new ContributionScale(amount, day, legal);
        return due(amount, employees, scale.words(), scale.atMost(), experiment);
    }

    private static boolean isNatural(Party creditor) {
        return creditor.kind() == PartyKind.INDIVIDUAL
                || creditor.kind() == PartyKind.CONSUMER
                || creditor.kind() == PartyKind.SOLE_TRADER;
    }

    private static Contribution due(
            AmountAtStake amount, int employees, String scale, @Nullable Money atMost, Experiment experiment) {
        return new Contribution(
                State.DUE,
                French.typeset(
                                "Contribution due selon votre tranche, à peine d'irrecevabilité : demandes de %s%s, %s salariés. %s")
                        .formatted(French.euros(amount.withAccessories()), beside(amount), employees, scale),
                atMost,
                experiment.article());
    }

    /** The sum of the claims is its base; that interest and accessories are of it was not read. */
    private static String beside(AmountAtStake amount) {
        return amount.hasAccessories()
                ? French.typeset(
                                ", dont %s en principal et le reste en intérêts et accessoires (qu'ils y comptent est une lecture, non vérifiée)")
                        .formatted(French.euros(amount.principal()))
                : "";
    }

    private static Contribution exempt(String words, Experiment experiment, Object... values) {
        return new Contribution(State.EXEMPT, French.typeset(words).formatted(values), null, experiment.article());
    }
}

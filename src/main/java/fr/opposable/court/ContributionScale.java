package fr.opposable.court;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.DatedFactor;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.ProceduralDelay;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a legal person owes of the contribution pour la justice économique, by its turnover and its profit, which no case tells: each band is
 * reckoned, on both bases, since nothing read says whether interest and accessories are of the base.
 */
final class ContributionScale {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MILLION = 6;

    private final AmountAtStake amount;
    private final LocalDate day;
    private final LegalTexts legal;

    ContributionScale(AmountAtStake amount, LocalDate day, LegalTexts legal) {
        this.amount = amount;
        this.day = day;
        this.legal = legal;
    }

    /** {@return the most that can be owed of these claims} */
    Money atMost() {
        return owed("-large", amount.withAccessories());
    }

    /** {@return the scale with what it makes of these claims, in French} */
    String words() {
        DatedFactor read = legal.factor("tae-contribution-percent", day);
        String from = millions("tae-contribution-turnover");
        String large = millions("tae-contribution-turnover-large");
        return French.typeset(
                        "Barème des personnes morales, en moyenne sur trois ans (%s ; texte %s, lu le %s) : chiffre d'affaires de %s à %s"
                                + " millions d'euros et bénéfice de plus de %s millions, %s ; chiffre d'affaires de plus de %s millions et"
                                + " un bénéfice, %s ; autrement, rien. %s")
                .formatted(
                        read.basis().citation(),
                        read.verification().status().french(),
                        French.figures(read.verification().checkedOn()),
                        from,
                        large,
                        millions("tae-contribution-profit"),
                        band(""),
                        large,
                        band("-large"),
                        fromWhen());
    }

    /** From which act it is due, and how what was not paid is mended. */
    private String fromWhen() {
        ProceduralDelay mend = legal.proceduralDelay("contribution.regularisation", day);
        return French.typeset(
                        "%s Faute de versement suffisant, une décision d'irrecevabilité se fait rétracter en justifiant du versement dans les %s de sa"
                                + " notification (%s, texte %s).")
                .formatted(
                        mend.note(),
                        NumberWords.length(mend.length()),
                        mend.basis().citation(),
                        mend.verification().status().french());
    }

    private String band(String which) {
        String all = French.euros(owed(which, amount.withAccessories()));
        return French.typeset("%s %% des demandes, au plus %s, soit %s%s")
                .formatted(
                        percent(which).stripTrailingZeros().toPlainString(),
                        French.euros(cap(which).amount()),
                        all,
                        amount.hasAccessories()
                                ? " sur le tout et " + French.euros(owed(which, amount.principal()))
                                        + " sur le seul principal"
                                : "");
    }

    private Money owed(String which, Money base) {
        return Money.rounded(base.amount().multiply(percent(which)).divide(HUNDRED))
                .min(cap(which).amount());
    }

    private BigDecimal percent(String which) {
        return legal.factor("tae-contribution-percent" + which, day).value();
    }

    private FixedSum cap(String which) {
        return legal.fixedSum("tae-contribution-cap" + which, day);
    }

    /** {@return « 1 500 »} */
    private String millions(String id) {
        BigDecimal sum = legal.fixedSum(id, day).amount().amount();
        return French.amount(Money.exact(sum.movePointLeft(MILLION).setScale(2)))
                .replaceFirst(",00$", "");
    }
}

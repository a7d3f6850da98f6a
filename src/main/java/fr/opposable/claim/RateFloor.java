package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.legal.CreditorColumn;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.legal.LegalTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The floor of C. com., art. L. 441-10, II: a clause may not fix a rate below three times the legal rate, column « tous les autres cas ».
 * A rate below it is shown beside the floor, never mended: what becomes of such a clause between the parties is not settled.
 *
 * <p>The floor binds clauses. The rate the law gives in their absence may lie below it (2024: 14,50 % against 15,21 %); that is told as
 * information.
 *
 * @param clauseLiesBelow whether a clause fixes a rate below it
 * @param findings what the reader must know
 */
record RateFloor(boolean clauseLiesBelow, List<Finding> findings) {

    private static final String RULE = "AMT-PEN-1";
    private static final String ARTICLE = "C. com., art. L. 441-10, II";
    private static final RateFloor KEPT = new RateFloor(false, List.of());

    RateFloor {
        findings = List.copyOf(findings);
    }

    static RateFloor of(CaseAccount account, LegalTexts legal) {
        RateTimeline rates = account.rules().timeline();
        if (rates == null || !account.rules().regime().betweenProfessionals()) {
            return KEPT;
        }
        LawfulFigures figures = new LawfulFigures(legal);
        List<String> breaches = new ArrayList<>();
        boolean byDefault = false;
        for (LocalDate day : daysToCheck(account, rates)) {
            try {
                byDefault = rates.isLawful(day);
                String breach = breach(
                        rates.on(day, day), legal.legalRate(CreditorColumn.OTHER, day), figures.floorMultiple(day));
                if (breach != null && !breaches.contains(breach)) {
                    breaches.add(breach);
                }
            } catch (LegalTextMissingException e) {
                return new RateFloor(
                        false,
                        List.of(Remark.warning(
                                RULE,
                                ARTICLE,
                                "Le plancher de trois fois le taux de l'intérêt légal n'a pu être vérifié. "
                                        + e.getMessage(),
                                "Vérifiez le taux convenu à la main, ou complétez les taux.")));
            }
        }
        if (breaches.isEmpty()) {
            return KEPT;
        }
        String list = String.join(" ; ", breaches);
        return byDefault
                ? new RateFloor(
                        false,
                        List.of(Remark.information(
                                RULE,
                                ARTICLE,
                                "Le taux que la loi donne à défaut de clause est inférieur à trois fois le taux de "
                                        + "l'intérêt légal : " + list + ".",
                                "Rien à faire : le plancher ne vise que les clauses.")))
                : new RateFloor(
                        true,
                        List.of(Remark.warning(
                                RULE,
                                ARTICLE,
                                "Le taux convenu est inférieur au plancher de trois fois le taux de l'intérêt légal : "
                                        + list + ".",
                                "Relisez la clause. Le décompte applique le taux convenu, sans le corriger : l'effet "
                                        + "civil d'une clause sous le plancher n'est pas tranché.")));
    }

    /** One day in each half-year of delay; under a frozen rate in the first of each invoice only. */
    private static TreeSet<LocalDate> daysToCheck(CaseAccount account, RateTimeline rates) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (InvoiceLedger debt : account.ledgers()) {
            if (debt.segments().isEmpty()) {
                continue;
            }
            LocalDate first = debt.segments().getFirst().period().from();
            LocalDate last = debt.segments().getLast().period().to();
            LocalDate day = startOfHalfYear(first);
            days.add(day);
            while (!rates.dependsOnTheDebt() && !day.plusMonths(6).isAfter(last)) {
                day = day.plusMonths(6);
                days.add(day);
            }
        }
        return days;
    }

    private static LocalDate startOfHalfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
    }

    private static @Nullable String breach(AppliedRate rate, DatedRate legalRate, BigDecimal multiple) {
        BigDecimal floor = legalRate.percent().multiply(multiple);
        if (rate.percent().compareTo(floor) >= 0) {
            return null;
        }
        return HalfYears.name(legalRate.inForce()) + ", " + French.percent(rate.percent()) + " pour un plancher de "
                + French.percent(floor) + " (" + multiple.toPlainString() + " × " + French.percent(legalRate.percent())
                + ")";
    }
}

package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Interest where one of the parties is no professional: the legal rate from the mise en demeure (C. civ., art. 1231-6 and 1344-1), or the
 * rate agreed in writing (art. 1343-1, al. 2), from the same day. A clause that copies the rate between professionals is set aside: it is
 * no rate a consumer owes (compliance matrix, CONS-NO-40).
 */
final class CivilInterest {

    private static final String RULE = "AMT-LEG-1";
    private static final String ARTICLE = "C. civ., art. 1231-6";

    private CivilInterest() {}

    /** {@return the rate agreed, when it is one that can be asked; null for the legal rate} */
    static @Nullable PenaltyRate agreedRate(Terms terms) {
        return switch (terms.penaltyRate()) {
            case null -> null;
            case PenaltyRate.Legal _ -> null;
            case PenaltyRate.EcbPlus _ -> null;
            case PenaltyRate.LegalMultiple multiple -> multiple;
            case PenaltyRate.Fixed fixed -> fixed;
        };
    }

    static List<Finding> findings(CaseFile file, CaseAccount account, LocalDate asOf) {
        Regime regime = account.rules().regime();
        if (regime.law() != Regime.Law.CIVIL || regime.interestGiven()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<String> unnoticed = account.ledgers().stream()
                .filter(debt ->
                        debt.invoice().due().isBefore(asOf) && debt.principal().isPositive())
                .filter(debt -> {
                    LocalDate first = debt.course().firstDay();
                    return first == null || first.isAfter(asOf);
                })
                .map(debt -> debt.invoice().number())
                .toList();
        if (!unnoticed.isEmpty()) {
            findings.add(unnoticed(file, unnoticed, asOf));
        }
        if (file.terms().penaltyRate() instanceof PenaltyRate.EcbPlus) {
            findings.add(
                    Remark.warning(
                            RULE,
                            ARTICLE,
                            "Le taux convenu (BCE majoré) est celui des retards entre professionnels ; l'une des parties ne l'est "
                                    + "pas : le décompte retient le taux de l'intérêt légal.",
                            "Si le contrat fixe ce taux par écrit et valablement, donnez les périodes d'intérêt vous-même (clé interest d'affaire.yaml)."));
        }
        if (agreedRate(file.terms()) != null) {
            findings.add(Remark.warning(
                    "CLM-CONV-1",
                    "C. civ., art. 1231-5 et 1343-1",
                    "Le taux convenu s'applique depuis la mise en demeure à une partie qui n'est pas un professionnel.",
                    "Joignez l'écrit qui le fixe ; le juge peut modérer un taux excessif et écarter une clause abusive (C. "
                            + "conso., art. L. 212-1)."));
        }
        return findings;
    }

    private static Finding unnoticed(CaseFile file, List<String> invoices, LocalDate asOf) {
        String which = invoices.size() == 1
                ? "sur la facture " + invoices.getFirst()
                : "sur les factures " + String.join(", ", invoices);
        if (NoticeDay.isMissing(file, asOf)) {
            return Remark.warning(
                    RULE,
                    ARTICLE,
                    "Aucun intérêt n'est compté " + which
                            + " : le jour de première présentation ou de réception de la mise "
                            + "en demeure n'est pas donné.",
                    "Notez le jour de première présentation ou de réception de la mise en demeure (events[].presented, events[].received), et "
                            + "joignez sa preuve.");
        }
        return Remark.information(
                RULE,
                ARTICLE,
                "Aucun intérêt n'est compté " + which
                        + " : le débiteur n'a pas été mis en demeure depuis l'échéance, au " + French.words(asOf) + ".",
                "Mettez le débiteur en demeure : l'intérêt légal court de ce jour.");
    }
}

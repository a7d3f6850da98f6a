package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the contract is said to provide, beside what the invoices and the law say: a rate frozen without a clause, a payment term that does
 * not lead to the due dates typed, due dates beyond the ceiling of C. com., art. L. 441-10, I. The statement keeps what was typed.
 */
final class TermsRemarks {

    private static final String CEILING = "paiement.professionnel.plafond";
    private static final String RATE_OF_THE_LAW = "C. com., art. L. 441-10, II";

    private TermsRemarks() {}

    static List<Finding> findings(CaseFile file, CaseAccount account, LegalTexts legal) {
        List<Finding> findings = new ArrayList<>();
        frozen(file, account).ifPresent(findings::add);
        agreedTerm(file).ifPresent(findings::add);
        if (account.rules().regime().betweenProfessionals()) {
            ceiling(file, legal).ifPresent(findings::add);
        }
        return findings;
    }

    /** The text lets the rate of the law follow the half-years; only a clause can hold a rate. */
    private static Optional<Finding> frozen(CaseFile file, CaseAccount account) {
        Terms terms = file.terms();
        Regime regime = account.rules().regime();
        boolean follows = regime.derivesInterest()
                && (regime.betweenProfessionals() || CivilInterest.agreedRate(terms) != null)
                && regime.law() != Regime.Law.PUBLIC_CONTRACT
                && !(terms.penaltyRate() instanceof PenaltyRate.Fixed);
        if (terms.rateMode() != RateMode.FROZEN || !follows) {
            return Optional.empty();
        }
        if (terms.penaltyRate() == null) {
            return Optional.of(Remark.warning(
                    "CLM-RATE-1",
                    RATE_OF_THE_LAW,
                    "Le taux est figé à celui du premier jour de retard, alors qu'aucun taux convenu n'est donné : le taux de la loi suit "
                            + "chaque semestre.",
                    "Laissez le taux suivre les semestres (terms.rateMode), ou donnez le taux convenu (terms.penaltyRate) et joignez la "
                            + "clause qui le fige."));
        }
        return terms.documents().isEmpty()
                ? Optional.of(Remark.warning(
                        "CLM-RATE-1",
                        "C. civ., art. 1103",
                        "Le taux convenu est figé à celui du premier jour de retard sans que la clause soit au dossier.",
                        "Joignez la clause qui le fige, « au jour de l'échéance » par exemple (terms.documents) ; sinon, laissez le taux "
                                + "suivre les semestres (terms.rateMode)."))
                : Optional.empty();
    }

    private static Optional<Finding> agreedTerm(CaseFile file) {
        Integer days = file.terms().paymentDays();
        if (days == null) {
            return Optional.empty();
        }
        List<Invoice> other = file.invoices().stream()
                .filter(invoice -> !invoice.due().equals(invoice.issued().plusDays(days)))
                .toList();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        Invoice first = other.getFirst();
        return Optional.of(
                Remark.warning(
                        "CLM-DUE-1",
                        null,
                        "Le contrat laisserait " + days
                                + " jours pour payer depuis l'émission, mais l'échéance saisie est autre pour "
                                + named(other) + (other.size() == 1 ? " :" : " ; pour la première,") + " émise le "
                                + French.words(first.issued()) + ", ce serait le "
                                + French.words(first.issued().plusDays(days)) + " et non le "
                                + French.words(first.due()) + ".",
                        "Vérifiez sur le contrat et la facture : l'échéance (invoices[].due) fait courir les pénalités et la prescription ; le "
                                + "délai (terms.paymentDays) ne sert qu'à ce contrôle. « Fin de mois » explique l'écart si le contrat le dit."));
    }

    /** Sectors with terms of their own (art. L. 441-11) are not told apart: the reader is asked to look. */
    private static Optional<Finding> ceiling(CaseFile file, LegalTexts legal) {
        List<Invoice> beyond = new ArrayList<>();
        ProceduralDelay broken = null;
        for (Invoice invoice : file.invoices()) {
            ProceduralDelay ceiling = ceiling(invoice.issued(), legal);
            if (ceiling != null && invoice.due().isAfter(invoice.issued().plus(ceiling.length()))) {
                beyond.add(invoice);
                broken = broken == null ? ceiling : broken;
            }
        }
        if (broken == null) {
            return Optional.empty();
        }
        Invoice first = beyond.getFirst();
        return Optional.of(
                Remark.warning(
                        "CLM-DUE-2",
                        broken.basis().citation(),
                        "L'échéance dépasse " + broken.lengthInWords()
                                + " depuis l'émission, le plus qu'un contrat entre professionnels puisse "
                                + "laisser, pour " + named(beyond) + " ("
                                + (beyond.size() == 1 ? "" : first.number() + " : ")
                                + ChronoUnit.DAYS.between(first.issued(), first.due()) + " jours).",
                        "Vérifiez la date d'échéance, et si le contrat stipule « quarante-cinq jours fin de mois » ou relève d'un secteur à délais "
                                + "propres (C. com., art. L. 441-11). Le décompte garde l'échéance saisie, qui favorise le débiteur."));
    }

    /** {@return the most a contract may leave; null before the text known here} */
    private static @Nullable ProceduralDelay ceiling(LocalDate issued, LegalTexts legal) {
        try {
            return legal.proceduralDelay(CEILING, issued);
        } catch (LegalTextMissingException _) {
            return null;
        }
    }

    private static String named(List<Invoice> invoices) {
        List<String> numbers = invoices.stream().map(Invoice::number).toList();
        return switch (numbers.size()) {
            case 1 -> "la facture " + numbers.getFirst();
            case 2, 3, 4, 5 -> "les factures " + String.join(", ", numbers);
            default -> numbers.size() + " factures, de " + numbers.getFirst() + " à " + numbers.getLast();
        };
    }
}

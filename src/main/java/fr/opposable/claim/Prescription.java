package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * The day the action on an invoice is barred, from the day its term came (C. civ., art. 2233, 3°). The last day is the anniversary: the
 * time is counted by days and is up when the last one is over (art. 2228 and 2229).
 *
 * <p>Five years (C. com., art. L. 110-4, I; C. civ., art. 2224), two for what a professional supplied to a consumer (C. conso., art.
 * L. 218-2). An acknowledgement by the debtor and the service of an order start a new term; a letter never does (Cass. com., 18 mai 2022,
 * n° 20-23.204), nor does the filing of a requête. Whether a part payment acknowledges the rest is left to the reader, who is told of it
 * ({@link DoubtfulAcknowledgement}). Public debtors have another law (loi
 * n° 68-1250), not reckoned here.
 */
final class Prescription {

    private static final String RULE = "AMT-PRESC-1";

    /** The decision that a requête interrupts nothing. */
    private static final String FILING_INTERRUPTS_NOTHING = "prescription.requete";

    private Prescription() {}

    static List<Finding> findings(CaseFile file, CaseAccount account, LegalTexts legal, LocalDate asOf) {
        if (file.debtor().kind() == PartyKind.PUBLIC_BODY) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (InvoiceLedger debt : account.ledgers()) {
            if (!debt.principal().isPositive() && !debt.interest().isPositive()) {
                continue;
            }
            ProceduralDelay term = legal.proceduralDelay(
                    PrescriptionTerm.of(file), debt.invoice().due());
            LocalDate last = lastDay(file, debt.invoice().due(), term.length());
            LocalDate sooner = sooner(file, debt.invoice(), term.length(), last);
            if (asOf.isAfter(sooner.minusMonths(6))) {
                String doubt = DoubtfulAcknowledgement.of(file, debt.invoice(), term.length(), last, asOf)
                        .map(fact -> " " + fact.sentence())
                        .orElse("");
                findings.add(
                        asOf.isAfter(last)
                                ? barred(file, debt.invoice(), last, term, doubt)
                                : near(
                                        debt.invoice(),
                                        asOf.isAfter(last.minusMonths(6)) ? leaving(last) : by(last),
                                        term,
                                        doubt + completed(debt.invoice(), term, sooner, last, legal, asOf),
                                        legal.decision(FILING_INTERRUPTS_NOTHING)));
            }
        }
        return findings;
    }

    /** {@return the last day to act if the time ran from the completion, where it comes before the due date; else {@code last}} */
    private static LocalDate sooner(CaseFile file, Invoice invoice, Period term, LocalDate last) {
        LocalDate performed = invoice.performed();
        LocalDate sooner = performed == null ? last : lastDay(file, performed, term);
        return sooner.isBefore(last) ? sooner : last;
    }

    private static String completed(
            Invoice invoice, ProceduralDelay term, LocalDate sooner, LocalDate last, LegalTexts legal, LocalDate asOf) {
        CompletionStart start = CompletionStart.of(legal, term.id());
        LocalDate performed = invoice.performed();
        if (performed == null) {
            return " " + start.undated();
        }
        return sooner.isBefore(last) ? " " + start.dated(performed, sooner, asOf) : "";
    }

    private static String by(LocalDate last) {
        return French.words(last) + ".";
    }

    private static String leaving(LocalDate last) {
        return French.words(last) + " : il reste moins de six mois.";
    }

    /** {@return the last day to act on a debt whose time runs from {@code first}} */
    private static LocalDate lastDay(CaseFile file, LocalDate first, Period term) {
        LocalDate start = first;
        List<LocalDate> interruptions = file.events().stream()
                .filter(event -> event.kind() == EventKind.ACKNOWLEDGEMENT || event.kind() == EventKind.ORDER_SERVED)
                .map(Event::date)
                .sorted()
                .toList();
        for (LocalDate interruption : interruptions) {
            if (interruption.isAfter(start) && !interruption.isAfter(start.plus(term))) {
                start = interruption;
            }
        }
        return start.plus(term);
    }

    private static Finding barred(CaseFile file, Invoice invoice, LocalDate last, ProceduralDelay term, String doubt) {
        String message = "La facture " + invoice.number() + ", échue le " + French.words(invoice.due())
                + ", est prescrite depuis le " + French.words(last.plusDays(1)) + ", sauf acte interruptif non saisi."
                + doubt;
        String remedy = "Saisissez l'acte qui a interrompu la prescription (C. civ., art. 2240 à 2244), ou retirez la "
                + "facture : le débiteur peut opposer la prescription.";
        return PrescriptionTerm.isConsumers(file)
                ? Remark.blocking(RULE, term.basis().citation(), message, remedy)
                : Remark.warning(RULE, term.basis().citation(), message, remedy);
    }

    private static Finding near(
            Invoice invoice, String when, ProceduralDelay term, String beside, CourtDecision requete) {
        return Remark.warning(
                RULE,
                term.basis().citation(),
                "La facture " + invoice.number() + " sera prescrite après le " + when
                        + " Une lettre, même recommandée, n'interrompt pas la prescription."
                        + beside,
                "Obtenez du débiteur une reconnaissance écrite, ou faites délivrer une assignation avant cette date (C. civ., art. "
                        + "2240 et 2241). Le dépôt d'une requête en injonction de payer n'interrompt rien : seule la signification "
                        + "de l'ordonnance le fait (" + requete.cited() + ").");
    }
}

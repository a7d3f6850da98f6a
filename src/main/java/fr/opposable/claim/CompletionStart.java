package fr.opposable.claim;

import fr.opposable.kernel.French;
import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;

/**
 * Decisions count the price of a service from its completion, which comes before the due date: the nearer day is told beside every
 * prescription, and is the safe one.
 *
 * @param decision who counts so, of the parties that the case has
 */
public record CompletionStart(CourtDecision decision) {

    private static final String BETWEEN_PROFESSIONALS = "prescription.depart-entre-professionnels";
    private static final String AGAINST_CONSUMER = "prescription.depart-consommateur";

    /**
     * {@return the decision that speaks of the debts that a delay bars}
     *
     * @param term id of that delay
     */
    public static CompletionStart of(LegalTexts law, String term) {
        return new CompletionStart(
                law.decision(term.equals(PrescriptionTerm.COMMERCIAL) ? BETWEEN_PROFESSIONALS : AGAINST_CONSUMER));
    }

    /** {@return what is said when the case does not date the completion} */
    public String undated() {
        return French.typeset(who() + ", que le dossier ne date pas : s'il précède l'échéance, comptez de ce jour-là.");
    }

    /** {@return what is said of an end at {@code sooner}, before that of the due date} */
    public String dated(LocalDate performed, LocalDate sooner, LocalDate asOf) {
        String end = sooner.isBefore(asOf)
                ? "aurait été le %s. Le débiteur peut l'opposer ;"
                : "serait le %s. Retenez ce jour, le plus proche ;";
        return French.typeset(who() + ", le %s selon le dossier : la fin " + end
                        + " le contrat ou la loi peut en disposer autrement.")
                .formatted(French.words(performed), French.words(sooner));
    }

    private String who() {
        return "Si la facture est celle de travaux ou d'une prestation, une décision dit que le délai peut courir de leur achèvement (%s)"
                .formatted(decision.cited());
    }
}

package fr.opposable.court;

import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.Verification;
import java.time.LocalDate;

/**
 * The experiment of the tribunaux des activités économiques: its days and what its contribution asks.
 *
 * @param from first day
 * @param to last day
 * @param headcount employees from which a claimant owes the contribution pour la justice économique
 * @param article the texts
 * @param source where they were read
 * @param verification how far they were checked
 */
public record Experiment(
        LocalDate from, LocalDate to, int headcount, LegalReference article, String source, Verification verification) {

    /** {@return whether {@code day} falls in it} */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

package fr.opposable.legal;

import fr.opposable.kernel.LegalReference;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A delay of procedure or of prescription, with the days of the regime it belongs to.
 *
 * @param id its name in the house, {@code injonction.signification}
 * @param rule its number in the table of deadlines, {@code DL-02}; null when it has none
 * @param name what must be done or ends, in French
 * @param length days, months or years; {@link Period#ZERO} where the regime sets no delay
 * @param starts what makes it run, in French
 * @param chosenBy the date that chooses between regimes, in French: it is the date to ask with
 * @param sanction what happens at its end, in French; null for nothing
 * @param extendedByDistance whether CPC, art. 643 and 644 lengthen it for who lives overseas or abroad
 * @param basis text that sets it
 * @param from first day of the regime
 * @param to last day of the regime; null while no end is known
 * @param note what a reader must know of it, in French; null for nothing
 * @param source where it was read
 * @param verification how far it was checked
 */
public record ProceduralDelay(
        String id,
        @Nullable String rule,
        String name,
        Period length,
        String starts,
        String chosenBy,
        @Nullable String sanction,
        boolean extendedByDistance,
        LegalReference basis,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note,
        String source,
        Verification verification) {

    /** {@return the length in French, {@code 3 mois}; {@code aucun délai} for none} */
    public String lengthInWords() {
        if (length.isZero()) {
            return "aucun délai";
        }
        if (length.getYears() != 0) {
            return length.getYears() + (length.getYears() == 1 ? " an" : " ans");
        }
        if (length.getMonths() != 0) {
            return length.getMonths() + " mois";
        }
        return length.getDays() + (length.getDays() == 1 ? " jour" : " jours");
    }
}

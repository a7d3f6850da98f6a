package fr.opposable.deadline;

import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The time that CPC, art. 643 and 644 add for who lives far from the court.
 *
 * @param length one month overseas, two abroad
 * @param reason who lives where, in French
 * @param article text that adds it
 */
record Distance(Period length, String reason, String article) {

    private static final String OVERSEAS = "distance.outre-mer";
    private static final String ABROAD = "distance.etranger";

    /**
     * {@return what is added, nothing when the person lives where the court sits}
     *
     * @param seat where the court sits
     * @param home where the person lives
     */
    static Optional<Distance> between(Place seat, Place home, String person, LegalTexts law, LocalDate day) {
        if (home == seat || home.isMetropolitan() && seat.isMetropolitan()) {
            return Optional.empty();
        }
        ProceduralDelay added = law.proceduralDelay(home == Place.ABROAD ? ABROAD : OVERSEAS, day);
        String reason = "%s demeure %s, la juridiction siège %s".formatted(person, home.where(), seat.where());
        if (seat.isMetropolitan()) {
            return Optional.of(new Distance(
                    added.length(), reason, home == Place.ABROAD ? "CPC, art. 643, 2°" : "CPC, art. 643, 1°"));
        }
        return Optional.of(new Distance(added.length(), reason, "CPC, art. 644"));
    }
}

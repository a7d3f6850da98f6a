package fr.opposable.claim;

import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.Territory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time to pay that a mise en demeure leaves, counted once for the whole house: the statement, the time limits and the next step say
 * the same day.
 *
 * <p>The day it runs from does not count. CPC, art. 642 binds procedure only; as a courtesy a last day that is no working day where the
 * debtor lives is carried to the next one, so that nothing is claimed or announced a day too early.
 *
 * @param raw last day by the count alone
 * @param last last day to pay
 */
public record NoticeTerm(LocalDate raw, LocalDate last) {

    /**
     * {@return the time to pay}
     *
     * @param start day it runs from
     * @param days calendar days
     * @param debtor where the debtor lives; null when not given: metropolitan France
     */
    public static NoticeTerm of(LocalDate start, int days, @Nullable Address debtor, LegalTexts law) {
        LocalDate raw = start.plusDays(days);
        Territory territory = debtor == null
                ? Territory.METROPOLE
                : Territory.of(debtor.country(), debtor.inseeCode(), debtor.postalCode());
        LocalDate last = raw;
        while (last.getDayOfWeek() == DayOfWeek.SATURDAY
                || last.getDayOfWeek() == DayOfWeek.SUNDAY
                || law.isHoliday(last, territory)) {
            last = last.plusDays(1);
        }
        return new NoticeTerm(raw, last);
    }
}

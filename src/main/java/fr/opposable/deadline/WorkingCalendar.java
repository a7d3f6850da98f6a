package fr.opposable.deadline;

import fr.opposable.legal.Holiday;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.Territory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The working days of a territory: neither Saturday, nor Sunday, nor « jour férié ou chômé » (CPC, art. 642, al. 2).
 *
 * @param law where the holidays come from
 * @param territory whose holidays
 */
public record WorkingCalendar(LegalTexts law, Territory territory) {

    public boolean isWorking(LocalDate day) {
        return !isWeekend(day) && holiday(day) == null;
    }

    /** {@return {@code day} itself, or the first working day after it} */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate reached = day;
        while (!isWorking(reached)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }

    /** {@return why nobody works on {@code day}, « dimanche » or « mercredi, jour férié (Armistice) »; empty on a working day} */
    public Optional<String> closedBy(LocalDate day) {
        Holiday holiday = holiday(day);
        if (holiday != null) {
            return Optional.of("%s, jour férié (%s)%s"
                    .formatted(
                            Days.weekday(day),
                            holiday.name(),
                            holiday.wholeTerritory() ? "" : ", que toutes les communes n'observent pas"));
        }
        return isWeekend(day) ? Optional.of(Days.weekday(day)) : Optional.empty();
    }

    @Nullable
    Holiday holiday(LocalDate day) {
        return law.holidays(territory, day.getYear()).stream()
                .filter(holiday -> holiday.date().equals(day))
                .findFirst()
                .orElse(null);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

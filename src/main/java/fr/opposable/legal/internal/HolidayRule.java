package fr.opposable.legal.internal;

import fr.opposable.legal.Holiday;
import fr.opposable.legal.Territory;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A holiday that comes back each year.
 *
 * @param territories where it is kept
 * @param days the day it falls on, by the days the rule is in force
 */
public record HolidayRule(Set<Territory> territories, Series<IntFunction<Holiday>> days) {

    /** {@return its day of {@code year}; null when it is not kept that year} */
    public @Nullable Holiday in(int year) {
        for (IntFunction<Holiday> rule : days.values()) {
            Holiday holiday = rule.apply(year);
            if (days.on(holiday.date()) == rule) {
                return holiday;
            }
        }
        return null;
    }
}

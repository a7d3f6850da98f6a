package fr.opposable.claim;

import fr.opposable.kernel.Period;

/** How the days in force of a published rate are named. */
final class HalfYears {

    private HalfYears() {}

    /** {@return « 2e semestre 2026 », or « année 2014 » for a yearly rate} */
    static String name(Period period) {
        if (period.from().getMonthValue() <= 6 && period.to().getMonthValue() > 6) {
            return "année " + period.from().getYear();
        }
        return (period.from().getMonthValue() <= 6 ? "1er" : "2e") + " semestre "
                + period.from().getYear();
    }
}

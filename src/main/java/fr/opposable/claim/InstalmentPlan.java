package fr.opposable.claim;

import fr.opposable.kernel.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The days of an amicable instalment plan, from the agreement to the day before its first default. */
final class InstalmentPlan {

    private InstalmentPlan() {}

    /** {@return the days; null when there is no plan, or when it failed on its first day} */
    static @Nullable Period days(CaseFile file) {
        LocalDate start = first(file, EventKind.INSTALMENT_PLAN, _ -> true);
        if (start == null) {
            return null;
        }
        LocalDate failed = first(file, EventKind.INSTALMENT_DEFAULT, day -> !day.isBefore(start));
        if (failed == null) {
            return new Period(start, LocalDate.MAX);
        }
        return failed.isAfter(start) ? new Period(start, failed.minusDays(1)) : null;
    }

    private static @Nullable LocalDate first(CaseFile file, EventKind kind, Predicate<LocalDate> condition) {
        return file.events().stream()
                .filter(event -> event.kind() == kind)
                .map(Event::date)
                .filter(condition)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

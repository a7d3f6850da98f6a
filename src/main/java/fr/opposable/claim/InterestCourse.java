package fr.opposable.claim;

import fr.opposable.kernel.Period;
import fr.opposable.legal.LegalTextMissingException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which interest each day of one debt bears: none, then one rate, then another; never two at once.
 *
 * @param stages in the order of time, each until the next begins; none for a debt that bears nothing
 * @param suspended days that bear nothing; null when there are none
 * @param lastDay last day that bears interest; {@link LocalDate#MAX} for no end
 */
record InterestCourse(List<Stage> stages, @Nullable Period suspended, LocalDate lastDay) {

    InterestCourse {
        stages = List.copyOf(stages);
    }

    /**
     * @param from first day
     * @param rates what the days from then on bear
     */
    record Stage(LocalDate from, RateTimeline rates) {

        AppliedRate on(LocalDate day) {
            return rates.on(day, from);
        }

        /** {@return the rate of the eve: that of the first day is perhaps not published yet} */
        AppliedRate asIfBegunOn(LocalDate eve) {
            return rates.on(eve, from.isAfter(eve) ? eve : from);
        }
    }

    /**
     * @param rate what the day bears; null for nothing
     * @param until last day it holds
     */
    record Step(@Nullable AppliedRate rate, LocalDate until) {}

    /** {@return the first day that bears interest; null when none does} */
    @Nullable
    LocalDate firstDay() {
        return stages.isEmpty() ? null : stages.getFirst().from();
    }

    /** {@return what {@code day} bears} */
    Step on(LocalDate day) {
        LocalDate first = firstDay();
        if (first == null || day.isAfter(lastDay)) {
            return new Step(null, LocalDate.MAX);
        }
        if (day.isBefore(first)) {
            return new Step(null, first.minusDays(1));
        }
        if (suspended != null && suspended.contains(day)) {
            return new Step(null, suspended.to());
        }
        LocalDate until = lastDay;
        if (suspended != null && day.isBefore(suspended.from())) {
            until = earlier(until, suspended.from().minusDays(1));
        }
        int index = stageOn(day);
        if (index + 1 < stages.size()) {
            until = earlier(until, stages.get(index + 1).from().minusDays(1));
        }
        AppliedRate rate = stages.get(index).on(day);
        return new Step(rate, earlier(until, rate.until()));
    }

    /** @param day not before the first stage */
    private int stageOn(LocalDate day) {
        int index = stages.size() - 1;
        while (day.isBefore(stages.get(index).from())) {
            index--;
        }
        return index;
    }

    /**
     * {@return what the day after {@code asOf} will bear; null for nothing} While the rate of that day is not published, that of {@code asOf}
     * stands for it.
     */
    @Nullable
    AppliedRate afterwards(LocalDate asOf) {
        LocalDate next = asOf.plusDays(1);
        try {
            return on(next).rate();
        } catch (LegalTextMissingException _) {
            return stages.get(stageOn(next)).asIfBegunOn(asOf);
        }
    }

    /** {@return the rate that makes this debt more or less pressing on {@code day}; null when it bears nothing that day or the next} */
    @Nullable
    AppliedRate pressing(LocalDate day) {
        LocalDate first = firstDay();
        boolean eve = first != null && day.plusDays(1).equals(first);
        return eve ? stages.getFirst().asIfBegunOn(day) : on(day).rate();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

package fr.opposable.deadline;

import fr.opposable.kernel.French;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.Holiday;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a delay of procedure is counted (CPC, art. 640 to 644), once for the whole house.
 *
 * <p>In days, the day of the event does not count (art. 641, al. 1). In months and years, the delay ends on the day with the same
 * number, or on the last day of a month that lacks it (al. 2); months first, days after (al. 3). What distance adds (art. 643 and 644) is
 * added to the length before anything else: one month and one month are two months, counted once. A delay that would end on a Saturday, a
 * Sunday or a holiday ends on the next working day, at midnight (art. 642).
 *
 * @param start day of the act, event, decision or notification that makes the delay run
 * @param event that event in French, with a past participle, {@code l'ordonnance est signifiée}
 * @param length what the text gives
 * @param distance what distance adds; null for nothing
 * @param calendar working days of the place of the act
 */
public record Count(
        LocalDate start,
        String event,
        Period length,
        @Nullable Distance distance,
        WorkingCalendar calendar) {

    /** A delay without any increase for distance. */
    public static Count of(LocalDate start, String event, Period length, WorkingCalendar calendar) {
        return new Count(start, event, length, null, calendar);
    }

    /** {@return the end of the delay and the steps to it} */
    public Computation reckon() {
        List<String> steps = new ArrayList<>();
        steps.add("%s le %s : le délai part de ce jour (CPC, art. 640)."
                .formatted(Days.capital(event), Days.named(start)));
        Period total = length;
        if (distance != null) {
            total = length.plus(distance.length());
            steps.add("%s : %s de plus, ajouté au délai avant tout décompte (%s, et art. 645)."
                    .formatted(
                            Days.capital(distance.reason()),
                            NumberWords.length(distance.length()),
                            distance.article()));
        }
        LocalDate raw = counted(total, steps);
        LocalDate last = calendar.onOrAfter(raw);
        steps.add(raw.equals(last) ? expiry(raw) : extension(raw, last));
        return new Computation(raw, last, typeset(steps), typeset(doubts(raw, last)));
    }

    private static List<String> typeset(List<String> sentences) {
        return sentences.stream().map(French::typeset).toList();
    }

    /** A holiday that not every commune keeps may not extend the delay. */
    private List<String> doubts(LocalDate raw, LocalDate last) {
        return raw.datesUntil(last)
                .map(calendar::holiday)
                .filter(Objects::nonNull)
                .filter(holiday -> !holiday.wholeTerritory())
                .map(holiday ->
                        "Ce jour férié n'est pas observé dans toutes les communes (%s, %s) : dans le doute, tenez-vous au %s."
                                .formatted(holiday.name(), holiday.basis().citation(), French.words(raw)))
                .toList();
    }

    private LocalDate counted(Period total, List<String> steps) {
        LocalDate byMonths = start.plusMonths(total.toTotalMonths());
        LocalDate raw = byMonths.plusDays(total.getDays());
        String length = NumberWords.length(total.normalized());
        if (total.toTotalMonths() == 0) {
            steps.add("Le jour de l'acte ou de l'événement ne compte pas (CPC, art. 641, al. 1) ; %s → %s."
                    .formatted(length, Days.named(raw)));
            return raw;
        }
        boolean sameNumber = byMonths.getDayOfMonth() == start.getDayOfMonth();
        String months = sameNumber
                ? "%s, au jour du même quantième (CPC, art. 641, al. 2) → %s"
                : "%s ; le mois n'a pas de même quantième : son dernier jour (CPC, art. 641, al. 2) → %s";
        if (total.getDays() == 0) {
            steps.add(Days.capital(months.formatted(length, Days.named(raw))) + ".");
        } else {
            steps.add(Days.capital(months.formatted(
                            NumberWords.length(total.minusDays(total.getDays())), Days.named(byMonths)))
                    + " ; les mois d'abord, puis les jours (al. 3) : %s → %s."
                            .formatted(NumberWords.length(Period.ofDays(total.getDays())), Days.named(raw)));
        }
        return raw;
    }

    private static String expiry(LocalDate day) {
        return "C'est un jour ouvrable : le délai expire ce %s à vingt-quatre heures (CPC, art. 642)."
                .formatted(Days.weekday(day));
    }

    /** Each day passed over is named with its reason. */
    private String extension(LocalDate raw, LocalDate last) {
        List<String> reasons = raw.datesUntil(last).map(this::reason).toList();
        return "%s : le délai est prorogé au premier jour ouvrable, le %s, à vingt-quatre heures (CPC, art. 642, al. 2)."
                .formatted(Days.capital(String.join(", puis ", reasons)), Days.named(last));
    }

    private String reason(LocalDate day) {
        Holiday holiday = calendar.holiday(day);
        if (holiday == null) {
            return Days.weekday(day);
        }
        return "%s, jour férié (%s)".formatted(Days.weekday(day), holiday.name());
    }
}

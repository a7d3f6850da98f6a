package fr.opposable.deadline;

import fr.opposable.kernel.French;
import fr.opposable.kernel.NumberWords;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A time of the Code civil that runs, is interrupted, is suspended: counted by days, up when the last day is over (art. 2228 and 2229).
 *
 * <p>CPC, art. 642 is a rule for acts of procedure; no text extends a prescription to the next working day, so we never do: the earlier day
 * is the safe one.
 */
final class CivilTime {

    private final List<String> steps = new ArrayList<>();
    private LocalDate start;
    private Period length = Period.ZERO;
    private LocalDate last;

    private CivilTime(LocalDate start, LocalDate last) {
        this.start = start;
        this.last = last;
    }

    /** A time that starts on a day, for a reason written as a sentence without its stop. */
    static CivilTime from(LocalDate start, String event) {
        CivilTime time = new CivilTime(start, start);
        time.say(event + " : le temps court de ce jour, qui ne compte pas.");
        return time;
    }

    /** A time whose end is known, to see what would move it. */
    static CivilTime until(LocalDate last) {
        return new CivilTime(last, last);
    }

    CivilTime running(Period time, String article) {
        length = time;
        last = start.plus(time);
        say("%s (%s) → fin du %s, compté par jours (C. civ., art. 2228 et 2229)."
                .formatted(Days.capital(NumberWords.length(time)), article, Days.named(last)));
        return this;
    }

    /** A new time of the same length starts (C. civ., art. 2231); nothing happens when the first one was already up. */
    CivilTime interrupted(LocalDate day, String cause) {
        if (day.isAfter(last)) {
            say("%s : trop tard, le temps était écoulé ; sans effet sur lui.".formatted(cause));
        } else if (day.isAfter(start)) {
            start = day;
            last = day.plus(length);
            say("%s : interruption, un nouveau temps de même durée court (C. civ., art. 2231) → fin du %s."
                    .formatted(cause, Days.named(last)));
        }
        return this;
    }

    /**
     * Time stands still from one day to another, then runs again for what was left, and for {@code least} at the very least
     * (C. civ., art. 2230 and 2238).
     */
    CivilTime suspended(LocalDate from, LocalDate to, Period least, String cause) {
        if (from.isAfter(last) || to.isBefore(from)) {
            return this;
        }
        LocalDate stood = last.plusDays(from.until(to, ChronoUnit.DAYS));
        LocalDate floor = to.plus(least);
        last = stood.isAfter(floor) ? stood : floor;
        say("%s : suspension du %s au %s ; le temps reprend pour ce qui restait, %s au moins → fin du %s."
                .formatted(cause, French.words(from), French.words(to), NumberWords.length(least), Days.named(last)));
        return this;
    }

    /** No postponement, suspension or interruption carries the end beyond {@code limit} (C. civ., art. 2232). */
    CivilTime notBeyond(LocalDate limit, String reason) {
        if (last.isAfter(limit)) {
            last = limit;
            say("%s : jamais au-delà du %s.".formatted(reason, Days.named(limit)));
        }
        return this;
    }

    /** Tells the reader of something that changes nothing. */
    CivilTime noting(String sentence) {
        say(sentence);
        return this;
    }

    LocalDate last() {
        return last;
    }

    Computation end() {
        return new Computation(last, last, steps, List.of());
    }

    private void say(String sentence) {
        steps.add(French.typeset(sentence));
    }
}

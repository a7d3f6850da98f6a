package fr.opposable.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * The end of a time, and how it was found.
 *
 * @param raw last day by the count alone: the safe day to plan for
 * @param last last day in law, later than {@code raw} when that one is no working day
 * @param steps the computation in French, a sentence a step
 * @param doubts what could make the day another one, in French; usually nothing
 */
public record Computation(LocalDate raw, LocalDate last, List<String> steps, List<String> doubts) {

    public Computation {
        steps = List.copyOf(steps);
        doubts = List.copyOf(doubts);
        if (last.isBefore(raw)) {
            throw new IllegalArgumentException("A delay is extended, never shortened: %s to %s".formatted(raw, last));
        }
    }
}

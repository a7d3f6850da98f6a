package fr.opposable.retention;

import fr.opposable.journal.JournalAct;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of one case, and what stands in the way of its going.
 *
 * @param held which case
 * @param last the day of its last event: due date, payment, document, act, whatever its facts name last
 * @param things what is kept, versions first
 * @param hold the act that holds it; empty when none does
 * @param procedure what shows that proceedings are running, in French; empty when none are
 */
public record CaseKeeping(
        HeldCase held, LocalDate last, List<Kept> things, Optional<JournalAct> hold, Optional<String> procedure) {

    public CaseKeeping {
        things = List.copyOf(things);
    }

    /** {@return what may go on {@code day}: nothing while the case is held or before a court} */
    public List<Kept> due(LocalDate day) {
        return hold.isPresent() || procedure.isPresent()
                ? List.of()
                : things.stream().filter(thing -> thing.isDue(day)).toList();
    }
}

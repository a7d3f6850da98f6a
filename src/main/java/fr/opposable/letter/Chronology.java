package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Sender;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happened up to a day, in date order.
 *
 * @param events dated that day or before
 */
public record Chronology(List<Event> events) {

    private static final Set<EventKind> STEPS = EnumSet.of(EventKind.REMINDER, EventKind.MISE_EN_DEMEURE);

    public Chronology {
        events = List.copyOf(events);
    }

    /** {@return the events of a case up to a day} */
    public static Chronology of(CaseFile file, LocalDate asOf) {
        return new Chronology(file.events().stream()
                .filter(event -> !event.date().isAfter(asOf))
                .sorted(Comparator.comparing(Event::date))
                .toList());
    }

    /**
     * {@return what the sender of this case did and what befell it} Reminders and formal notices of before the mandate of a collector, a
     * lawyer or a commissaire de justice are the creditor's: they count for none of their own steps (CPCE, art. R. 124-4).
     */
    public Chronology own(CaseFile file) {
        LocalDate mandate = file.sender().mandateDate();
        return file.sender().role() == Sender.Role.CREDITOR || mandate == null
                ? this
                : new Chronology(events.stream()
                        .filter(event ->
                                !STEPS.contains(event.kind()) || !event.date().isBefore(mandate))
                        .toList());
    }

    /** {@return the last event of one of {@code kinds}} */
    public Optional<Event> last(EventKind first, EventKind... kinds) {
        Set<EventKind> wanted = EnumSet.of(first, kinds);
        return events.stream().filter(event -> wanted.contains(event.kind())).reduce((_, later) -> later);
    }

    /** {@return the reminders and formal notices, oldest first} */
    public List<Event> steps() {
        return events.stream().filter(event -> STEPS.contains(event.kind())).toList();
    }

    /** {@return the last reminder or formal notice} */
    public Optional<Event> lastStep() {
        return last(EventKind.REMINDER, EventKind.MISE_EN_DEMEURE);
    }

    /** {@return whether {@code event} is later than the last step; on the same day it is taken as an answer to that step} */
    public boolean answersLastStep(Event event) {
        return lastStep().map(step -> !event.date().isBefore(step.date())).orElse(true);
    }

    /** {@return the last event of {@code kind} that nothing of {@code endings} followed, that day or later} */
    public Optional<Event> open(EventKind kind, EventKind... endings) {
        Set<EventKind> ends = EnumSet.noneOf(EventKind.class);
        ends.addAll(List.of(endings));
        return last(kind).filter(opened -> events.stream()
                .filter(event -> ends.contains(event.kind()))
                .noneMatch(event -> !event.date().isBefore(opened.date())));
    }

    /** {@return the highest rank of the reminders sent, zero when there was none} */
    public int highestReminder() {
        return steps().stream()
                .filter(step -> step.kind() == EventKind.REMINDER)
                .mapToInt(step -> rank(step, steps()))
                .max()
                .orElse(0);
    }

    /** {@return the rank written on a reminder; when none is, its place among the reminders} */
    public static int rank(Event reminder, List<Event> steps) {
        Integer level = reminder.level();
        if (level != null) {
            return level;
        }
        return Math.toIntExact(steps.stream()
                        .takeWhile(step -> step != reminder)
                        .filter(step -> step.kind() == EventKind.REMINDER)
                        .count()
                + 1);
    }
}

package fr.opposable.scenario;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.letter.Chronology;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An approach of a debtor: a letter, a message, a call.
 *
 * @param day its day
 * @param channel by which way; null when that is not known
 * @param call whether it is a conversation, which several cases may tell of: the same day and way is the same one
 * @param what it was, in the words of the command line or in French: {@code relance-1}, « appel »
 * @param reference the case that tells of it
 */
public record Contact(LocalDate day, Event.@Nullable Channel channel, boolean call, String what, String reference) {

    private static final Set<EventKind> KINDS =
            EnumSet.of(EventKind.REMINDER, EventKind.CALL, EventKind.MISE_EN_DEMEURE, EventKind.MEDIATION_PROPOSED);

    /** {@return those that a case tells of, up to {@code day}, oldest first} */
    public static List<Contact> of(CaseFile file, LocalDate day) {
        List<Event> steps = Chronology.of(file, day).steps();
        return Chronology.of(file, day).events().stream()
                .filter(event -> KINDS.contains(event.kind()))
                .map(event -> new Contact(
                        event.date(),
                        event.channel(),
                        event.kind() == EventKind.CALL,
                        what(event, steps),
                        file.reference().value()))
                .toList();
    }

    private static String what(Event event, List<Event> steps) {
        return switch (event.kind()) {
            case REMINDER -> "relance-" + Chronology.rank(event, steps);
            case MISE_EN_DEMEURE -> "mise-en-demeure";
            case MEDIATION_PROPOSED -> "proposition-mediation";
            default -> "appel";
        };
    }
}

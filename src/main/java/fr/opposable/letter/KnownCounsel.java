package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lawyer a debtor made known: from then on one writes to that lawyer (RIN, art. 8). The case format has no key of its own for it: it
 * is read in an event of kind {@code other} whose note begins with « Conseil du débiteur : » or « Avocat du débiteur : ».
 *
 * @param name as typed
 * @param event the event that tells of it
 */
public record KnownCounsel(String name, Event event) {

    private static final Pattern NOTE =
            Pattern.compile("(?iu)(?:conseil|avocate?) du d[ée]biteur[\\s\\u00a0]*:[\\s\\u00a0]*(.+)");

    /** {@return the last that was made known on {@code day} or before} */
    public static Optional<KnownCounsel> of(CaseFile file, LocalDate day) {
        return file.events().stream()
                .filter(event ->
                        event.kind() == EventKind.OTHER && !event.date().isAfter(day))
                .sorted(Comparator.comparing(Event::date).reversed())
                .flatMap(event -> read(event).stream())
                .findFirst();
    }

    private static Optional<KnownCounsel> read(Event event) {
        String note = event.note();
        Matcher matcher = NOTE.matcher(note == null ? "" : note.strip());
        return matcher.matches() ? Optional.of(new KnownCounsel(matcher.group(1).strip(), event)) : Optional.empty();
    }
}

package fr.opposable.scenario;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.kernel.French;
import fr.opposable.letter.Chronology;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How often a debtor was approached, by whoever wrote or called. */
final class Contacts {

    private static final Set<EventKind> KINDS =
            Set.of(EventKind.REMINDER, EventKind.CALL, EventKind.MISE_EN_DEMEURE, EventKind.MEDIATION_PROPOSED);

    private final List<Event> contacts;
    private final LocalDate day;

    Contacts(Chronology chronology, LocalDate day) {
        this.contacts = chronology.events().stream()
                .filter(event -> KINDS.contains(event.kind()))
                .toList();
        this.day = day;
    }

    /**
     * Why one more contact today would be too many.
     *
     * @param reason in French
     * @param until the first day on which it would not
     */
    record Exceeded(String reason, LocalDate until) {}

    /** {@return which cap one more contact by this channel today would exceed; empty when none} */
    Optional<Exceeded> exceeding(Caps caps, Event.Channel channel) {
        List<Event> recent = contacts.stream()
                .filter(event -> event.date().isAfter(day.minusDays(caps.days())))
                .toList();
        if (recent.size() >= caps.contacts()) {
            LocalDate until = recent.get(recent.size() - caps.contacts()).date().plusDays(caps.days());
            return exceeded(
                    until,
                    "%s en %s : le plafond de prudence est de %d",
                    French.counted(recent.size(), "contact"),
                    French.counted(caps.days(), "jour"),
                    caps.contacts());
        }
        Optional<Event> today =
                contacts.stream().filter(event -> event.date().equals(day)).findFirst();
        if (today.isPresent()) {
            return exceeded(day.plusDays(1), "le débiteur a déjà été approché aujourd'hui");
        }
        return contacts.stream()
                .filter(event -> event.channel() == channel)
                .reduce((_, later) -> later)
                .filter(event -> event.date().plusDays(caps.sameChannelDays()).isAfter(day))
                .flatMap(event -> exceeded(
                        event.date().plusDays(caps.sameChannelDays()),
                        "contact du %s par la même voie : %s d'écart au moins",
                        French.figures(event.date()),
                        French.counted(caps.sameChannelDays(), "jour")));
    }

    private static Optional<Exceeded> exceeded(LocalDate until, String reason, Object... values) {
        return Optional.of(new Exceeded(French.typeset(reason).formatted(values), until));
    }
}

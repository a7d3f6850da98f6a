package fr.opposable.deadline;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order for payment that counts today: the last one made, its service, the opposition to it.
 *
 * @param made null when the file does not say when it was made
 * @param services in the order of time; the first makes the delays run
 * @param opposition null when there is none
 * @param enforceable when the file says the title became enforceable; null otherwise
 */
record Order(
        @Nullable Event made,
        List<Event> services,
        @Nullable Event opposition,
        @Nullable Event enforceable) {

    static Order of(Situation situation) {
        Optional<Event> made = situation.last(EventKind.ORDER_MADE);
        LocalDate since = made.map(Event::date).orElse(LocalDate.MIN);
        List<Event> services = situation.all(EventKind.ORDER_SERVED).stream()
                .filter(event -> !event.date().isBefore(since))
                .toList();
        return new Order(
                made.orElse(null),
                services,
                situation.next(EventKind.OPPOSITION, since).orElse(null),
                situation.next(EventKind.TITLE_ENFORCEABLE, since).orElse(null));
    }

    @Nullable
    Event served() {
        return services.isEmpty() ? null : services.getFirst();
    }

    /** {@return the day that chooses the regime of décret n° 2026-96: the order's, or its service's when the order's is not known} */
    @Nullable
    LocalDate regimeDay() {
        Event served = served();
        return made != null ? made.date() : served == null ? null : served.date();
    }

    /** {@return the first service made to the debtor in person after another that was not} */
    Optional<Event> laterServiceInPerson() {
        return services.stream()
                .skip(1)
                .filter(event -> Boolean.TRUE.equals(inPerson(event)))
                .findFirst();
    }

    /** {@return whether an act was served « à personne »; null when its mode is not given or not understood} */
    static @Nullable Boolean inPerson(Event service) {
        String mode = service.mode();
        if (mode == null) {
            return null;
        }
        String word = Normalizer.normalize(mode, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        if (word.matches(
                "(?:remise? |signifiee? )?(?:a )?(?:sa )?personne(?: habilitee| physique| morale)?|a[_-]personne")) {
            return true;
        }
        return word.matches(".*(?:domicile|residence|etude|659|electroni).*|non .*") ? Boolean.FALSE : null;
    }
}

package fr.opposable.deadline;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case on a day, as time limits look at it: what happened until then, where the parties live, where the court sits.
 *
 * @param file the facts
 * @param asOf the day; events dated later are not looked at
 * @param law the law
 * @param seat where the court sits; null: where the debtor's address makes it sit (CPC, art. 1406)
 * @param events until {@code asOf}, in the order of time
 */
record Situation(
        CaseFile file,
        LocalDate asOf,
        LegalTexts law,
        @Nullable Place seat,
        List<Event> events) {

    static Situation of(CaseFile file, LocalDate asOf, LegalTexts law, @Nullable Place seat) {
        return new Situation(
                file,
                asOf,
                law,
                seat,
                file.events().stream()
                        .filter(event -> !event.date().isAfter(asOf))
                        .sorted(Comparator.comparing(Event::date))
                        .toList());
    }

    List<Event> all(EventKind first, EventKind... kinds) {
        Set<EventKind> wanted = EnumSet.of(first, kinds);
        return events.stream().filter(event -> wanted.contains(event.kind())).toList();
    }

    Optional<Event> last(EventKind first, EventKind... kinds) {
        return all(first, kinds).stream().reduce((_, later) -> later);
    }

    /** {@return the first event of {@code kind} on {@code day} or later} */
    Optional<Event> next(EventKind kind, LocalDate day) {
        return all(kind).stream().filter(event -> !event.date().isBefore(day)).findFirst();
    }

    Place debtorPlace() {
        Place place = Place.of(file.debtor().address());
        return place == null ? Place.METROPOLE : place;
    }

    Place creditorPlace() {
        Place place = Place.of(file.creditor().address());
        return place == null ? Place.METROPOLE : place;
    }

    Place courtPlace() {
        return seat == null ? debtorPlace().seatOfCourt() : seat;
    }

    /** {@return the working days of the place where the court sits} */
    WorkingCalendar calendar() {
        return new WorkingCalendar(law, courtPlace().holidays());
    }

    /** {@return what could move any day of the proceedings: a place that is not known, an insolvency} */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>(doubtsOfPlace());
        last(EventKind.INSOLVENCY_OPENED)
                .map(Event::date)
                .ifPresent(
                        opened -> doubts.add(
                                French.typeset(
                                        "Une procédure collective est ouverte depuis le "
                                                + French.words(opened)
                                                + " : actions et instances en paiement sont arrêtées (C. com., art. L. 622-21), ce que ce calcul ne suit pas.")));
        return doubts;
    }

    private List<String> doubtsOfPlace() {
        if (file.debtor().address() == null) {
            return List.of(French.typeset(
                    "L'adresse du débiteur manque : jours fériés et distances sont ceux de la métropole."));
        }
        return switch (debtorPlace()) {
            case POLYNESIE_FRANCAISE, NOUVELLE_CALEDONIE ->
                List.of(French.typeset("Le débiteur demeure " + debtorPlace().where()
                        + ", qui a son propre code de procédure civile : ce calcul suit celui de la métropole."));
            default -> List.of();
        };
    }

    /**
     * {@return whether the dispute goes to a commercial court; null when the file does not say whether the debtor is a commerçant}
     *
     * <p>Both sides must be commerçants or commercial companies (C. com., art. L. 721-3); the room {@code court} looks closer.
     */
    @Nullable
    Boolean commercial() {
        PartyKind kind = file.debtor().kind();
        if (kind == PartyKind.CONSUMER || kind == PartyKind.PUBLIC_BODY || kind == PartyKind.INDIVIDUAL) {
            return false;
        }
        Boolean debtor = file.debtor().trader();
        Boolean creditor = trader(file.creditor());
        if (Boolean.FALSE.equals(debtor) || Boolean.FALSE.equals(creditor)) {
            return false;
        }
        return debtor == null || creditor == null ? null : true;
    }

    private static @Nullable Boolean trader(Party party) {
        return switch (party.kind()) {
            case INDIVIDUAL, CONSUMER, PUBLIC_BODY -> false;
            case COMPANY -> party.trader() == null ? Boolean.TRUE : party.trader();
            case SOLE_TRADER, ASSOCIATION -> party.trader();
        };
    }
}

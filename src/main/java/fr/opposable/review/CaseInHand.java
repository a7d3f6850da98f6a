package fr.opposable.review;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.court.CoDebtor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case on the table: its facts, its décompte, the day it is looked at. Events later than that day are not looked at.
 *
 * @param file the facts
 * @param statement the décompte of {@code asOf}
 * @param words what people typed
 * @param coDebtors who else is sued for the debt
 */
record CaseInHand(CaseFile file, ClaimStatement statement, CaseWords words, List<CoDebtor> coDebtors) {

    CaseInHand {
        coDebtors = List.copyOf(coDebtors);
    }

    CaseInHand(CaseFile file, ClaimStatement statement, List<CoDebtor> coDebtors) {
        this(file, statement, new CaseWords(file), coDebtors);
    }

    LocalDate asOf() {
        return statement.asOf();
    }

    /** {@return the events up to the day, oldest first} */
    List<Event> events() {
        return file.events().stream()
                .filter(event -> !event.date().isAfter(asOf()))
                .sorted(Comparator.comparing(Event::date))
                .toList();
    }

    List<Event> events(EventKind first, EventKind... others) {
        Set<EventKind> wanted = EnumSet.of(first, others);
        return events().stream().filter(event -> wanted.contains(event.kind())).toList();
    }

    Optional<Event> last(EventKind first, EventKind... others) {
        return events(first, others).stream().reduce((_, later) -> later);
    }

    List<Exhibit> exhibits(Exhibit.Kind first, Exhibit.Kind... others) {
        Set<Exhibit.Kind> wanted = EnumSet.of(first, others);
        return file.exhibits().stream()
                .filter(exhibit -> exhibit.kind() != null && wanted.contains(exhibit.kind()))
                .toList();
    }

    boolean has(Exhibit.Kind kind) {
        return !exhibits(kind).isEmpty();
    }

    /** {@return {@code one} when one debtor is sued, {@code several} when more are} */
    String perDebtors(String one, String several) {
        return coDebtors.isEmpty() ? one : several;
    }

    /** {@return whether the exhibit is said to come from the debtor} */
    boolean isFromDebtor(Exhibit exhibit) {
        String from = exhibit.from();
        if (from == null) {
            return false;
        }
        String folded = CaseWords.folded(from);
        return folded.equals("debtor")
                || folded.equals("debiteur")
                || folded.equals(CaseWords.folded(file.debtor().fullName()))
                || folded.equals(CaseWords.folded(file.debtor().name()));
    }

    /** {@return whether the party is a human being} */
    static boolean isNatural(Party party) {
        return switch (party.kind()) {
            case SOLE_TRADER, INDIVIDUAL, CONSUMER -> true;
            case COMPANY, ASSOCIATION, PUBLIC_BODY -> false;
        };
    }

    /** {@return whether C. com., art. L. 441-10 can bind the two} */
    boolean isBetweenProfessionals() {
        return isProfessional(file.creditor().kind())
                && isProfessional(file.debtor().kind());
    }

    /** {@return whether the debtor owes the fixed indemnity: a professional (C. com., art. D. 441-5), or a public body (CCP, art. D. 2192-35)} */
    boolean owesIndemnity() {
        return isProfessional(file.creditor().kind())
                && (isProfessional(file.debtor().kind()) || file.debtor().kind() == PartyKind.PUBLIC_BODY);
    }

    private static boolean isProfessional(PartyKind kind) {
        return switch (kind) {
            case COMPANY, SOLE_TRADER, ASSOCIATION -> true;
            case INDIVIDUAL, CONSUMER, PUBLIC_BODY -> false;
        };
    }
}

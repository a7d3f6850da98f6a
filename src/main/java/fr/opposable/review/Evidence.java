package fr.opposable.review;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Payment;
import java.time.LocalDate;

/** What in a file comes from the debtor (C. civ., art. 1363: nobody makes evidence for himself). */
final class Evidence {

    private Evidence() {}

    /** {@return whether one piece at least is the debtor's own: signed, written or paid by him} */
    static boolean hasWordOfDebtor(CaseInHand hand) {
        return hand.file().exhibits().stream().anyMatch(hand::isFromDebtor)
                || hand.events(EventKind.ACKNOWLEDGEMENT, EventKind.PROMISE, EventKind.INSTALMENT_PLAN).stream()
                        .map(Event::files)
                        .anyMatch(files -> !files.isEmpty())
                || hand.file().payments().stream().map(Payment::file).anyMatch(file -> file != null);
    }

    /** {@return whether a contract, an order or a title comes from the debtor} */
    static boolean hasAcceptedContract(CaseInHand hand) {
        return hand.exhibits(Exhibit.Kind.CONTRACT, Exhibit.Kind.ORDER, Exhibit.Kind.TITLE).stream()
                .anyMatch(hand::isFromDebtor);
    }

    /** {@return whether a search for collective proceedings, of the day or the day before, is in the file} */
    static boolean hasInsolvencySearch(CaseInHand hand) {
        LocalDate yesterday = hand.asOf().minusDays(1);
        return hand.file().exhibits().stream()
                .filter(exhibit -> Hints.INSOLVENCY_SEARCH
                        .matcher(CaseWords.folded(exhibit.title() + " " + exhibit.file()))
                        .find())
                .map(Exhibit::date)
                .anyMatch(date -> date != null && !date.isBefore(yesterday) && !date.isAfter(hand.asOf()));
    }
}

package fr.opposable.review;

import fr.opposable.claim.Address;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Payment;
import fr.opposable.court.CoDebtor;
import fr.opposable.legal.Territory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    /**
     * {@return whether a search for collective proceedings, of the day or the day before, is in the file} One that names a co-debtor is
     * his; one that names nobody else is the debtor's.
     *
     * @param coDebtor whose search it is; null: the debtor of the case
     */
    static boolean hasInsolvencySearch(CaseInHand hand, @Nullable String coDebtor) {
        LocalDate yesterday = hand.asOf().minusDays(1);
        return hand.file().exhibits().stream()
                .filter(exhibit -> Hints.INSOLVENCY_SEARCH
                        .matcher(CaseWords.folded(exhibit.title() + " " + exhibit.file()))
                        .find())
                .filter(exhibit -> coDebtor == null ? isOfDebtor(exhibit, hand) : names(exhibit, coDebtor))
                .map(Exhibit::date)
                .anyMatch(date -> date != null && !date.isBefore(yesterday) && !date.isAfter(hand.asOf()));
    }

    private static boolean isOfDebtor(Exhibit search, CaseInHand hand) {
        return names(search, hand.file().debtor().name())
                || hand.coDebtors().stream()
                        .map(CoDebtor::name)
                        .noneMatch(other -> other != null && names(search, other));
    }

    private static boolean names(Exhibit exhibit, String name) {
        return CaseWords.folded(exhibit.title()).contains(CaseWords.folded(name));
    }

    /**
     * {@return whether a collective procedure can be opened against {@code debtor}: never a public body; a person without a professional
     * activity in Alsace and Moselle only, elsewhere it is the commission de surendettement, which has its own question}
     */
    static boolean isOpenToInsolvency(Party debtor) {
        return isOpenToInsolvency(CoDebtor.of(debtor));
    }

    /** {@return the same of a co-debtor; false when nothing is known of him} */
    static boolean isOpenToInsolvency(CoDebtor debtor) {
        PartyKind kind = debtor.kind();
        return switch (kind) {
            case null -> false;
            case PUBLIC_BODY -> false;
            case CONSUMER, INDIVIDUAL -> {
                Address address = debtor.address();
                yield address != null
                        && Territory.of(address.country(), address.inseeCode(), address.postalCode())
                                == Territory.ALSACE_MOSELLE;
            }
            case COMPANY, SOLE_TRADER, ASSOCIATION -> true;
        };
    }
}

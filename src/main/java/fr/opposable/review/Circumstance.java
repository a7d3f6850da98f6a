package fr.opposable.review;

import fr.opposable.claim.Address;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import java.util.Locale;
import java.util.function.Predicate;

/** When a question to a person has a point: what the case must show before anyone is bothered with it. */
public enum Circumstance {
    ALWAYS(any -> true),
    DEBTOR_CONSUMER(hand -> hand.file().debtor().kind() == PartyKind.CONSUMER),
    DEBTOR_NATURAL(hand -> CaseInHand.isNatural(hand.file().debtor())),
    DEBTOR_PUBLIC(hand -> hand.file().debtor().kind() == PartyKind.PUBLIC_BODY),
    CREDITOR_COMPANY(hand -> hand.file().creditor().representative() != null),
    GUARANTOR_NAMED(hand -> hand.words().mention(Hints.GUARANTEE).isPresent()),
    NO_JURISDICTION_CLAUSE(hand -> hand.file().terms().jurisdictionClause() == null),
    PARTY_ABROAD(
            hand -> isAbroad(hand.file().creditor()) || isAbroad(hand.file().debtor())),
    TERMS_IN_FILE(hand -> !hand.file().terms().documents().isEmpty()
            || hand.has(Exhibit.Kind.CONTRACT)
            || hand.has(Exhibit.Kind.TERMS));

    private final Predicate<CaseInHand> holds;

    Circumstance(Predicate<CaseInHand> holds) {
        this.holds = holds;
    }

    /** {@return the circumstance written {@code key} in the index, {@code debtor-public}} */
    static Circumstance of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean holds(CaseInHand hand) {
        return holds.test(hand);
    }

    private static boolean isAbroad(Party party) {
        Address address = party.address();
        return address != null && !address.isFrench();
    }
}

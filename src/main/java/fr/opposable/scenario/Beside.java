package fr.opposable.scenario;

import fr.opposable.claim.CaseFile;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is known beside a case and decides of it.
 *
 * @param consented whether the debtor of a case consented to electronic registered letters (C. postes, art. L. 100)
 * @param contacts approaches of the same debtor for the same creditor that other cases tell of, in any order
 */
public record Beside(Predicate<CaseFile> consented, List<Contact> contacts) {

    /** Nothing is known beside the case. */
    public static final Beside NOTHING = new Beside(_ -> false, List.of());

    public Beside {
        contacts = List.copyOf(contacts);
    }
}

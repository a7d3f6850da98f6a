package fr.opposable.campaign;

import fr.opposable.scenario.Contact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What some cases that are decided one after another know of each other's approaches of the same debtors: read once for all of them, and
 * told of each letter as it is made. Used by one thread at a time.
 */
final class Elsewhere {

    private final Map<String, List<Contact>> byDebtor = new HashMap<>();

    void add(String debtor, Contact contact) {
        byDebtor.computeIfAbsent(debtor, _ -> new ArrayList<>()).add(contact);
    }

    /** {@return what other cases than {@code reference} tell of approaches of this debtor} */
    List<Contact> than(String reference, @Nullable String debtor) {
        return debtor == null
                ? List.of()
                : byDebtor.getOrDefault(debtor, List.of()).stream()
                        .filter(contact -> !contact.reference().equals(reference))
                        .toList();
    }
}

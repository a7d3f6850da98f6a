package fr.opposable.campaign;

import fr.opposable.scenario.Contact;
import fr.opposable.scenario.Decision;
import java.time.LocalDate;
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

    /** Tells the cases of the same debtor that are decided after this one that a letter is on its way, when one is. */
    void tell(Outcome outcome, LocalDate day) {
        RunItem item = outcome.item();
        boolean written = outcome instanceof Outcome.Rendered
                || outcome instanceof Outcome.Adopted
                || outcome instanceof Outcome.Unchanged;
        if (written && item.debtor() != null && item.decision() instanceof Decision.Write write) {
            add(
                    item.debtor(),
                    new Contact(day, write.way().channel(), false, write.kind().key(), item.reference()));
        }
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

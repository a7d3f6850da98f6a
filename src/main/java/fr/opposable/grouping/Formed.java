package fr.opposable.grouping;

import fr.opposable.claim.Invoice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group that was made before and written to, as the store knows it: it keeps its reference, or its letters, their proofs and their
 * payments would be left behind.
 *
 * @param reference its reference
 * @param invoices the numbers of the invoices that its letters ask for
 * @param sent the last of its letters that was sent, in French; null when none was, and others may still join
 */
public record Formed(
        String reference, Set<String> invoices, @Nullable String sent) {

    public Formed {
        invoices = Set.copyOf(invoices);
    }

    /** {@return whether an invoice of this case is asked for by the letters of the group} */
    boolean holds(GroupMember member) {
        return member.file().invoices().stream().map(Invoice::number).anyMatch(invoices::contains);
    }

    /** A case that has letters of its own is no group: another case has to be in it, or it has to bear another name than its first. */
    boolean isGroupOf(GroupMember first, Iterable<GroupMember> all) {
        if (!reference.equals(first.reference())) {
            return holds(first);
        }
        for (GroupMember member : all) {
            if (!member.equals(first) && holds(member)) {
                return true;
            }
        }
        return false;
    }
}

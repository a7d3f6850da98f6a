package fr.opposable.mailing;

import fr.opposable.mailing.OutgoingProfile.Service;
import fr.opposable.vault.SealedVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter about to be handed over.
 *
 * @param version the version, by which everything about it is asked
 * @param id what it is called at the provider's, at most 36 characters; another each time it is handed over
 * @param attempt 1 the first time, more when it goes once more
 * @param file its name in its lot
 * @param channel the way it goes: {@code post}, {@code lrar}, {@code lre}, {@code hand}
 * @param service the provider's service for that way
 * @param address the address, in the provider's fields
 * @param postage what it is once printed
 * @param recipient to whom, as its lot names them
 * @param electronic to whom, when it goes electronically; null otherwise
 */
record MailLetter(
        SealedVersion version,
        String id,
        int attempt,
        String file,
        String channel,
        Service service,
        WindowLines address,
        Postage postage,
        String recipient,
        @Nullable Electronic electronic) {

    /**
     * Who a qualified electronic letter goes to.
     *
     * @param professional whether they act for a business; who does not has consented
     * @param company name of a legal person; empty otherwise
     * @param firstName of a natural person; empty otherwise
     * @param lastName of a natural person, or of who represents a legal one
     * @param email where the notice goes
     */
    record Electronic(boolean professional, String company, String firstName, String lastName, String email) {}

    List<String> window() {
        return address.lines();
    }
}

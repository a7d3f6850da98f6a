package fr.opposable.mailing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox, as its acts tell it.
 *
 * @param id what it is called, 32 digits
 * @param creditor creditor of its case
 * @param reference reference of its case
 * @param document kind of the document it carries
 * @param documentId identity of the document
 * @param version number of the version it carries
 * @param recipient name of whom it goes to
 * @param to their address
 * @param from the address it comes from
 * @param message digest of its bytes
 * @param state how far it has come
 * @param attempts how many times it was tried
 * @param said what the server or a person said last, in their words; empty when nothing
 * @param since when that was
 * @param nextAt not to be tried before; null when it is not to be tried
 */
public record OutboxEntry(
        String id,
        String creditor,
        String reference,
        String document,
        String documentId,
        int version,
        String recipient,
        String to,
        String from,
        fr.opposable.kernel.Sha256 message,
        State state,
        int attempts,
        String said,
        Instant since,
        @Nullable Instant nextAt) {

    /** How far a message has come. */
    public enum State {
        QUEUED("queued", "en attente"),
        /** A server is being spoken to. */
        SENDING("sending", "en cours d’envoi"),
        SENT("sent", "remis au serveur"),
        /** Refused for good, or tried too often. */
        FAILED("failed", "échoué"),
        /** It may have left, or not: a person decides. */
        UNCERTAIN("uncertain", "incertain"),
        /** Not to be sent any more. */
        CANCELLED("cancelled", "abandonné");

        private final String key;
        private final String french;

        State(String key, String french) {
            this.key = key;
            this.french = french;
        }

        /** {@return its word in JSON} */
        public String key() {
            return key;
        }

        /** {@return its word for the user, of « le courriel »} */
        public String french() {
            return french;
        }
    }

    /** {@return how it is named to the user} */
    public String name() {
        return "%s, %s version %d à %s".formatted(reference, document, version, to);
    }
}

package fr.opposable.claim;

import fr.opposable.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, with what proves it.
 *
 * @param date day of the event
 * @param kind what happened
 * @param level rank of a reminder, from 1; null otherwise
 * @param channel by which way; null when not given
 * @param note as typed; null when not given
 * @param trackingNumber number of a registered letter; null when not given
 * @param sent day of sending; null when not given
 * @param presented day of first presentation; null when not given
 * @param outcome what became of a registered letter; null when not given
 * @param received day of receipt; null when not given
 * @param amountClaimed what was claimed; null when not given
 * @param deadlineDays days left to pay; null when not given
 * @param mode mode of service of an order; null when not given
 * @param files proofs, below the case folder
 */
public record Event(
        LocalDate date,
        EventKind kind,
        @Nullable Integer level,
        @Nullable Channel channel,
        @Nullable String note,
        @Nullable String trackingNumber,
        @Nullable LocalDate sent,
        @Nullable LocalDate presented,
        @Nullable Outcome outcome,
        @Nullable LocalDate received,
        @Nullable Money amountClaimed,
        @Nullable Integer deadlineDays,
        @Nullable String mode,
        List<String> files) {

    public Event {
        files = List.copyOf(files);
    }

    /** {@return the same event, proved by {@code proofs}} */
    public Event withFiles(List<String> proofs) {
        return new Event(
                date,
                kind,
                level,
                channel,
                note,
                trackingNumber,
                sent,
                presented,
                outcome,
                received,
                amountClaimed,
                deadlineDays,
                mode,
                proofs);
    }

    /** {@return the same event, of which this became on this day} */
    public Event withOutcome(@Nullable Outcome became, @Nullable LocalDate receipt) {
        return new Event(
                date,
                kind,
                level,
                channel,
                note,
                trackingNumber,
                sent,
                presented,
                became,
                receipt,
                amountClaimed,
                deadlineDays,
                mode,
                files);
    }

    /** By which way a message went. */
    public enum Channel {
        POST("post"),
        /** Lettre recommandée avec demande d'avis de réception. */
        LRAR("lrar"),
        /** Lettre recommandée électronique (C. postes, art. L. 100). */
        LRE("lre"),
        EMAIL("email"),
        COMMISSAIRE_DE_JUSTICE("commissaire-de-justice"),
        HAND("hand"),
        PHONE("phone"),
        SMS("sms");

        private final String key;

        Channel(String key) {
            this.key = key;
        }

        /** {@return the word of the case format} */
        public String key() {
            return key;
        }
    }

    /** What became of a registered letter. */
    public enum Outcome {
        DELIVERED("delivered"),
        UNCLAIMED("unclaimed"),
        REFUSED("refused"),
        UNKNOWN_ADDRESS("unknown-address"),
        PENDING("pending");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        /** {@return the word of the case format} */
        public String key() {
            return key;
        }
    }
}

package fr.opposable.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence named by the user.
 *
 * @param file below the case folder
 * @param title as it will stand in the bordereau
 * @param date date of the document; null when not given
 * @param kind what it is; null when not given
 * @param from who it comes from; null when not given
 */
public record Exhibit(
        String file,
        String title,
        @Nullable LocalDate date,
        @Nullable Kind kind,
        @Nullable String from) {

    /** What a piece is; orders the bordereau. */
    public enum Kind {
        CONTRACT("contract"),
        ORDER("order"),
        TERMS("terms"),
        DELIVERY("delivery"),
        INVOICE("invoice"),
        CREDIT_NOTE("credit-note"),
        STATEMENT("statement"),
        CORRESPONDENCE("correspondence"),
        REMINDER("reminder"),
        MISE_EN_DEMEURE("mise-en-demeure"),
        PROOF_OF_NOTICE("proof-of-notice"),
        PAYMENT("payment"),
        REGISTRY_EXTRACT("registry-extract"),
        POWER("power"),
        TITLE("title"),
        OTHER("other");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** {@return the word of the case format} */
        public String key() {
            return key;
        }
    }
}

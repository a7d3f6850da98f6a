package fr.opposable.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who signs and sends.
 *
 * @param role in which capacity
 * @param identity who, when it is not the creditor; null for the creditor
 * @param bar bar of a lawyer; null otherwise
 * @param signatory name and capacity of the person who signs; null: the creditor's representative
 * @param mandateDate date of a collector's written mandate (CPCE, art. R. 124-3); null when not given
 */
public record Sender(
        Role role,
        @Nullable Party identity,
        @Nullable String bar,
        Party.@Nullable Representative signatory,
        @Nullable LocalDate mandateDate) {

    /** The creditor itself. */
    public static final Sender CREDITOR = new Sender(Role.CREDITOR, null, null, null, null);

    /** In which capacity a letter is sent; each has its own rules (compliance matrix, § 3). */
    public enum Role {
        CREDITOR("creditor"),
        COLLECTION_AGENCY("collection-agency"),
        LAWYER("lawyer"),
        COMMISSAIRE_DE_JUSTICE("commissaire-de-justice");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        /** {@return the word of the case format} */
        public String key() {
            return key;
        }
    }
}

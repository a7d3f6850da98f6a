package fr.opposable.claim;

import java.util.List;

/**
 * The order in which a part payment is set against the parts of a debt (C. civ., art. 1343-1, which the contract may change).
 *
 * @param order the parts in the order they are paid; each once
 */
public record Imputation(List<Part> order) {

    /** Interest before principal: the rule of C. civ., art. 1343-1. */
    public static final Imputation INTEREST_FIRST = new Imputation(List.of(Part.INTEREST, Part.PRINCIPAL));

    /** Principal before interest: needs the creditor's consent. */
    public static final Imputation PRINCIPAL_FIRST = new Imputation(List.of(Part.PRINCIPAL, Part.INTEREST));

    public Imputation {
        order = List.copyOf(order);
        if (order.stream().distinct().count() != order.size()
                || !order.contains(Part.INTEREST)
                || !order.contains(Part.PRINCIPAL)) {
            throw new IllegalArgumentException("An imputation names interest and principal, each part once: " + order);
        }
    }

    /** {@return the word of the case format, or the list of parts} */
    public String key() {
        if (equals(INTEREST_FIRST)) {
            return "interest-first";
        }
        if (equals(PRINCIPAL_FIRST)) {
            return "principal-first";
        }
        return String.join(", ", order.stream().map(Part::key).toList());
    }

    /** A part of a debt. */
    public enum Part {
        COSTS("costs"),
        INTEREST("interest"),
        PRINCIPAL("principal");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        /** {@return the word of the case format} */
        public String key() {
            return key;
        }
    }
}

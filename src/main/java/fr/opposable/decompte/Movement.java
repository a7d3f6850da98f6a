package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement.Capitalisation;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.kernel.Money;
import java.time.LocalDate;

/**
 * One line of the account of an invoice: what changed, and what remained after it.
 *
 * @param change what changed
 * @param after what remained
 */
record Movement(Change change, Balance after) {

    /** What changes an account; {@code amount} is never negative, {@link #signed} tells the direction. */
    sealed interface Change {

        LocalDate date();

        Money amount();

        /** {@return the amount as it changes what is owed} */
        Money signed();
    }

    /** The invoice itself. */
    record Invoiced(LocalDate date, Money amount) implements Change {
        @Override
        public Money signed() {
            return amount;
        }
    }

    /** Interest over a period. */
    record Interest(Segment segment) implements Change {
        @Override
        public LocalDate date() {
            return segment.period().to();
        }

        @Override
        public Money amount() {
            return segment.amount();
        }

        @Override
        public Money signed() {
            return amount();
        }
    }

    /** The fixed recovery indemnity falls due. */
    record Indemnity(LocalDate date, Money amount) implements Change {
        @Override
        public Money signed() {
            return amount;
        }
    }

    /**
     * A credit note, or the part of it that reduced this invoice.
     *
     * @param numbers the credit notes, as printed
     */
    record Credited(LocalDate date, Money amount, String numbers) implements Change {
        @Override
        public Money signed() {
            return amount.negate();
        }
    }

    /** Interest due for a whole year joins what bears interest; nothing more is owed for it. */
    record Capitalised(Capitalisation capitalisation) implements Change {
        @Override
        public LocalDate date() {
            return capitalisation.date();
        }

        @Override
        public Money amount() {
            return capitalisation.amount();
        }

        @Override
        public Money signed() {
            return Money.ZERO;
        }
    }

    /** A payment, or the part of it set against this invoice. */
    record Paid(ImputationLine line) implements Change {
        @Override
        public LocalDate date() {
            return line.date();
        }

        @Override
        public Money amount() {
            return line.amount();
        }

        @Override
        public Money signed() {
            return amount().negate();
        }
    }

    /**
     * What remains owed on one invoice.
     *
     * @param principal with VAT
     * @param interest interest not yet paid, that bears none
     * @param capitalised interest not yet paid, that bears interest
     * @param indemnity fixed indemnity not yet paid
     */
    record Balance(Money principal, Money interest, Money capitalised, Money indemnity) {

        static final Balance NOTHING = new Balance(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        Money total() {
            return principal.plus(allInterest()).plus(indemnity);
        }

        /** {@return interest, whether it bears interest or not} */
        Money allInterest() {
            return interest.plus(capitalised);
        }

        /** {@return what bears interest} */
        Money base() {
            return principal.plus(capitalised);
        }

        Balance after(Change change) {
            return switch (change) {
                case Invoiced(var _, Money amount) ->
                    new Balance(principal.plus(amount), interest, capitalised, indemnity);
                case Interest _ -> new Balance(principal, interest.plus(change.amount()), capitalised, indemnity);
                case Indemnity(var _, Money amount) ->
                    new Balance(principal, interest, capitalised, indemnity.plus(amount));
                case Credited(var _, Money amount, var _) ->
                    new Balance(principal.minus(amount), interest, capitalised, indemnity);
                case Capitalised _ ->
                    new Balance(
                            principal, interest.minus(change.amount()), capitalised.plus(change.amount()), indemnity);
                case Paid(ImputationLine line) ->
                    new Balance(
                            principal.minus(line.toPrincipal()),
                            interest.minus(line.toInterest()),
                            capitalised.minus(line.toCapitalised()),
                            indemnity.minus(line.toCosts()));
            };
        }
    }
}

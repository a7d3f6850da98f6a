package fr.opposable.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount in euros, to the cent. Rounding happens when the instance is made by {@link #rounded}, and only then.
 *
 * @param amount euros at scale 2, of either sign
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(new BigDecimal("0.00"));

    public Money {
        if (amount.scale() != 2) {
            throw new IllegalArgumentException("Money has two decimals, not " + amount.toPlainString());
        }
    }

    /** {@return the amount written in {@code text}, a plain decimal with at most two decimals} */
    public static Money of(String text) {
        return exact(new BigDecimal(text));
    }

    /** {@return {@code amount} as it is; more than two significant decimals are a bug of the caller} */
    public static Money exact(BigDecimal amount) {
        return new Money(amount.setScale(2, RoundingMode.UNNECESSARY));
    }

    /** {@return {@code amount} rounded to the cent, half up} */
    public static Money rounded(BigDecimal amount) {
        return new Money(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** {@return the sum of {@code amounts}, zero when there is none} */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negate() {
        return new Money(amount.negate());
    }

    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)));
    }

    /** {@return the smaller of the two} */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** {@return the plain decimal, {@code 1234.50}, as the JSON contract writes it} */
    public String plain() {
        return amount.toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return "EUR " + plain();
    }
}

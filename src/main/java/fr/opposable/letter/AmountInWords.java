package fr.opposable.letter;

import fr.opposable.kernel.Money;
import fr.opposable.kernel.NumberWords;
import java.math.BigInteger;

/** A sum in French words, as C. civ., art. 1376 wants it beside the figures: « mille deux cents euros et dix centimes ». */
final class AmountInWords {

    private static final long MILLION = 1_000_000;

    private AmountInWords() {}

    /** {@return {@code amount} in words; not negative, below a thousand milliards} */
    static String of(Money amount) {
        BigInteger cents = amount.amount().movePointRight(2).toBigIntegerExact();
        if (cents.signum() < 0 || cents.bitLength() > 46) {
            throw new IllegalArgumentException("A sum in words is not negative and below 10^12, not " + amount);
        }
        long euros = cents.longValueExact() / 100;
        int left = Math.toIntExact(cents.longValueExact() % 100);
        String whole = NumberWords.of(euros)
                + (euros >= MILLION && euros % MILLION == 0 ? " d’euros" : euros < 2 ? " euro" : " euros");
        return left == 0 ? whole : whole + " et " + NumberWords.of(left) + (left == 1 ? " centime" : " centimes");
    }
}

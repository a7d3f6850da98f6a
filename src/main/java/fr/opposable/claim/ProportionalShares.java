package fr.opposable.claim;

import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A sum shared in proportion, to the cent: whole cents first, then one cent each to the largest remainders, earlier first. */
final class ProportionalShares {

    private ProportionalShares() {}

    /**
     * {@return one share a weight; they add up to {@code sum}, and none exceeds its weight when the sum does not exceed theirs}
     *
     * @param weights none negative, at least one positive
     */
    static List<Money> of(Money sum, List<Money> weights) {
        BigInteger total = cents(Money.sum(weights));
        List<BigInteger[]> divided = weights.stream()
                .map(weight -> cents(sum).multiply(cents(weight)).divideAndRemainder(total))
                .toList();
        BigInteger given = divided.stream().map(part -> part[0]).reduce(BigInteger.ZERO, BigInteger::add);
        int left = cents(sum).subtract(given).intValueExact();
        List<Integer> byRemainder = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> divided.get(i)[1]).reversed())
                .limit(left)
                .toList();
        List<Money> shares = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            BigInteger cents = divided.get(i)[0].add(byRemainder.contains(i) ? BigInteger.ONE : BigInteger.ZERO);
            shares.add(new Money(new BigDecimal(cents, 2)));
        }
        return shares;
    }

    private static BigInteger cents(Money money) {
        return money.amount().unscaledValue();
    }
}

package fr.opposable.sample;

import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Totals of invoices: log-normal, median 900 €, as unpaid invoices of small firms are, drawn from a table of its quantiles so that no
 * binary fraction enters an amount. Always a whole number of cents before VAT, and VAT at 20 %.
 */
final class Amounts {

    private static final BigDecimal VAT_RATE = new BigDecimal("0.20");

    /** Share of invoices, out of a thousand, that stay below the amount in euros beside it. */
    private static final int[][] QUANTILES = {
        {0, 36},
        {10, 55},
        {25, 86},
        {50, 125},
        {100, 193},
        {200, 328},
        {300, 480},
        {400, 664},
        {500, 900},
        {600, 1_220},
        {700, 1_689},
        {800, 2_471},
        {900, 4_189},
        {950, 6_479},
        {975, 9_456},
        {990, 14_673},
        {999, 36_700},
        {1000, 62_000}
    };

    private Amounts() {}

    /**
     * @param net before VAT
     * @param vat the VAT
     * @param gross with VAT
     */
    record Total(Money net, Money vat, Money gross) {

        static Total ofNet(Money net) {
            Money vat = Money.rounded(net.amount().multiply(VAT_RATE));
            return new Total(net, vat, net.plus(vat));
        }
    }

    /** {@return the total of one invoice} */
    static Total draw(Draw draw) {
        int place = draw.between(0, 999);
        int upper = 1;
        while (QUANTILES[upper][0] <= place) {
            upper++;
        }
        int grossCents = draw.between(QUANTILES[upper - 1][1] * 100, QUANTILES[upper][1] * 100);
        // Most prices are round before VAT.
        int roundTo = draw.chance(60) ? 1_000 : draw.chance(50) ? 50 : 1;
        long netCents = Math.max(roundTo, grossCents * 5L / 6 / roundTo * roundTo);
        return Total.ofNet(Money.exact(BigDecimal.valueOf(netCents, 2)));
    }

    /** {@return {@code percent} of {@code whole}, as people pay: to the euro when it is large enough} */
    static Money part(Money whole, int percent) {
        BigDecimal exact = whole.amount().multiply(BigDecimal.valueOf(percent, 2));
        return exact.compareTo(BigDecimal.valueOf(50)) > 0
                ? Money.exact(exact.setScale(0, RoundingMode.DOWN))
                : Money.rounded(exact);
    }
}

package fr.opposable.evidence;

import fr.opposable.kernel.French;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts that others stated, in any currency and with any number of decimals. */
final class Amounts {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private Amounts() {}

    /** {@return whether both are stated and equal as numbers, or neither is stated} */
    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /** {@return the amount, zero when not stated} */
    static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** {@return {@code 1 234,56 €}, {@code 1 234,56 NOK}, or the amount alone when no currency is stated} */
    static String write(BigDecimal amount, @Nullable String currency) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRANCE);
        symbols.setGroupingSeparator(French.NARROW);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0.00########", symbols);
        if (currency == null || !CURRENCY.matcher(currency).matches()) {
            return format.format(amount);
        }
        return format.format(amount) + French.NO_BREAK + (currency.equals("EUR") ? "€" : currency);
    }
}

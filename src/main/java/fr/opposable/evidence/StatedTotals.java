package fr.opposable.evidence;

import fr.opposable.evidence.EInvoice.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the totals of one document, and remembers those that are no decimal number. */
final class StatedTotals {

    /** An {@code xs:decimal} of a length that a sum of money can have: no exponent, no comma, no space. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,10})?|\\.\\d{1,10})");

    private final @Nullable String currency;
    private final List<String> unreadable = new ArrayList<>();

    /**
     * @param currency currency of the document; a total stated in several currencies (BT-110 and BT-111) is taken in this one
     */
    StatedTotals(@Nullable String currency) {
        this.currency = currency;
    }

    /** {@return the amount among {@code stated} that is in the currency of the document, else the first that names none} */
    @Nullable
    BigDecimal one(String term, List<XmlElement> stated) {
        XmlElement chosen = stated.stream()
                .filter(amount -> currency != null && currency.equals(amount.attribute("currencyID")))
                .findFirst()
                .or(() -> stated.stream()
                        .filter(amount -> amount.attribute("currencyID") == null)
                        .findFirst())
                .or(() -> stated.stream().findFirst())
                .orElse(null);
        String text = chosen == null ? null : chosen.text();
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            unreadable.add(term + " " + text);
            return null;
        }
        return new BigDecimal(text);
    }

    Totals of(
            @Nullable BigDecimal net,
            @Nullable BigDecimal vat,
            @Nullable BigDecimal gross,
            @Nullable BigDecimal prepaid,
            @Nullable BigDecimal rounding,
            @Nullable BigDecimal payable) {
        return new Totals(net, vat, gross, prepaid, rounding, payable, unreadable);
    }
}

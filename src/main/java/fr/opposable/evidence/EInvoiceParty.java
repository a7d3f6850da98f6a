package fr.opposable.evidence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The seller, the buyer or the payee as an e-invoice states it, never verified.
 *
 * @param name BT-27, BT-44 or BT-59; null when not stated
 * @param tradingName BT-28; null when not stated
 * @param legalId legal registration, BT-30 or BT-47; null when not stated
 * @param vatNumber BT-31 or BT-48; null when not stated
 * @param ids other identifiers, BT-29 or BT-46, global ones first
 * @param address lines, postcode, city and country, in that order, those that are stated
 * @param country ISO 3166-1 alpha-2 code, BT-40 or BT-55; null when not stated
 */
public record EInvoiceParty(
        @Nullable String name,
        @Nullable String tradingName,
        @Nullable SchemedId legalId,
        @Nullable String vatNumber,
        List<SchemedId> ids,
        List<String> address,
        @Nullable String country) {

    static final EInvoiceParty UNSTATED = new EInvoiceParty(null, null, null, null, List.of(), List.of(), null);

    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");
    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("\\d{14}");
    private static final Pattern FRENCH_VAT = Pattern.compile("FR[0-9A-Z]{2}(\\d{9})");

    public EInvoiceParty {
        ids = List.copyOf(ids);
        address = List.copyOf(address);
    }

    /**
     * {@return the nine digits of the SIREN that the invoice states, as legal registration, else inside a SIRET, else inside the
     * French VAT number; null when it states none. The check digit is not verified: official samples fail it}
     */
    public @Nullable String siren() {
        String registered = legalSiren();
        if (registered != null) {
            return registered;
        }
        for (SchemedId id : ids) {
            String digits = compact(id.value());
            if (SchemedId.SIREN.equals(id.scheme())
                    && NINE_DIGITS.matcher(digits).matches()) {
                return digits;
            }
            if (SchemedId.SIRET.equals(id.scheme())
                    && FOURTEEN_DIGITS.matcher(digits).matches()) {
                return digits.substring(0, 9);
            }
        }
        if (vatNumber == null) {
            return null;
        }
        var vat = FRENCH_VAT.matcher(compact(vatNumber).toUpperCase(Locale.ROOT));
        return vat.matches() ? vat.group(1) : null;
    }

    /** {@return the SIREN of the legal registration; null when it is not one} */
    @Nullable
    String legalSiren() {
        if (legalId == null) {
            return null;
        }
        String digits = compact(legalId.value());
        String scheme = legalId.scheme();
        boolean french = scheme == null ? country == null || country.equals("FR") : scheme.equals(SchemedId.SIREN);
        if (french && NINE_DIGITS.matcher(digits).matches()) {
            return digits;
        }
        boolean establishment = scheme == null ? "FR".equals(country) : scheme.equals(SchemedId.SIRET);
        return establishment && FOURTEEN_DIGITS.matcher(digits).matches() ? digits.substring(0, 9) : null;
    }

    private static String compact(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}

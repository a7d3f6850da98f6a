package fr.opposable.sample;

import fr.opposable.kernel.FrenchVatNumber;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Siren;
import fr.opposable.kernel.Siret;
import java.math.BigInteger;
import java.util.List;

/**
 * Numbers that pass every check and belong to nobody: SIREN that begin with a zero, which Insee never gives; accounts in banks whose code
 * begins with 99, which the Banque de France never gives; telephone numbers of the blocks that Arcep keeps for fiction.
 */
final class InventedNumbers {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** The blocks kept for fiction in the numbering plan (Arcep, décision n° 2018-0881). */
    private static final List<String> FICTION = List.of("199 00", "261 91", "353 01", "465 71", "536 49", "639 98");

    private InventedNumbers() {}

    /**
     * {@return a SIREN that begins with a zero, another one for each rank}
     *
     * @param rank from 0 to 9 999 999
     */
    static Siren siren(int rank) {
        // 4 231 187 shares no factor with 10 000 000, so that ranks are scattered and never meet.
        long scattered = (rank * 4_231_187L + 1_370_429) % 10_000_000;
        return new Siren(withCheckDigit("0%07d".formatted(scattered)));
    }

    /** {@return the SIRET of the head office of {@code siren}} */
    static Siret siret(Siren siren) {
        return new Siret(withCheckDigit(siren.value() + "0001"));
    }

    /** {@return the VAT number that belongs to {@code siren}} */
    static FrenchVatNumber vatNumber(Siren siren) {
        int key = (12 + 3 * (Integer.parseInt(siren.value()) % 97)) % 97;
        return new FrenchVatNumber("FR%02d%s".formatted(key, siren.value()));
    }

    /** {@return an account of an invented bank, its RIB key and its IBAN key right} */
    static Iban iban(Draw draw) {
        String bank = "99" + draw.digits(3);
        String branch = draw.digits(5);
        String account = draw.digits(11);
        long key = 97 - (89 * Long.parseLong(bank) + 15 * Long.parseLong(branch) + 3 * Long.parseLong(account)) % 97;
        String bban = bank + branch + account + "%02d".formatted(key);
        // F is 15, R is 27: ISO 13616 moves the country behind and reads its letters as numbers.
        int rest = new BigInteger(bban + "152700").mod(NINETY_SEVEN).intValue();
        return new Iban("FR%02d%s".formatted(98 - rest, bban));
    }

    /** {@return a telephone number that rings nowhere, in the form the contract shows} */
    static String phone(Draw draw) {
        String block = draw.of(FICTION);
        return "+33 %s %s %s %s %s"
                .formatted(block.charAt(0), block.substring(1, 3), block.substring(4), draw.digits(2), draw.digits(2));
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}

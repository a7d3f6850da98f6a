package fr.opposable.bank;

import fr.opposable.kernel.Iban;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One name for one account, whatever format told of it: its IBAN where it can be known. */
final class Accounts {

    private static final Pattern NOT_A_SIGN = Pattern.compile("[^A-Za-z0-9]");
    private static final Pattern RIB = Pattern.compile("(\\d{5})(\\d{5})([0-9A-Z]{11})(\\d{2})");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int BEFORE_KEY = 97;
    private static final int BEFORE_CHECK = 98;

    private Accounts() {}

    /** {@return the IBAN in {@code text}, or of the French account (RIB) in it, or its letters and digits alone} */
    static String named(String text) {
        String plain = NOT_A_SIGN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (isIban(plain)) {
            return plain;
        }
        // A bank identifier before the account (« BIC/compte »), or the currency after it.
        for (int from : new int[] {8, 11}) {
            if (plain.length() > from + 14 && isIban(plain.substring(from))) {
                return plain.substring(from);
            }
        }
        String bare = plain.endsWith("EUR") ? plain.substring(0, plain.length() - 3) : plain;
        if (isIban(bare)) {
            return bare;
        }
        Matcher rib = RIB.matcher(bare);
        if (rib.matches()) {
            String iban = ofRib(rib.group(1), rib.group(2), rib.group(3));
            if (iban.endsWith(rib.group(4))) {
                return iban;
            }
        }
        return plain;
    }

    private static boolean isIban(String text) {
        try {
            return new Iban(text).value().equals(text);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    /** {@return the IBAN of a French account: its key is 97 less the remainder of 89 b + 15 g + 3 c by 97} */
    static String ofRib(String bank, String branch, String account) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < account.length(); i++) {
            char sign = account.charAt(i);
            digits.append(sign <= '9' ? sign : (char) ('0' + ribDigit(sign)));
        }
        BigInteger weighted = new BigInteger(bank)
                .multiply(BigInteger.valueOf(89))
                .add(new BigInteger(branch).multiply(BigInteger.valueOf(15)))
                .add(new BigInteger(digits.toString()).multiply(BigInteger.valueOf(3)));
        int key = BEFORE_KEY - weighted.mod(NINETY_SEVEN).intValue();
        String bban = bank + branch + account + "%02d".formatted(key);
        StringBuilder numbers = new StringBuilder();
        String turned = bban + "FR00";
        for (int i = 0; i < turned.length(); i++) {
            numbers.append(Character.digit(turned.charAt(i), 36));
        }
        int check = BEFORE_CHECK
                - new BigInteger(numbers.toString()).mod(NINETY_SEVEN).intValue();
        return "FR%02d%s".formatted(check, bban);
    }

    /** A and J are 1, B, K and S are 2, and so on. */
    private static int ribDigit(char letter) {
        int rank = letter - 'A';
        return rank < 18 ? rank % 9 + 1 : (rank - 18) % 9 + 2;
    }
}

package fr.opposable.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How figures and dates are written in French: narrow no-break space (U+202F) between thousands, no-break space (U+00A0) before
 * the unit, comma for decimals, « 1er » for the first of the month (Lexique des règles typographiques en usage à l'Imprimerie
 * nationale).
 */
public final class French {

    /** Narrow no-break space, before {@code ; ! ?} and between thousands. */
    public static final char NARROW = '\u202f';

    /** No-break space, before {@code :} and units. */
    public static final char NO_BREAK = '\u00a0';

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

    private French() {}

    /** {@return {@code 1 234,56 €}} */
    public static String euros(Money money) {
        return decimal(money.amount()) + NO_BREAK + "€";
    }

    /** {@return {@code 1 234,56}, for tables whose head names the unit} */
    public static String amount(Money money) {
        return decimal(money.amount());
    }

    /** {@return {@code 12,15 %}; {@code percent} keeps its decimals, two at least} */
    public static String percent(BigDecimal percent) {
        BigDecimal scaled = percent.scale() < 2 ? percent.setScale(2) : percent;
        return decimal(scaled) + NO_BREAK + "%";
    }

    /** {@return {@code 20/04/2026}} */
    public static String figures(LocalDate date) {
        return FIGURES.format(date);
    }

    /** {@return {@code 20 avril 2026}, {@code 1er mai 2026}; the day and the month do not part} */
    public static String words(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
        return day + NO_BREAK + MONTH_YEAR.format(date);
    }

    /**
     * {@return {@code sentence}, typed with plain spaces, with the spaces that French typography asks for: no-break before {@code :} and
     * units and inside « », narrow before {@code ; ! ?}}
     */
    public static String typeset(String sentence) {
        StringBuilder set = new StringBuilder(sentence);
        for (int i = 0; i < set.length(); i++) {
            if (set.charAt(i) != ' ') {
                continue;
            }
            char before = i == 0 ? ' ' : set.charAt(i - 1);
            char after = i + 1 == set.length() ? ' ' : set.charAt(i + 1);
            if (after == ';' || after == '!' || after == '?') {
                set.setCharAt(i, NARROW);
            } else if (before == '«' || after == ':' || after == '»' || after == '€' || after == '%') {
                set.setCharAt(i, NO_BREAK);
            }
        }
        return set.toString();
    }

    private static String decimal(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        if (value.signum() < 0) {
            text.append('\u2212');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(NARROW);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}

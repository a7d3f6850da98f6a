package fr.opposable.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

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
        return decimal(percent.setScale(Math.max(2, percent.scale()))) + NO_BREAK + "%";
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

    /** {@return the name of a country by its two letters, {@code Belgique}; the letters themselves when no country has them} */
    public static String country(String letters) {
        String code = letters.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? Locale.of("", code).getDisplayCountry(Locale.FRANCE) : letters;
    }

    /**
     * {@return {@code sentence} with the spaces and apostrophes of French print: no-break before {@code :}, {@code %}, {@code €} and
     * inside guillemets, narrow before {@code ; ! ?}, no-break after {@code n°}, and {@code ’}} For sentences typed in code, format
     * specifiers included; it leaves alone a colon or a question mark that no space precedes, as in an address of the Web.
     */
    public static String typeset(String sentence) {
        return sentence.replace('\'', '’')
                .replace(" :", NO_BREAK + ":")
                .replaceAll(" %(?![a-z0-9])", NO_BREAK + "%")
                .replace(" €", NO_BREAK + "€")
                .replace("« ", "«" + NO_BREAK)
                .replace(" »", NO_BREAK + "»")
                .replace(" ;", NARROW + ";")
                .replace(" !", NARROW + "!")
                .replace(" ?", NARROW + "?")
                .replace("n° ", "n°" + NO_BREAK);
    }

    /** {@return « 0 jour », « 1 jour », « 2 jours »: the plural begins at two; each word of {@code noun} takes its own s} */
    public static String counted(long count, String noun) {
        return count + " " + (Math.abs(count) < 2 ? noun : noun.replace(" ", "s ") + "s");
    }

    /** {@return « a », « a et b », « a, b et c »} */
    public static String enumerated(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " et " + words.get(last);
    }

    /** Of a value that has decimals, as every amount and every percentage above. */
    private static String decimal(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = plain.substring(0, point);
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
        return text.append(',').append(plain, point + 1, plain.length()).toString();
    }
}

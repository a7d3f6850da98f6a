package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Text;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts, rates and counts, as the format writes them: digits, a point, nothing else. */
final class Figures {

    /** What an amount may be. */
    enum Range {
        /** More than nothing. */
        POSITIVE,
        /** Nothing or more: VAT may be zero. */
        NOT_NEGATIVE
    }

    /** One billion euros and more is a slip of the keyboard. */
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("[0-9]{1,3}\\.[0-9]{3}");
    private static final Pattern POINT_THEN_COMMA = Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]{1,2}");
    private static final Pattern COMMA_THEN_POINT = Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]{1,2}");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]{1,6}");
    private static final Pattern GROUPS = Pattern.compile("-?[0-9]{1,3}(?:[.'][0-9]{3}){2,}");

    private Figures() {}

    static @Nullable Money amount(Reading reading, Text text, Range range) {
        BigDecimal value = plain(text.value());
        if (value == null) {
            String meant = meant(text.value());
            reading.complaints()
                    .add(
                            IntakeCode.AMOUNT_FORMAT,
                            text.place(),
                            Phrase.of("« %s » n'est pas un montant.", Phrase.shown(text.value())),
                            meant == null
                                    ? "Écrivez un nombre décimal en euros, avec un point, par exemple 1234.56."
                                    : Phrase.of("Écrivez %s.", meant));
            return null;
        }
        if (value.scale() > 2) {
            String typed = text.value();
            String down = value.setScale(2, RoundingMode.DOWN).toPlainString();
            reading.complaints()
                    .add(
                            IntakeCode.AMOUNT_DECIMALS,
                            text.place(),
                            Phrase.of("« %s » a plus de deux décimales.", Phrase.shown(typed)),
                            THOUSANDS_OR_DECIMALS.matcher(typed).matches()
                                    ? Phrase.of(
                                            "Écrivez %s.00 ou %s, selon le montant voulu.",
                                            typed.replace(".", ""), down)
                                    : Phrase.of("Écrivez deux décimales au plus, par exemple %s.", down));
            return null;
        }
        if (reading.judging() && !isWithin(value, range)) {
            reading.complaints()
                    .add(
                            IntakeCode.AMOUNT_OUT_OF_RANGE,
                            text.place(),
                            Phrase.of("le montant « %s » n'est pas admis ici.", Phrase.shown(text.value())),
                            Phrase.of(
                                    range == Range.POSITIVE
                                            ? "Écrivez un montant supérieur à zéro et inférieur à 1 000 000 000 €."
                                            : "Écrivez zéro ou un montant inférieur à 1 000 000 000 €."));
            return null;
        }
        return Money.exact(value);
    }

    private static boolean isWithin(BigDecimal value, Range range) {
        return value.compareTo(MOST) <= 0 && value.signum() >= (range == Range.POSITIVE ? 1 : 0);
    }

    static @Nullable BigDecimal decimal(Reading reading, Text text, BigDecimal least, BigDecimal most) {
        BigDecimal value = plain(text.value());
        if (value != null && (!reading.judging() || isWithin(value, least, most))) {
            return reading.judging() ? shortest(value) : value;
        }
        String typed = text.value().replace("%", "").strip();
        String meant = value == null ? (plain(typed) == null ? meant(typed) : typed) : null;
        reading.complaints()
                .add(
                        IntakeCode.NUMBER_FORMAT,
                        text.place(),
                        Phrase.of("« %s » n'est pas un nombre admis ici.", Phrase.shown(text.value())),
                        meant == null
                                ? Phrase.of(
                                        "Écrivez un nombre de %s à %s, avec un point et six décimales au plus, par exemple 12.5.",
                                        least.toPlainString(), most.toPlainString())
                                : Phrase.of("Écrivez %s.", meant));
        return null;
    }

    private static boolean isWithin(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && shortest(value).scale() <= 6;
    }

    /** {@return {@code value} without idle zeros, so that 10 and 10.0 are the same fact} */
    private static BigDecimal shortest(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable Integer integer(Reading reading, Text text, int least, int most) {
        if (WHOLE.matcher(text.value()).matches()) {
            int value = Integer.parseInt(text.value());
            if (!reading.judging() || (value >= least && value <= most)) {
                return value;
            }
        }
        reading.complaints()
                .add(
                        IntakeCode.NUMBER_FORMAT,
                        text.place(),
                        Phrase.of("« %s » n'est pas un nombre entier admis ici.", Phrase.shown(text.value())),
                        Phrase.of("Écrivez un nombre entier de %d à %d, en chiffres.", least, most));
        return null;
    }

    private static @Nullable BigDecimal plain(String typed) {
        return PLAIN.matcher(typed).matches() ? new BigDecimal(typed) : null;
    }

    /** {@return the amount that a person would read in {@code typed}, in our writing; null when nobody could be sure} */
    private static @Nullable String meant(String typed) {
        if (typed.length() > 40) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        typed.replace("€", "")
                .replaceAll("(?i)EUR(OS?)?$", "")
                .replace('\u2212', '-')
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(kept::appendCodePoint);
        String bare = kept.toString().toUpperCase(Locale.ROOT);
        Matcher grouped = GROUPS.matcher(bare);
        String plain;
        if (POINT_THEN_COMMA.matcher(bare).matches()) {
            plain = bare.replace(".", "").replace(',', '.');
        } else if (COMMA_THEN_POINT.matcher(bare).matches()) {
            plain = bare.replace(",", "");
        } else if (COMMA.matcher(bare).matches()) {
            plain = bare.replace(',', '.');
        } else if (grouped.matches()) {
            plain = bare.replaceAll("[.']", "");
        } else {
            plain = bare;
        }
        return PLAIN.matcher(plain).matches() ? plain : null;
    }
}

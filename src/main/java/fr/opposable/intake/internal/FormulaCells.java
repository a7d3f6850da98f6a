package fr.opposable.intake.internal;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run instead of showing. In what we write they bear an apostrophe first; in what we read that
 * apostrophe is taken off again. Negative numbers are left alone.
 */
public final class FormulaCells {

    private static final String LEADS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9][0-9 .,\u00a0\u202f]*");

    private FormulaCells() {}

    /** {@return whether a spreadsheet would take {@code cell} for a formula} */
    public static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && LEADS.indexOf(cell.charAt(0)) >= 0
                && !NEGATIVE_NUMBER.matcher(cell).matches();
    }

    /** {@return {@code cell} as a spreadsheet will show it} */
    public static String neutral(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** {@return {@code cell} as it was before {@link #neutral}} */
    static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && LEADS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}

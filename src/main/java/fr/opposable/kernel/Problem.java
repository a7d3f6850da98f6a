package fr.opposable.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in what the user gave, and how to mend it. French, for the user; the code is stable.
 *
 * @param code stable code, {@code INT-…}
 * @param file the file, as the user would name it; relative to the case or the portfolio
 * @param line line in that file, from 1; 0 when it has none
 * @param field YAML path ({@code invoices[0].due}) or column name; null when the whole row or file is meant
 * @param message what was found and what was expected, with the value quoted
 * @param cure what to write or do instead
 */
public record Problem(
        String code, String file, int line, @Nullable String field, String message, String cure) {

    /** {@return where the problem is: file, line and field} */
    public String where() {
        StringBuilder where = new StringBuilder(file);
        if (line > 0) {
            where.append(", ligne ").append(line);
        }
        if (field != null) {
            where.append(", ").append(field);
        }
        return where.toString();
    }

    @Override
    public String toString() {
        return "%s : %s %s [%s]".formatted(where(), message, cure, code);
    }
}

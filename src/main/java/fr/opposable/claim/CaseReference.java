package fr.opposable.claim;

import java.util.regex.Pattern;

/**
 * The reference of a case, unique in its creditor.
 *
 * @param value one to 64 letters of ASCII, digits, dots, underscores or hyphens; safe in a file name
 */
public record CaseReference(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    public CaseReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' is no case reference".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

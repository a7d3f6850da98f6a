package fr.opposable.intake.internal;

/** A cell being written. */
final class CsvCell {

    private CsvCell() {}

    /** {@return {@code text} as a field of RFC 4180, in quotes when it needs them} */
    static String quoted(String text, char separator) {
        boolean needed = text.indexOf(separator) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

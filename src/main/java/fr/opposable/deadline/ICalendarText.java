package fr.opposable.deadline;

import java.nio.charset.StandardCharsets;

/** Content lines of RFC 5545: escaped (§ 3.3.11), folded at 75 octets (§ 3.1), ended by CR LF. */
final class ICalendarText {

    private static final int LONGEST_LINE = 75;

    private final StringBuilder out = new StringBuilder(4096);

    /** A property whose value is written as it is: a date, a keyword, a duration. */
    ICalendarText line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A property whose value is text for people. */
    ICalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    static String escaped(String value) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> text.append("\\\\");
                case ';' -> text.append("\\;");
                case ',' -> text.append("\\,");
                case '\n' -> text.append("\\n");
                default -> {
                    if (!Character.isISOControl(c)) {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
        return text.toString();
    }

    /** A continuation line begins with a space, which counts; a character is never cut in two. */
    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        out.append("\r\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

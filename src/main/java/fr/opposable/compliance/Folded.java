package fr.opposable.compliance;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text without what hides a word from a search: accents, capitals, ligatures, curly apostrophes, invisible characters, runs of
 * spaces of any kind. It remembers where each letter came from.
 */
final class Folded {

    private static final String[] ASCII = new String[128];

    static {
        for (int point = 0; point < ASCII.length; point++) {
            ASCII[point] = Character.isWhitespace(point) ? " " : Character.toString(Character.toLowerCase(point));
        }
    }

    private final String source;
    private final String text;
    private final int[] origins;

    private Folded(String source, String text, int[] origins) {
        this.source = source;
        this.text = text;
        this.origins = origins;
    }

    static Folded of(String source) {
        StringBuilder text = new StringBuilder(source.length());
        int[] origins = new int[source.length() * 4 + 1];
        for (int at = 0; at < source.length(); ) {
            int point = source.codePointAt(at);
            String plain = plain(point);
            for (int i = 0; i < plain.length(); i++) {
                boolean secondSpace =
                        plain.charAt(i) == ' ' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
                if (!secondSpace && text.length() < origins.length - 1) {
                    origins[text.length()] = at;
                    text.append(plain.charAt(i));
                }
            }
            at += Character.charCount(point);
        }
        origins[text.length()] = source.length();
        return new Folded(source, text.toString(), origins);
    }

    private static String plain(int point) {
        if (point < ASCII.length) {
            return ASCII[point];
        }
        return beyondAscii(point);
    }

    private static String beyondAscii(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return " ";
        }
        if (Character.getType(point) == Character.FORMAT || point == '\u00ad') {
            return "";
        }
        return switch (point) {
            case '’', '‘', 'ʼ' -> "'";
            case '‐', '‑', '–', '—' -> "-";
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            default -> {
                String parted = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
                StringBuilder kept = new StringBuilder();
                parted.codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .limit(2)
                        .forEach(kept::appendCodePoint);
                yield kept.toString().toLowerCase(Locale.ROOT);
            }
        };
    }

    /** {@return the folded text} */
    String text() {
        return text;
    }

    /** {@return the words as they were written, for a range of the folded text} */
    String original(int from, int to) {
        return source.substring(origins[from], origins[to]);
    }
}

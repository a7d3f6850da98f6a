package fr.opposable.exhibit.internal;

import fr.opposable.kernel.French;
import fr.opposable.rendering.GlyphCoverage;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text that our fonts can show. What they cannot is shown as a lozenge or by its name, and counted: nothing is dropped without a word.
 * The blanks inside an amount are made unbreakable, so that no line ends in the middle of one; no letter, figure or blank is
 * added, dropped or moved, and the lines that the author ended stay his.
 */
public final class Printable {

    /** Stands for a letter that no font shows. */
    public static final String UNSHOWN = "◊";

    private static final int REPLACEMENT = 0xfffd;

    /** Groups of three figures, as many as an amount has: a long row of figures must still find its way to the next line. */
    private static final Pattern GROUPS = Pattern.compile("(?<![\\d,.])\\d{1,3}(?:[ \\u2009]\\d{3}){1,4}(?!\\d)");

    /** What is counted, parted by one blank from its figure, and « n° » from its number. */
    private static final Pattern UNIT =
            Pattern.compile("(?<=\\d)[ \\u2009](?=(?:€|EUR\\b|%|k€))|(?<=\\bn°)[ \\u2009](?=\\S)");

    private static final char THIN = '\u2009';

    private final GlyphCoverage coverage;
    private final Map<Integer, Boolean> known = new HashMap<>();
    private int replaced;

    public Printable(GlyphCoverage coverage) {
        this.coverage = coverage;
    }

    /** {@return {@code text} with what no font shows replaced} */
    public String of(String text) {
        String composed = unbroken(Normalizer.normalize(text, Normalizer.Form.NFC));
        StringBuilder shown = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    private static String unbroken(String text) {
        String grouped = GROUPS.matcher(text).replaceAll(amount -> bound(amount.group()));
        return UNIT.matcher(grouped).replaceAll(blank -> bound(blank.group()));
    }

    private static String bound(String words) {
        return words.replace(' ', French.NO_BREAK).replace(THIN, French.NARROW);
    }

    /** {@return how many characters were replaced} */
    public int replaced() {
        return replaced;
    }

    private void append(StringBuilder shown, int c) {
        if (c == '\t') {
            shown.append("\u00a0\u00a0\u00a0 ");
        } else if (c == '\n' || c == '\r') {
            shown.append(' ');
        } else if (isSilent(c)) {
            // marks of direction and joiners have no look of their own
            return;
        } else if (c >= 0xff01 && c <= 0xff5e) {
            // the wide forms of East Asia
            append(shown, c - 0xfee0);
        } else if (isShown(c)) {
            shown.appendCodePoint(c);
        } else {
            replaced++;
            shown.append(standIn(c));
        }
    }

    private boolean isShown(int c) {
        return known.computeIfAbsent(
                c, point -> coverage.missing(Character.toString(point)).isEmpty());
    }

    private static boolean isSilent(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || c == 0xfe0f || c == 0x200b;
    }

    private String standIn(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return "\u00a0";
        }
        String name = Character.getName(c);
        boolean sign = Character.getType(c) == Character.OTHER_SYMBOL && c != REPLACEMENT && name != null;
        return sign ? "[" + name.toLowerCase(Locale.ROOT) + "]" : UNSHOWN;
    }
}

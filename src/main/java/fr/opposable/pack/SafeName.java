package fr.opposable.pack;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that every system writes and reads the same way: ASCII, no sign a shell or Windows reserves, none that differs from another by
 * its case only. The name a file had stays in the manifest.
 */
final class SafeName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int LONGEST = 80;

    private final Set<String> taken = new HashSet<>();

    /** {@return one name of a path, in letters every system knows} */
    static String plain(String name) {
        String ascii = MARKS.matcher(
                        Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD))
                .replaceAll("");
        String safe = OTHERS.matcher(ascii.replace("°", "")).replaceAll("-");
        safe = safe.replaceAll("^[.-]+", "").replaceAll("[.-]+$", "");
        if (safe.length() > LONGEST) {
            int dot = safe.lastIndexOf('.');
            String end = dot < 0 || safe.length() - dot > 10 ? "" : safe.substring(dot);
            safe = safe.substring(0, LONGEST - end.length()) + end;
        }
        return safe.isEmpty() || RESERVED.matcher(safe).matches() ? "_" + safe : safe;
    }

    /** {@return {@code path}, its parts made plain, as no other path given so far} */
    String of(String path) {
        StringBuilder safe = new StringBuilder();
        for (String part : path.split("/", -1)) {
            safe.append(safe.isEmpty() ? "" : "/").append(plain(part));
        }
        String whole = safe.toString();
        int dot = whole.lastIndexOf('.');
        int cut = dot > whole.lastIndexOf('/') ? dot : whole.length();
        String given = whole;
        for (int i = 2; !taken.add(given.toLowerCase(Locale.ROOT)); i++) {
            given = whole.substring(0, cut) + "-" + i + whole.substring(cut);
        }
        return given;
    }
}

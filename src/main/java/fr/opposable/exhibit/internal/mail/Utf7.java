package fr.opposable.exhibit.internal.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as old programs of Microsoft wrote it (RFC 2152); the JDK does not read it. */
final class Utf7 {

    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static String decoded(String text) {
        return SHIFTED.matcher(text).replaceAll(run -> Matcher.quoteReplacement(letters(run.group(1))));
    }

    private static String letters(String run) {
        if (run.isEmpty()) {
            return "+";
        }
        try {
            byte[] units = Base64.getDecoder().decode(run);
            return new String(units, 0, units.length & ~1, StandardCharsets.UTF_16BE);
        } catch (IllegalArgumentException e) {
            return "+" + run;
        }
    }
}

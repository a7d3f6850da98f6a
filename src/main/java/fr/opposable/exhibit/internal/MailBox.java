package fr.opposable.exhibit.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The format of old mail boxes (RFC 4155): each message begins with a line « From … », after an empty line. */
final class MailBox {

    private static final Pattern BEGINNING = Pattern.compile("From \\S+ .*\\d{4}.*");

    private MailBox() {}

    /** {@return whether a second message begins in {@code file}} */
    static boolean holdsSeveral(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            lines.readLine();
            boolean afterEmpty = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (afterEmpty && BEGINNING.matcher(line).matches()) {
                    return true;
                }
                afterEmpty = line.isEmpty();
            }
            return false;
        }
    }
}

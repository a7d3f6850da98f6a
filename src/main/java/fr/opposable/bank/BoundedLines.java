package fr.opposable.bank;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that others wrote, one at a time and none of them longer than a limit. A line is UTF-8 where it can be, else
 * Windows-1252, as French banks write.
 */
final class BoundedLines {

    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Ends a file on some systems. */
    private static final int CONTROL_Z = 0x1A;

    private final InputStream in;
    private final String file;
    private final int longest;
    private final @Nullable Charset charset;
    private int number;
    private int pushedBack = -1;
    private boolean latin;

    /**
     * @param longest most bytes of a line
     * @param charset what the lines are written in; null: UTF-8 or Windows-1252, line by line
     */
    BoundedLines(InputStream in, String file, int longest, @Nullable Charset charset) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.file = file;
        this.longest = longest;
        this.charset = charset;
    }

    /** {@return the number of the line last read, from 1} */
    int number() {
        return number;
    }

    /** {@return whether a line was no UTF-8} */
    boolean sawLatin() {
        return latin;
    }

    /** {@return the next line, without its end; null after the last} */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(160);
        int sign = read();
        if (sign < 0) {
            return null;
        }
        number++;
        while (sign >= 0 && sign != '\n' && sign != '\r') {
            if (line.size() == longest) {
                throw UnreadableStatementException.at(
                        "BNK-LINE",
                        file,
                        number,
                        "position " + (longest + 1),
                        "la ligne dépasse %d caractères : ce n’est pas une ligne de relevé.".formatted(longest),
                        "Demandez à la banque le fichier d’origine, sans l’ouvrir dans un tableur ni un traitement de texte.");
            }
            line.write(sign);
            sign = read();
        }
        if (sign == '\r') {
            int after = in.read();
            if (after != '\n') {
                pushedBack = after;
            }
        }
        byte[] bytes = line.toByteArray();
        if (bytes.length == 1 && bytes[0] == CONTROL_Z) {
            return "";
        }
        return text(bytes);
    }

    private int read() throws IOException {
        if (pushedBack >= 0) {
            int sign = pushedBack;
            pushedBack = -1;
            return sign;
        }
        return in.read();
    }

    private String text(byte[] bytes) {
        if (charset != null) {
            return new String(bytes, charset);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            latin = true;
            return new String(bytes, LATIN);
        }
    }
}

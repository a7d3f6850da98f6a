package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text, strictly: a byte that is not UTF-8 is named, never replaced. */
final class Decoding {

    private Decoding() {}

    /** {@return the text of {@code bytes} without its byte order mark; null when it is not UTF-8, and the complaints say where} */
    static @Nullable String utf8(byte[] bytes, String file, Complaints complaints) {
        TreePlace place = TreePlace.root(file);
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            complaints.add(
                    IntakeCode.NOT_UTF_8,
                    place.onLine(1),
                    "le fichier est en UTF-16.",
                    Phrase.of("Enregistrez-le en UTF-8 (« Enregistrer sous », puis « Encodage »)."));
            return null;
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            complaints.add(
                    IntakeCode.NOT_UTF_8,
                    place.onLine(lineAt(bytes, at)),
                    Phrase.of(
                            "l'octet 0x%02X, au rang %d du fichier, n'est pas de l'UTF-8.",
                            Byte.toUnsignedInt(bytes[at]), at + 1),
                    Phrase.of("Enregistrez le fichier en UTF-8 (« Enregistrer sous », puis « Encodage »)."));
            return null;
        }
        return out.flip().toString();
    }

    private static int lineAt(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

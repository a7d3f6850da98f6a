package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Text;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Texts that will be printed: brought to NFC, rid of the white space around them and otherwise kept as typed, or refused when a
 * reader could not see what is in them.
 */
final class Texts {

    /** Longest name, subject or line; a name of 1,000 characters has no place in the window of an envelope. */
    static final int LONGEST_LINE = 200;

    /** Longest note or clause. */
    static final int LONGEST_PARAGRAPH = 2_000;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Texts() {}

    static @Nullable String line(Reading reading, Text text) {
        return clean(reading, text, LONGEST_LINE, false);
    }

    static @Nullable String paragraph(Reading reading, Text text) {
        return clean(reading, text, LONGEST_PARAGRAPH, true);
    }

    private static @Nullable String clean(Reading reading, Text text, int longest, boolean lines) {
        if (!reading.judging()) {
            return text.value();
        }
        String value = text.value().strip();
        if (value.length() <= longest && isPlain(value)) {
            return value;
        }
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (lines) {
            value = value.replace("\r\n", "\n").replace('\r', '\n');
        }
        return isFit(reading, text.place(), value, longest, lines) ? value : null;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFit(Reading reading, Place place, String value, int longest, boolean lines) {
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            return refuse(
                    reading,
                    IntakeCode.TEXT_TOO_LONG,
                    place,
                    Phrase.of("le texte compte %d caractères ; %d au plus sont admis ici.", length, longest),
                    Phrase.of("Abrégez-le : « %s »", Phrase.shown(value)));
        }
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (Characters.isControl(c) && !(lines && (c == '\n' || c == '\t'))) {
                return refuse(
                        reading,
                        IntakeCode.CONTROL_CHARACTER,
                        place,
                        Phrase.of(
                                "« %s » contient un caractère de commande (U+%04X) au rang %d.",
                                Phrase.shown(value), Characters.unmasked(c), value.codePointCount(0, i) + 1),
                        c == '\n' || c == '\r'
                                ? "Écrivez ce texte sur une seule ligne."
                                : "Retapez ce texte sans ce caractère.");
            }
            if (Characters.isBidiControl(c)) {
                return refuse(
                        reading,
                        IntakeCode.BIDI_CONTROL,
                        place,
                        Phrase.of(
                                "« %s » contient une marque de sens d'écriture (U+%04X) : ce qui se lit ne serait pas ce qui est"
                                        + " écrit.",
                                Phrase.shown(value), c),
                        "Retapez ce texte sans cette marque, qui est invisible.");
            }
            if (Characters.isDamage(c)) {
                return refuse(
                        reading,
                        IntakeCode.TEXT_GARBLED,
                        place,
                        Phrase.of("« %s » a perdu un caractère dans une conversion (U+%04X).", Phrase.shown(value), c),
                        "Retapez ce texte d’après l’original.");
            }
            i += Character.charCount(c);
        }
        String meant = readAsUtf8(value);
        return meant == null
                || refuse(
                        reading,
                        IntakeCode.TEXT_GARBLED,
                        place,
                        Phrase.of("« %s » est de l'UTF-8 lu comme du Windows-1252.", Phrase.shown(value)),
                        Phrase.of("Écrivez sans doute « %s ».", Phrase.shown(meant)));
    }

    private static boolean refuse(Reading reading, IntakeCode code, Place place, String message, String cure) {
        reading.complaints().add(code, place, message, cure);
        return false;
    }

    /** {@return what {@code value} says when its characters are taken for the bytes of UTF-8; null when they are none} */
    static @Nullable String readAsUtf8(String value) {
        if (value.chars().noneMatch(c -> c >= 0xC2 && c <= 0xF4)) {
            return null;
        }
        try {
            ByteBuffer bytes = WINDOWS_1252
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(value));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException notGarbled) {
            return null;
        }
    }
}

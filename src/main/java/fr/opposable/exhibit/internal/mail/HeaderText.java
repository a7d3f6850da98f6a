package fr.opposable.exhibit.internal.mail;

import fr.opposable.kernel.MailDate;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** What a field of a message says, decoded: encoded words (RFC 2047), and the bare bytes that many programs send all the same. */
final class HeaderText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What Macintoshes call their own, which the JDK knows by another name. */
    private static final Set<String> MACINTOSH = Set.of("macintosh", "mac", "macroman", "x-mac-roman");

    private static final Pattern UTF_7 = Pattern.compile("(?i)\"?(unicode-1-1-)?utf-?7\"?");

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' HH:mm:ss '(UTC'xxx')'", Locale.FRANCE);

    private HeaderText() {}

    /** {@return the body of {@code field}, unfolded and decoded} */
    static String of(Field field) {
        ByteSequence raw = field.getRaw();
        String line = raw == null ? field.getName() + ": " + field.getBody() : decoded(raw.toByteArray());
        int colon = line.indexOf(':');
        String body = colon < 0 ? "" : line.substring(colon + 1);
        return words(body.replaceAll("\r?\n[ \t]*", " ").strip());
    }

    /** {@return {@code text} with its encoded words decoded} */
    static String words(String text) {
        return text.contains("=?") ? DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT) : text;
    }

    /** {@return {@code bytes} as UTF-8 when they are, else as Windows writes Western Europe} */
    static String decoded(byte[] bytes) {
        return decoded(bytes, null);
    }

    /**
     * {@return {@code bytes} in {@code stated}, when they are; else as UTF-8; else as Windows writes Western Europe}
     *
     * <p>ISO-8859-1 and US-ASCII are read as Windows' superset, as every mail program does: the euro and the curly apostrophe are there.
     */
    static String decoded(byte[] bytes, @Nullable String stated) {
        if (stated != null && UTF_7.matcher(stated.strip()).matches()) {
            return Utf7.decoded(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        Charset charset = charset(stated);
        if (charset != null && !(charset.equals(WESTERN) && isWide(bytes))) {
            String text = strict(bytes, charset);
            if (text != null) {
                return text;
            }
        }
        String text = strict(bytes, StandardCharsets.UTF_8);
        return text != null ? text : new String(bytes, WESTERN);
    }

    /** {@return whether {@code bytes} are UTF-8 and say so: nobody writes « Ã© » for itself} */
    private static boolean isWide(byte[] bytes) {
        String text = strict(bytes, StandardCharsets.UTF_8);
        return text != null && text.length() < bytes.length;
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            String plain = name.strip().replace("\"", "").toLowerCase(Locale.ROOT);
            Charset charset = Charset.forName(MACINTOSH.contains(plain) ? "x-MacRoman" : plain);
            boolean narrow = charset.equals(StandardCharsets.ISO_8859_1);
            return charset.equals(StandardCharsets.US_ASCII) ? null : narrow ? WESTERN : charset;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** {@return a date of a message in French words; as written when it is not one} */
    static String date(String stated) {
        return MailDate.of(stated).map(date -> words(date.toZonedDateTime())).orElse(stated);
    }

    static String words(ZonedDateTime date) {
        return WORDS.format(date).replaceFirst(" 1 ", " 1er ");
    }
}

package fr.opposable.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of an XML file into characters, by its byte order mark, else by its declaration, else as UTF-8 (XML 1.0, appendix F). A byte
 * that is not of the encoding ends the reading: a replaced letter would be a wrong name in a letter.
 *
 * <p>The parser of the JDK could do it, but prints malformed bytes on the terminal, where nobody asked for them.
 */
final class XmlEncoding {

    private static final int DECLARATION = 200;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Pattern ACCEPTED = Pattern.compile("UTF-8|US-ASCII|ISO-8859-\\d{1,2}|WINDOWS-125\\d|CP125\\d");

    private final Charset charset;
    private final int markLength;

    private XmlEncoding(Charset charset, int markLength) {
        this.charset = charset;
        this.markLength = markLength;
    }

    /** {@return the characters of {@code content}; reading them throws when a byte is not of the encoding} */
    static Reader reader(byte[] content, String cure) throws XmlRefusedException {
        XmlEncoding encoding = of(content, cure);
        ByteArrayInputStream bytes =
                new ByteArrayInputStream(content, encoding.markLength, content.length - encoding.markLength);
        return new InputStreamReader(
                bytes,
                encoding.charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static XmlEncoding of(byte[] content, String cure) throws XmlRefusedException {
        int first = content.length < 2 ? -1 : ((content[0] & 0xff) << 8) | (content[1] & 0xff);
        return switch (first) {
            case 0xfeff -> new XmlEncoding(StandardCharsets.UTF_16BE, 2);
            case 0xfffe -> new XmlEncoding(StandardCharsets.UTF_16LE, 2);
            case 0x003c -> new XmlEncoding(StandardCharsets.UTF_16BE, 0);
            case 0x3c00 -> new XmlEncoding(StandardCharsets.UTF_16LE, 0);
            case 0xefbb ->
                new XmlEncoding(StandardCharsets.UTF_8, content.length > 2 && content[2] == (byte) 0xbf ? 3 : 0);
            default -> declared(content, cure);
        };
    }

    private static XmlEncoding declared(byte[] content, String cure) throws XmlRefusedException {
        String start = new String(content, 0, Math.min(content.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(start);
        if (!declaration.find()) {
            return new XmlEncoding(StandardCharsets.UTF_8, 0);
        }
        String name = declaration.group(1).toUpperCase(Locale.ROOT);
        if (name.startsWith("UTF-16")) {
            // it says so in bytes of one character each, so it is not
            return new XmlEncoding(StandardCharsets.UTF_8, 0);
        }
        if (!ACCEPTED.matcher(name).matches() || !Charset.isSupported(name)) {
            throw new XmlRefusedException(
                    FrenchText.of("Le XML se dit codé en %s, un codage qui n'est pas lu ici.", FrenchText.quoted(name)),
                    cure);
        }
        return new XmlEncoding(Charset.forName(name), 0);
    }
}

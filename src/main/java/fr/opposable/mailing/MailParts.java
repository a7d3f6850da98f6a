package fr.opposable.mailing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a message of somebody else's making (RFC 2045, 5322), as far as what came back asks for: fields and decoded text. It is read
 * within bounds, whatever it is; what is malformed is read as text, and nothing in it is opened or followed.
 */
final class MailParts {

    /** No message that tells of another one is larger. */
    static final int LARGEST = 20 << 20;

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 200;
    private static final int MOST_FIELDS = 500;
    private static final int LONGEST_FIELD = 8000;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern BOUNDARY = Pattern.compile(
            "boundary\\s{0,20}=\\s{0,20}(?:\"([^\"]{1,200})\"|([^;\\s\"]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,100})[ \\t]{0,10}:(.*)", Pattern.DOTALL);

    private final List<Part> parts = new ArrayList<>();

    private MailParts() {}

    /**
     * A part.
     *
     * @param depth 0 for the message itself
     * @param fields its fields by their names in small letters, the first of each, unfolded
     * @param type its type, {@code text/plain}
     * @param text its text; of a part that holds others, what stands before them
     */
    record Part(int depth, Map<String, String> fields, String type, String text) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /** {@return the parts of a message, the message itself first} */
    static List<Part> of(byte[] message) {
        MailParts parts = new MailParts();
        parts.read(new String(message, StandardCharsets.ISO_8859_1), 0);
        return parts.parts;
    }

    private void read(String raw, int depth) {
        if (parts.size() >= MOST_PARTS) {
            return;
        }
        int body = bodyOf(raw);
        Map<String, String> fields = fields(raw.substring(0, body));
        String content = raw.substring(body);
        String stated = fields.getOrDefault("content-type", "text/plain");
        String type = stated.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
        Matcher boundary = BOUNDARY.matcher(stated);
        if (type.startsWith("multipart/") && depth < DEEPEST && boundary.find()) {
            String border = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
            List<String> inner = split(content, border);
            parts.add(new Part(depth, fields, type, text(inner.getFirst(), fields)));
            inner.stream().skip(1).forEach(part -> read(part, depth + 1));
            return;
        }
        byte[] decoded = decoded(content, fields.getOrDefault("content-transfer-encoding", ""));
        parts.add(new Part(depth, fields, type, words(decoded)));
        if ((type.equals("message/rfc822") || type.equals("message/global")) && depth < DEEPEST) {
            read(new String(decoded, StandardCharsets.ISO_8859_1), depth + 1);
        }
    }

    /** {@return where the body begins: after the first empty line; a first line that is no field is a body} */
    private static int bodyOf(String raw) {
        int at = 0;
        while (at < raw.length()) {
            int end = raw.indexOf('\n', at);
            int next = end < 0 ? raw.length() : end + 1;
            String line = raw.substring(at, next).strip();
            if (line.isEmpty()) {
                return next;
            }
            at = next;
        }
        return raw.length();
    }

    private static Map<String, String> fields(String head) {
        Map<String, String> fields = new LinkedHashMap<>();
        StringBuilder field = new StringBuilder();
        for (String line : (head + "\n.").split("\r?\n", MOST_FIELDS)) {
            boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (folded && field.length() < LONGEST_FIELD) {
                field.append(' ').append(line.strip());
            } else if (!folded) {
                Matcher named = FIELD.matcher(field);
                if (named.matches()) {
                    fields.putIfAbsent(
                            named.group(1).toLowerCase(Locale.ROOT),
                            words(named.group(2).strip().getBytes(StandardCharsets.ISO_8859_1)));
                }
                field.setLength(0);
                field.append(line, 0, Math.min(line.length(), LONGEST_FIELD));
            }
        }
        return fields;
    }

    /** {@return what stands between the borders; the first is what stands before them all} */
    private static List<String> split(String content, String border) {
        List<String> inner = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < content.length() && inner.size() < MOST_PARTS) {
            int end = content.indexOf('\n', at);
            int next = end < 0 ? content.length() : end + 1;
            String rest = content.startsWith(border, at)
                    ? content.substring(at + border.length(), next).stripTrailing()
                    : null;
            if (rest != null && (rest.isEmpty() || rest.equals("--"))) {
                inner.add(content.substring(from, at));
                from = next;
                if (!rest.isEmpty()) {
                    return inner;
                }
            }
            at = next;
        }
        inner.add(content.substring(from));
        return inner;
    }

    private static String text(String raw, Map<String, String> fields) {
        return words(decoded(raw, fields.getOrDefault("content-transfer-encoding", "")));
    }

    private static byte[] decoded(String raw, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> quotedPrintable(raw);
            default -> raw.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] base64(String raw) {
        try {
            return Base64.getMimeDecoder().decode(raw.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return raw.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] quotedPrintable(String raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '=') {
                out.write(c);
                continue;
            }
            int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
            int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else if (raw.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (raw.startsWith("\n", i + 1)) {
                i += 1;
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }

    /** {@return {@code bytes} as UTF-8 when they are, else as Windows writes Western Europe} */
    private static String words(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
    }
}

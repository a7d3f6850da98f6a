package fr.opposable.originals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a file is by its first bytes, whatever its name says. */
public final class MediaTypes {

    /** What is told of bytes that nothing is known of. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final int LOOK = 4096;

    /** A PDF may bear a line of a mail program before its header (ISO 32000-1, annex H). */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("\u00ff\u00d8\u00ff", "image/jpeg"),
            Map.entry("\u0089PNG\r\n\u001a\n", "image/png"),
            Map.entry("II*\0", "image/tiff"),
            Map.entry("MM\0*", "image/tiff"),
            Map.entry("II+\0", "image/tiff"),
            Map.entry("MM\0+", "image/tiff"),
            Map.entry("GIF8", "image/gif"),
            Map.entry("PK\u0003\u0004", "application/zip"),
            Map.entry("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/x-ole-storage"),
            Map.entry("{\\rtf", "application/rtf"));

    private MediaTypes() {}

    /** {@return the media type of {@code file}} */
    public static String of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOK);
        }
        return of(start);
    }

    static String of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            if (text.startsWith(mark.getKey())) {
                return mark.getValue().equals("application/zip") ? zip(text) : mark.getValue();
            }
        }
        int pdf = text.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_HEADER_WITHIN) {
            return "application/pdf";
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (text.startsWith("ftyphei", 4) || text.startsWith("ftypmif1", 4)) {
            return "image/heic";
        }
        return start.length == 0 || !isText(start) ? UNKNOWN : textType(text);
    }

    private static String zip(String text) {
        if (text.contains("word/")) {
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        }
        if (text.contains("xl/")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        int mime = text.indexOf("mimetypeapplication/vnd.oasis.opendocument.");
        if (mime >= 0) {
            String rest = text.substring(mime + "mimetype".length());
            int end = rest.indexOf("PK");
            return end > 0 && end < 80 ? rest.substring(0, end) : "application/zip";
        }
        return "application/zip";
    }

    private static String textType(String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") || start.startsWith("\u00ef\u00bb\u00bf<?xml")) {
            return "application/xml";
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "text/html";
        }
        boolean mail = start.startsWith("return-path:")
                || start.startsWith("received:")
                || start.startsWith("delivered-to:")
                || (start.contains("\nsubject:") && start.contains("from:"));
        return mail ? "message/rfc822" : "text/plain";
    }

    private static boolean isText(byte[] start) {
        for (byte b : start) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            // The last character may be cut in two.
            decoder.decode(ByteBuffer.wrap(start, 0, Math.max(0, start.length - 4)));
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return new String(start, StandardCharsets.ISO_8859_1)
                                    .chars()
                                    .filter(c -> c >= 0x80)
                                    .count()
                            * 5
                    < start.length;
        }
    }
}

package fr.opposable.exhibit.internal.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The two ends of a PDF file. A download cut short loses the end first; readers then guess the rest, and may show blank pages without a
 * word.
 *
 * @param offset bytes before {@code %PDF-}
 * @param isWhole whether the file ends as a PDF does, with {@code startxref} and {@code %%EOF}
 * @param isIndexed whether the index that the end points to is there; otherwise readers rebuild it
 */
record PdfTail(int offset, boolean isWhole, boolean isIndexed) {

    private static final int SNIFFED = 2048;

    /** {@return whether the file is a PDF from its first byte, with its end and its index} */
    boolean isClean() {
        return offset == 0 && isWhole && isIndexed;
    }

    static PdfTail of(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            String head = text(in, 0, SNIFFED);
            int offset = Math.max(0, head.indexOf("%PDF-"));
            String tail = text(in, Math.max(0, in.length() - SNIFFED), SNIFFED);
            int start = tail.lastIndexOf("startxref");
            boolean whole = start >= 0 && tail.indexOf("%%EOF", start) >= 0;
            return new PdfTail(offset, whole, start >= 0 && indexAt(in, number(tail, start + 9) + offset));
        }
    }

    private static boolean indexAt(RandomAccessFile in, long position) throws IOException {
        if (position < 0 || position >= in.length()) {
            return false;
        }
        String there = text(in, position, 32).stripLeading();
        return there.startsWith("xref") || there.matches("(?s)\\d+ \\d+ obj.*");
    }

    private static long number(String text, int from) {
        String digits = text.substring(from).stripLeading();
        int end = 0;
        while (end < digits.length() && end < 15 && Character.isDigit(digits.charAt(end))) {
            end++;
        }
        return end == 0 ? -1 : Long.parseLong(digits.substring(0, end));
    }

    private static String text(RandomAccessFile in, long position, int length) throws IOException {
        byte[] bytes = new byte[(int) Math.min(length, in.length() - position)];
        in.seek(position);
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

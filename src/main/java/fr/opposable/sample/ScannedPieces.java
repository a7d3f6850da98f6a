package fr.opposable.sample;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Exhibits that look scanned, of any number and weight: one PDF each, some turned, some cropped. The same seed gives the same bytes. */
public final class ScannedPieces {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;
    private static final int POOL = 16;

    private ScannedPieces() {}

    /**
     * Writes {@code pieces} files below {@code out}, {@code piece-001.pdf} and so on.
     *
     * @param pages of all together, one a piece at least
     * @param megabytes of all together, about
     * @return the files, in order
     * @throws UncheckedIOException when {@code out} cannot be written
     */
    public static List<Path> write(int pieces, int pages, int megabytes, long seed, Path out) {
        if (pieces < 1 || pages < pieces || megabytes < 0) {
            throw new IllegalArgumentException("%d pages cannot make %d pieces".formatted(pages, pieces));
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long perPage = Math.max(1, megabytes * 1_000_000L / pages);
        List<byte[]> pool = pool(perPage, random);
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(out);
            int left = pages;
            for (int i = 0; i < pieces; i++) {
                int own = left / (pieces - i);
                left -= own;
                Path file = out.resolve(String.format(Locale.ROOT, "piece-%03d.pdf", i + 1));
                writeOne(file, own, i, pool, perPage);
                files.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write below " + out, e);
        }
        return List.copyOf(files);
    }

    /** Writes one file of {@code pages} pages, drawn from {@code pool}, that no other {@code piece} has the bytes of. */
    static void writeOne(Path file, int pages, int piece, List<byte[]> pool, long perPage) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18)) {
            new Writer(stream).write(pages, piece, pool, perPage);
        }
    }

    /** Pages as heavy as asked: the grain that comes nearest below, the rest is said in a comment of the picture. */
    static List<byte[]> pool(long perPage, RandomGenerator random) {
        int grain = 0;
        while (grain < 36 && ScanPage.draw(WIDTH, HEIGHT, grain + 2, random).length < perPage) {
            grain += 2;
        }
        List<byte[]> pool = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            pool.add(ScanPage.draw(WIDTH, HEIGHT, grain, random));
        }
        return pool;
    }

    /** Writes one file, object by object. */
    private static final class Writer {

        /** Bytes of the marker that ends a JPEG. */
        private static final int END = 2;
        /** Bytes of the words of one comment, at most. */
        private static final int LONGEST = 65_533;

        private final OutputStream out;
        private final List<Long> offsets = new ArrayList<>();
        private long at;

        Writer(OutputStream out) {
            this.out = out;
        }

        void write(int pages, int piece, List<byte[]> pool, long perPage) throws IOException {
            text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
            StringBuilder kids = new StringBuilder();
            for (int i = 0; i < pages; i++) {
                kids.append(3 + 3 * i).append(" 0 R ");
            }
            object("<< /Type /Catalog /Pages 2 0 R >>");
            object("<< /Type /Pages /Count %d /Kids [%s] >>"
                    .formatted(pages, kids.toString().strip()));
            for (int i = 0; i < pages; i++) {
                int number = 3 + 3 * i;
                boolean isTurned = (piece + i) % 7 == 3;
                String boxes = isTurned
                        ? "/MediaBox [0 0 841.89 595.28] /Rotate " + ((piece + i) % 2 == 0 ? 90 : 270)
                        : "/MediaBox [0 0 595.28 841.89]" + (piece % 5 == 4 ? " /CropBox [10 10 585.28 831.89]" : "");
                object("<< /Type /Page /Parent 2 0 R %s /Resources << /XObject << /Im0 %d 0 R >> >> /Contents %d 0 R >>"
                        .formatted(boxes, number + 2, number + 1));
                String content =
                        isTurned ? "q 841.89 0 0 595.28 0 0 cm /Im0 Do Q" : "q 595.28 0 0 841.89 0 0 cm /Im0 Do Q";
                object("<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content));
                picture(pool.get((piece * 31 + i) % pool.size()), piece, i, perPage);
            }
            long table = at;
            StringBuilder end = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
            offsets.forEach(offset -> end.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
            text(end
                    + "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                            .formatted(offsets.size() + 1, table));
        }

        private void picture(byte[] jpeg, int piece, int page, long perPage) throws IOException {
            // Comments before the end of the picture: there the page says which it is, and weighs what was asked.
            byte[] said = said("piece %d page %d ".formatted(piece + 1, page + 1), perPage - jpeg.length);
            offsets.add(at);
            text(
                    ("%d 0 obj\n<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8"
                                    + " /Filter /DCTDecode /Length %d >>\nstream\n")
                            .formatted(offsets.size(), WIDTH, HEIGHT, jpeg.length + said.length));
            bytes(Arrays.copyOf(jpeg, jpeg.length - END));
            bytes(said);
            bytes(Arrays.copyOfRange(jpeg, jpeg.length - END, jpeg.length));
            text("\nendstream\nendobj\n");
        }

        /** {@return comment segments (ITU-T T.81, B.2.4.5) of {@code bytes} in all, or as many as the words need} */
        private static byte[] said(String words, long bytes) {
            ByteArrayOutputStream segments = new ByteArrayOutputStream();
            String left = words;
            do {
                int room = (int) Math.clamp(bytes - segments.size() - 4, left.length(), LONGEST);
                segments.write(0xff);
                segments.write(0xfe);
                segments.write((room + 2) >> 8);
                segments.write((room + 2) & 0xff);
                segments.writeBytes((left + ".".repeat(room - left.length())).getBytes(StandardCharsets.US_ASCII));
                left = "";
            } while (segments.size() + 8 < bytes);
            return segments.toByteArray();
        }

        private void object(String body) throws IOException {
            offsets.add(at);
            text("%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), body));
        }

        private void text(String text) throws IOException {
            bytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        private void bytes(byte[] bytes) throws IOException {
            out.write(bytes);
            at += bytes.length;
        }
    }
}
